internal import Text

extension MarkdownText {
  /// Adds text that has no meaning but its own: a space for a line break, a sign for a hidden character, a backslash
  /// before every character that Markdown or one of its dialects would read there, and no address that a reader would link.
  mutating func escape(_ text: String) {
    let start = bytes.count
    bytes.add(text, plain: Self.isPlain) { scalar, bytes in
      guard scalar.isASCII else {
        guard ["\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) else { return false }
        bytes.append(UInt8(ascii: " "))
        return true
      }
      let byte = UInt8(ascii: scalar)
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: ".")
      where bytes.last == UInt8(ascii: "w") && bytes[start...].suffix(3).elementsEqual("www".utf8):
        bytes += "&#46;".utf8
      case UInt8(ascii: "!")...UInt8(ascii: "~"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      default: return false
      }
      return true
    }
    removeNeedlessBackslashes(from: start)
  }

  /// Whether a character of ASCII means only itself in Markdown and its dialects, wherever it stands.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "/"),
      UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: ";"),
      UInt8(ascii: "?"), UInt8(ascii: "^"):
      true
    default: false
    }
  }

  /// Adds a code span between one more backtick than the text has in a row. A text with `|` in a cell is added as plain
  /// text, because `|` ends a cell even in a code span.
  mutating func write(code text: String, _ place: Place, _ around: Neighbours) {
    let content = Self.visible(text)
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
    // Readers remove one space at each end if both ends have one, so spaces are added if the content needs its own.
    let (first, last) = (content.first, content.last)
    let isPadded = [first, last].contains(UInt8(ascii: "`")) || (first == UInt8(ascii: " ") && last == first)
    bytes += fence
    if isPadded { bytes.append(UInt8(ascii: " ")) }
    bytes += content
    if isPadded { bytes.append(UInt8(ascii: " ")) }
    bytes += fence
  }

  /// Returns the text with spaces for line breaks and tabs, and signs for hidden characters.
  private static func visible(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.add(text, plain: { (0x20...0x7E).contains($0) }) { scalar, bytes in
      guard scalar == "\n" || scalar == "\r" || scalar == "\t" else { return false }
      bytes.append(UInt8(ascii: " "))
      return true
    }
    return bytes
  }

  /// Ends the text of a link and adds its address, with special characters percent-encoded and `&amp;` for `&`, which
  /// could begin a character reference.
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

  /// Adds the target of links to a fragment. Characters of the name that would need an escape are left out.
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
