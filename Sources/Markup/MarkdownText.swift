/// The text of a paragraph, a heading or a cell.
///
/// Marks of strong text, emphasis and code are read by what stands beside them: `**2\.**but` is not strong, and
/// `` `a``b` `` is not two pieces of code. Where marks would not be read, the HTML element stands in their place.
enum MarkdownText {
  /// Where a text stands.
  private enum Place {
    /// A heading or a cell of a table: one line, and a `|` ends the cell even in code.
    case line
    case paragraph
  }

  /// On one line, without white space at its ends.
  static func line(_ inlines: [Markdown.Inline]) -> String {
    trimmed(text(inlines, .line))
  }

  /// On as many lines as it has line breaks and one more, none of them blank, none with white space at its ends.
  static func lines(_ inlines: [Markdown.Inline]) -> [String] {
    var lines = text(inlines, .paragraph).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // A line of `=` would make a heading of the line before it.
      line.first { $0 != " " } == "=" ? "\\" + trimmed(line) : trimmed(line)
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.enumerated().map { $0 + 1 < lines.count ? $1 + "\\" : $1 }
  }

  /// Within marks (`isMarked`) others are written as tags, since they could be read as the end of the outer ones.
  private static func text(_ inlines: [Markdown.Inline], _ place: Place, isMarked: Bool = false) -> String {
    var result = ""
    for (index, inline) in inlines.enumerated() {
      let around = (before: result.unicodeScalars.last, behind: opening(of: inlines.dropFirst(index + 1), place))
      switch inline {
      case .text(let text): result += escaped(text)
      case .strong(let content):
        result += marked(text(content, place, isMarked: true), isMarked ? nil : "**", "strong", around)
      case .emphasis(let content):
        result += marked(text(content, place, isMarked: true), isMarked ? nil : "*", "em", around)
      case .code(let text): result += code(text, place, around)
      case .link(let content, let link):
        result += "[" + text(content, place, isMarked: isMarked) + "](" + address(link) + ")"
      case .image(let alternative, let link): result += "![" + escaped(alternative) + "](" + address(link) + ")"
      case .anchor(let name): result += "<a id=\"" + name.filter(isOfName) + "\"></a>"
      case .lineBreak: result += place == .line ? "<br>" : "\n"
      }
    }
    return result
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-._".contains(character))
  }

  /// The sign with which the first piece begins that is not empty.
  private static func opening(of inlines: ArraySlice<Markdown.Inline>, _ place: Place) -> Unicode.Scalar? {
    inlines.lazy.compactMap { inline -> Unicode.Scalar? in
      switch inline {
      case .text(let text): text.unicodeScalars.first.flatMap { escaped(String($0)).unicodeScalars.first }
      case .strong(let content), .emphasis(let content): content.isEmpty ? nil : "*"
      case .code(let text): code(text, place, (nil, nil)).unicodeScalars.first
      case .link: "["
      case .image: "!"
      case .anchor: "<"
      case .lineBreak: " "
      }
    }.first
  }

  /// A text between marks, or between tags where there is no mark or it would not be read; white space at its ends
  /// stands outside.
  private static func marked(
    _ text: String, _ mark: String?, _ tag: String, _ around: (before: Unicode.Scalar?, behind: Unicode.Scalar?)
  ) -> String {
    let scalars = text.unicodeScalars
    let head = scalars.prefix { $0.properties.isWhitespace }
    guard let end = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return text }
    let inner = scalars[head.endIndex...end]
    let tail = scalars[scalars.index(after: end)...]
    let isRead =
      isRead(outside: head.last ?? around.before, inside: inner.first)
      && isRead(outside: tail.first ?? around.behind, inside: inner.last)
    if let mark, isRead { return "\(String(head))\(mark)\(String(inner))\(mark)\(String(tail))" }
    return "\(String(head))<\(tag)>\(String(inner))</\(tag)>\(String(tail))"
  }

  /// Whether a mark between two signs is surely read as one (CommonMark, left- and right-flanking delimiter runs).
  private static func isRead(outside: Unicode.Scalar?, inside: Unicode.Scalar?) -> Bool {
    guard outside != "*" else { return false }
    guard let outside, outside != "\n" else { return true }
    let isWord = inside.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    let isApart = outside.isASCII && !outside.properties.isAlphabetic && outside.properties.numericType == nil
    return isWord || isApart
  }

  /// Text that means nothing but itself: line breaks as a space, controls as signs, a backslash before every sign that
  /// Markdown or its dialects read, and no address that a reader would make a link of by itself.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": result.append(" ")
      case "." where result.suffix(3).elementsEqual("www".unicodeScalars):
        result.append(contentsOf: "&#46;".unicodeScalars)
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "(", ")", "#", "+", "-", ".", "!", "|", "~", "&", "@",
        ":", "$":
        result.append("\\")
        result.append(scalar)
      default: result.append(contentsOf: InertText.of(scalar).unicodeScalars)
      }
    }
    return String(result)
  }

  /// Text as code, between more backticks than it holds side by side; in a cell a `|` would end it, so it is text then.
  private static func code(
    _ text: String, _ place: Place, _ around: (before: Unicode.Scalar?, behind: Unicode.Scalar?)
  ) -> String {
    let content = text.unicodeScalars.map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : InertText.of($0) }.joined()
    guard content.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else { return escaped(text) }
    if place == .line, content.utf8.contains(UInt8(ascii: "|")) { return escaped(text) }
    if around.before == "`" || around.behind == "`" { return "<code>\(escaped(text))</code>" }
    var (run, longest) = (0, 0)
    for scalar in content.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    // One space is taken away at both ends where both have one, so it is put there where the content needs it.
    let (first, last) = (content.utf8.first, content.utf8.last)
    let isPadded = [first, last].contains(UInt8(ascii: "`")) || (first == UInt8(ascii: " ") && last == first)
    return fence + (isPadded ? " \(content) " : content) + fence
  }

  /// An address whose every special character is percent-encoded, and no `&` that could begin a reference.
  private static func address(_ link: Link) -> String {
    link.text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case 0x21, 0x23...0x26, 0x2B...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0 != " " }), let last = scalars.lastIndex(where: { $0 != " " })
    else {
      return ""
    }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
