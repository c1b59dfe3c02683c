internal import Text

// Finds out which everyday mistake is behind a syntax error, so that the diagnostic is at the line of the mistake. Runs only
// where a text has an error.

extension Parser {
  /// Returns the fault of a colon at `position`, on a further line of the plain text that began at `start`.
  ///
  /// `next` is the offset of the key where the lines from it on can be read as a mapping. `isSecond` means that the colon
  /// is on the second line of the text.
  func colonFault(from start: Int, least: Int, isInline: Bool, isSecond: Bool) -> Fault {
    let key = WordScan.endOfSpaces(bytes.span, from: lineStart)
    let colon = position..<(position + 1)
    if startsTypographicQuote(start) { return fault(.typographicQuotes(at: start..<(start + 3))) }
    guard !bytes[key..<position].contains(where: Self.isWhite) else { return fault(.colonInText(colon)) }
    if !isInline, key - lineStart == start - self.start(ofLineAt: start) {
      return Fault(diagnostic: noKey(lineRange(at: start)), resume: start, next: key)
    }
    guard isInline, isSecond else { return fault(.colonInText(colon)) }
    if key - lineStart == least { return fault(.misindented(key..<trimmed(endOfLine(key)), spaces: least - 1)) }
    let text = lineRange(at: start)
    return Fault(diagnostic: .keysBelowText(text, Source(name: "", bytes: bytes).text(in: text)), resume: position)
  }

  /// Returns the fault of a colon in the plain text that began at `start`, on the same line.
  func mappingBehindKey(from start: Int) -> Fault {
    startsTypographicQuote(start)
      ? fault(.typographicQuotes(at: start..<(start + 3))) : fault(.colonInText(position..<(position + 1)))
  }

  /// The diagnostic of a line that is not an entry, though entries are around it.
  func noKey(_ line: Range<Int>) -> Diagnostic {
    let text = bytes[line]
    if let colon = text.firstIndex(of: UInt8(ascii: ":")), !text[..<colon].contains(where: Self.isWhite) {
      return .noSpaceBehindColon(line)
    }
    let isItem = text.first == UInt8(ascii: "-")
    return isItem ? .noSpaceBehindDash(line) : .noKey(line)
  }

  /// Returns the diagnostic of the line at `position`, which is indented deeper than the collection in `column` without
  /// belonging to a value.
  func misindented(_ column: Int) -> Diagnostic {
    let line = lineRange
    let own = self.column
    if byte == UInt8(ascii: "-"), !Self.isWhiteOrBreak(at(position + 1)) { return .noSpaceBehindDash(line) }
    let inner = innerColumn(below: column)
    let spaces = inner.map { abs($0 - own) <= own - column ? $0 : column } ?? column
    return .misindented(line, spaces: spaces)
  }

  /// Returns the column of the collection that ended before the line at `position`, inside the one in `column`: that of
  /// its first line or, behind a dash, of its first key.
  private func innerColumn(below column: Int) -> Int? {
    var (first, line) = (lineStart, lineStart)
    while line > 0 {
      line = start(ofLineAt: line - 1)
      let content = WordScan.endOfSpaces(bytes.span, from: line)
      if Self.isBreak(at(content)) || at(content) == UInt8(ascii: "#") { continue }
      if content - line <= column {
        let isItem = isDash(content) && content - line == column
        return isItem ? columnBehindDash(content, in: line) : first == lineStart ? nil : innerColumn(of: first)
      }
      first = line
    }
    return nil
  }

  /// The column of the keys of a line: behind its dash if a key at the dash's own column was meant to belong to the item.
  private func innerColumn(of line: Int) -> Int {
    let content = WordScan.endOfSpaces(bytes.span, from: line)
    let isKeyOfItem = isDash(content) && content - line <= column && !isDash(position)
    return isKeyOfItem ? columnBehindDash(content, in: line) : content - line
  }

  private func columnBehindDash(_ dash: Int, in line: Int) -> Int {
    WordScan.endOfSpaces(bytes.span, from: dash + 1) - line
  }

  /// Whether a list item begins at an offset.
  func isDash(_ index: Int) -> Bool {
    at(index) == UInt8(ascii: "-") && Self.isWhiteOrBreak(at(index + 1))
  }

  /// The sign of a merge conflict at an offset, which is at the start of a line: seven of `<`, `=`, `>` or `|`.
  func conflictMarker(at offset: Int) -> Range<Int>? {
    guard "<=>|".utf8.contains(at(offset)), offset == 0 || at(offset - 1) == 0x0A,
      (1..<7).allSatisfy({ at(offset + $0) == at(offset) }), Self.isWhiteOrBreak(at(offset + 7))
    else { return nil }
    return offset..<(offset + 7)
  }

  /// The offset of the first byte of the line with the byte at an offset.
  func start(ofLineAt offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private func endOfLine(_ offset: Int) -> Int {
    var end = offset
    while !Self.isBreak(at(end)) { end += 1 }
    return end
  }

  /// The rest of the line at an offset, without white space at its end.
  func lineRange(at offset: Int) -> Range<Int> {
    var end = endOfLine(offset)
    while end > offset, Self.isWhite(bytes[end - 1]) { end -= 1 }
    return offset..<end
  }
}

extension Diagnostic {
  static func colonInText(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .colonInText, "unquoted text contains ': '", at: range,
      remedy: "quote the text, or write it below as a '>-' block")
  }

  fileprivate static func noSpaceBehindColon(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingSpaceAfterColon, "the space after ':' is missing", at: range, remedy: "write a space after the first ':'")
  }

  fileprivate static func noSpaceBehindDash(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingSpaceAfterDash, "the space after '-' is missing", at: range,
      remedy: "write a space after '-', or quote the text")
  }

  fileprivate static func noKey(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingColon, "expected 'key: value' here", at: range,
      remedy: "put ': ' after the key, or indent the line if it continues a text")
  }

  fileprivate static func misindented(_ range: Range<Int>, spaces: Int) -> Diagnostic {
    Diagnostic(
      .mismatchedIndentation, "the indentation of this line does not match any line above", at: range,
      remedy: spaces == 0 ? "remove the spaces before it" : "indent it by \(spaces) spaces")
  }

  fileprivate static func keysBelowText(_ range: Range<Int>, _ text: String) -> Diagnostic {
    Diagnostic(
      .keysBelowText, "this value has keys below it", at: range,
      remedy: "write the value with a key on its own line, such as \(quoted("rating: " + text))")
  }

  static func conflictMarker(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .conflictMarker, "this line is a merge conflict marker", at: range,
      remedy: "keep one of the two versions and remove the lines with <<<<<<<, ======= and >>>>>>>")
  }
}
