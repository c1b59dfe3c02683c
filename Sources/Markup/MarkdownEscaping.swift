internal import Text

extension MarkdownText {
  /// Adds text that means nothing but itself: line breaks as a space, controls as signs, a backslash before every sign
  /// that Markdown or its dialects read, and no address that a reader would make a link of by itself.
  ///
  /// It is copied whole and looked through where it then stands; from the first such sign on it is taken back and
  /// written one by one.
  mutating func escape(_ text: String) {
    let start = bytes.count
    bytes += text.utf8
    guard let special = Self.special(in: bytes.span, from: start) else { return }
    let rest = Array(bytes[special...])
    bytes.removeLast(rest.count)
    var index = 0
    while index < rest.count {
      switch rest[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: ".")
      where bytes.last == UInt8(ascii: "w") && bytes[start...].suffix(3).elementsEqual("www".utf8):
        bytes += "&#46;".utf8
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "&"),
        UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "$"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(rest[index])
      case UInt8(ascii: " ")...UInt8(ascii: "~"): bytes.append(rest[index])
      default:
        let scalar = Unicode.Scalar(in: rest.span, at: index)
        let isBreak = scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
        InertText.write(isBreak ? " " : scalar, to: &bytes)
        index += UTF8.width(scalar) - 1
      }
      index += 1
    }
  }

  /// The place of the first byte that may not stand for itself.
  private static func special(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "/"),
        UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: ";"),
        UInt8(ascii: "?"), UInt8(ascii: "^"):
        index += 1
      default: return index
      }
    }
    return nil
  }

  /// Adds text as code, between more backticks than it holds side by side; in a cell a `|` would end it, so it is text
  /// then.
  mutating func write(code text: String, _ place: Place, _ around: Neighbours) {
    let content = Self.inert(text)
    guard content.contains(where: { $0 != UInt8(ascii: " ") }) else { return escape(text) }
    if place == .line, content.contains(UInt8(ascii: "|")) { return escape(text) }
    if around.before == "`" || around.behind == "`" {
      bytes += "<code>".utf8
      escape(text)
      bytes += "</code>".utf8
      return
    }
    var (run, longest) = (0, 0)
    for byte in content {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = repeatElement(UInt8(ascii: "`"), count: longest + 1)
    // One space is taken away at both ends where both have one, so it is put there where the content needs it.
    let (first, last) = (content.first, content.last)
    let isPadded = [first, last].contains(UInt8(ascii: "`")) || (first == UInt8(ascii: " ") && last == first)
    bytes += fence
    if isPadded { bytes.append(UInt8(ascii: " ")) }
    bytes += content
    if isPadded { bytes.append(UInt8(ascii: " ")) }
    bytes += fence
  }

  /// Text with spaces for line breaks and signs for controls.
  private static func inert(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      InertText.write(scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : scalar, to: &bytes)
    }
    return bytes
  }

  /// Ends the text of a link and adds its address: every special character percent-encoded, and no `&` that could begin
  /// a reference.
  mutating func write(address link: Link) {
    bytes += "](".utf8
    for byte in link.text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case 0x21, 0x23...0x26, 0x2B...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: bytes.append(byte)
      default: bytes += ("%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)).utf8
      }
    }
    bytes.append(UInt8(ascii: ")"))
  }

  /// Adds a place that links reach; of its name what needs no escape.
  mutating func write(anchor name: String) {
    bytes += "<a id=\"".utf8
    let isPlain = name.utf8.allSatisfy(Self.isOfName)
    bytes += (isPlain ? name : name.filter { $0.utf8.count == 1 && $0.utf8.allSatisfy(Self.isOfName) }).utf8
    bytes += "\"></a>".utf8
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
