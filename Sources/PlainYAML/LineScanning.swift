internal import Text

// The bytes of a text, and what separates its tokens: white space, comments and line breaks.

extension Parser {
  /// Returns the byte at an index, or 0, which no text contains, behind the end.
  @inline(__always) func at(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  @inline(__always) var byte: UInt8 { at(position) }
  var isAtEnd: Bool { position >= bytes.count }
  var isAtBreak: Bool { Self.isBreak(byte) }
  /// The number of bytes before `position` in its line; where these are spaces only, the line's indentation.
  var column: Int { position - lineStart }

  @inline(__always) mutating func advance(_ count: Int = 1) { position += count }

  /// Whether a byte is a line break or the end of the text.
  @inline(__always) static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0 }
  @inline(__always) static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  @inline(__always) static func isWhiteOrBreak(_ byte: UInt8) -> Bool { isWhite(byte) || isBreak(byte) }

  @inline(__always) mutating func skipSpaces() {
    if byte == 0x20 { position = WordScan.endOfSpaces(bytes.span, from: position) }
  }

  @inline(__always) mutating func skipWhite() {
    while Self.isWhite(byte) { position += 1 }
  }

  /// Skips one line break, if there is one.
  mutating func skipBreak() {
    if byte == 0x0D, at(position + 1) == 0x0A { position += 1 }
    if Self.isBreak(byte), !isAtEnd {
      position += 1
      lineStart = position
    }
  }

  /// Moves to the end of the line. The encoding check has made sure that every carriage return is before a line feed.
  mutating func skipToBreak() {
    let start = position
    position = WordScan.lineFeed(bytes.span, from: position)
    if position > start, position < bytes.count, bytes[position - 1] == 0x0D { position -= 1 }
  }

  /// Skips white space, comments and line breaks up to the next content. If a line break was among them, `column` is then
  /// the indentation of the content.
  @inline(__always) mutating func skipBlanks() throws(Fault) {
    // The usual case: the next line has content, which no character up to the hash begins.
    if byte == 0x0A {
      position += 1
      lineStart = position
      skipSpaces()
      if byte > UInt8(ascii: "#") { return }
    }
    try skipBlankLines()
  }

  private mutating func skipBlankLines() throws(Fault) {
    while true {
      skipSpaces()
      if byte == 0x09 {
        let tab = position
        skipWhite()
        // Other parsers refuse a tab before the first token of a line, be it before a comment or alone.
        if WordScan.endOfSpaces(bytes.span, from: lineStart) == tab {
          throw fault(self.tab(at: tab))
        }
      }
      if byte == UInt8(ascii: "#"), position == lineStart || Self.isWhite(bytes[position - 1]) { skipToBreak() }
      guard isAtBreak, !isAtEnd else { return }
      skipBreak()
    }
  }

  /// Skips the rest of the line behind a value: only white space and a comment may follow.
  @inline(__always) mutating func endLine() throws(Fault) {
    if byte != 0x0A { try endOtherLine() }
  }

  private mutating func endOtherLine() throws(Fault) {
    let end = position
    skipWhite()
    if isAtBreak { return }
    guard byte == UInt8(ascii: "#"), position > end || position == lineStart else {
      let start = position
      skipToBreak()
      throw Fault(diagnostic: .textBehindValue(start..<trimmed(position)), resume: start)
    }
    skipToBreak()
  }

  /// The rest of the line at `position`, without white space at its end.
  var lineRange: Range<Int> { lineRange(at: position) }

  /// Returns the offset behind the last byte before `end` that is not white space.
  func trimmed(_ end: Int) -> Int {
    var end = end
    while end > lineStart, Self.isWhite(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Moves, after a fault, to the next line behind an offset that has content and is not indented deeper than a column.
  mutating func recover(from offset: Int, column limit: Int) {
    position = min(offset, bytes.count)
    while !isAtEnd {
      skipToBreak()
      skipBreak()
      skipSpaces()
      if column <= limit, !Self.isWhiteOrBreak(byte), byte != UInt8(ascii: "#") { break }
    }
  }
}

extension Diagnostic {
  fileprivate static func textBehindValue(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .textAfterValue, "unexpected text after the value", at: range, remedy: "quote the whole text, or remove this part"
    )
  }
}
