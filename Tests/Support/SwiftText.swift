/// The string literals and comments of a Swift source, read far enough to tell them from code.
package struct SwiftText {
  /// A literal or a comment.
  package struct Passage: Sendable {
    /// From 1.
    package let line: Int
    /// On one line, white space collapsed; `{}` stands for what is interpolated.
    package let text: String
  }

  /// In the order of the source; literals within an interpolation come before the one around them.
  package private(set) var literals: [Passage] = []
  /// Without the marks of comments; one per line.
  package private(set) var comments: [Passage] = []

  private static let commentMark = Array("//".utf8)
  private static let threeQuotes = Array("\"\"\"".utf8)

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  package init(_ source: String) {
    bytes = Array(source.utf8)
    while index < bytes.count { step() }
  }

  private func isNext(_ text: [UInt8]) -> Bool { bytes[index...].starts(with: text) }

  private mutating func advance() {
    if bytes[index] == UInt8(ascii: "\n") { line += 1 }
    index += 1
  }

  /// Passes a comment, a literal or one byte of code.
  private mutating func step() {
    if isNext(Self.commentMark) {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      let text = String(decoding: bytes[start..<index], as: UTF8.self).drop { $0 == "/" }
      comments.append(Passage(line: line, text: Self.collapsed(String(text))))
    } else if bytes[index] == UInt8(ascii: "#"), let hashes = hashesBeforeQuote() {
      index += hashes
      readLiteral(hashes: hashes)
    } else if bytes[index] == UInt8(ascii: "\"") {
      readLiteral(hashes: 0)
    } else {
      advance()
    }
  }

  /// The number of `#` from here, if a quotation mark follows them.
  private func hashesBeforeQuote() -> Int? {
    let end = bytes[index...].firstIndex { $0 != UInt8(ascii: "#") } ?? bytes.count
    return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - index : nil
  }

  /// Reads a literal from its first quotation mark.
  private mutating func readLiteral(hashes: Int) {
    let start = line
    let quotes = isNext(Self.threeQuotes) ? 3 : 1
    index += quotes
    var content: [UInt8] = []
    let end = Array(repeating: UInt8(ascii: "\""), count: quotes) + Array(repeating: UInt8(ascii: "#"), count: hashes)
    while index < bytes.count, !bytes[index...].starts(with: end) {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count, hashes == 0 {
        readEscape(into: &content)
      } else {
        content.append(bytes[index])
        advance()
      }
    }
    index = min(index + end.count, bytes.count)
    literals.append(Passage(line: start, text: Self.collapsed(String(decoding: content, as: UTF8.self))))
  }

  /// Reads an interpolation, an escaped line break, or another escape, which becomes the character behind it.
  private mutating func readEscape(into content: inout [UInt8]) {
    index += 1
    if bytes[index] == UInt8(ascii: "(") {
      content += Array("{}".utf8)
      passInterpolation()
    } else if bytes[index] == UInt8(ascii: "\n") {
      advance()
      while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    } else {
      content.append(bytes[index] == UInt8(ascii: "n") ? UInt8(ascii: " ") : bytes[index])
      advance()
    }
  }

  private mutating func passInterpolation() {
    var depth = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
      step()
      if depth == 0 { return }
    }
  }

  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
