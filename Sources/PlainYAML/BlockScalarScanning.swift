internal import Text

// literal = "|" header break lines          folded = ">" header break lines
// header  = [ 1-9 ] [ "+" / "-" ] in either order, [ white comment ]
// lines   = all lines that are blank or indented as the first (or by the given number) below the collection around it

extension Parser {
  /// Reads a literal or folded scalar; `position` ends at the break behind its last line of content or blank line.
  mutating func blockScalar(least: Int) throws(Fault) {
    let start = position
    let form: NodeRecord.Form = byte == UInt8(ascii: "|") ? .literal : .folded
    advance()
    let (given, isStripped) = try blockHeader()
    if given != nil, least == 0 { throw fault(.indicatorAtTop(start..<position)) }
    try endLine()
    let outer = max(least - 1, 0)
    var indentation = given.map { outer + $0 }
    var widestBlank = (width: 0, at: position)
    var end = position
    while !isAtEnd {
      let before = (position, lineStart)
      skipBreak()
      if isAtEnd { break }
      skipSpaces()
      if isAtBreak {
        if indentation == nil, column > widestBlank.width { widestBlank = (column, lineStart) }
        end = position
        continue
      }
      // Parsers disagree on a tab before the text that decides on the indentation.
      if indentation == nil, byte == 0x09 {
        throw Fault(diagnostic: tab(at: position), resume: start)
      }
      let wanted = indentation ?? max(column, outer + 1)
      guard column >= wanted else {
        (position, lineStart) = before
        break
      }
      if indentation == nil, widestBlank.width > column {
        throw Fault(diagnostic: .wideBlank(widestBlank.at..<(widestBlank.at + widestBlank.width)), resume: start)
      }
      indentation = wanted
      skipToBreak()
      end = position
    }
    // Parsers disagree on the line break of a text that the file ends without one.
    if isAtEnd, !isStripped, bytes.last != 0x0A {
      throw Fault(diagnostic: .openEnd(start..<(start + 1)), resume: bytes.count)
    }
    // The break of the last line belongs to the text.
    position = end
    let limit = isAtEnd ? end : end + (byte == 0x0D ? 2 : 1)
    append(
      form, start..<min(limit, bytes.count), needsDecoding: true,
      indentation: indentation ?? max(outer + 1, widestBlank.width))
    try checkBlockEnd(indentation: indentation ?? 0)
  }

  /// Refuses a tab in place of the text's indentation.
  private mutating func checkBlockEnd(indentation: Int) throws(Fault) {
    if indentation > Int(UInt16.max) { throw fault(.deepIndentation(lineRange)) }
    var index = position
    if at(index) == 0x0D { index += 1 }
    if at(index) == 0x0A { index += 1 }
    while at(index) == 0x20 { index += 1 }
    if at(index) == 0x09 { throw Fault(diagnostic: tab(at: index), resume: position) }
  }

  /// Reads the header, and returns the indentation that it gives, if any, and whether the final line break is stripped.
  private mutating func blockHeader() throws(Fault) -> (indentation: Int?, isStripped: Bool) {
    var given: Int?
    var (hasChomping, isStripped) = (false, false)
    while true {
      switch byte {
      case UInt8(ascii: "1")...UInt8(ascii: "9") where given == nil: given = Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "+") where !hasChomping, UInt8(ascii: "-") where !hasChomping:
        (hasChomping, isStripped) = (true, byte == UInt8(ascii: "-"))
      case let byte where Self.isWhiteOrBreak(byte): return (given, isStripped)
      default: throw fault(.badHeader(position..<(position + 1)))
      }
      advance()
    }
  }
}

extension Diagnostic {
  fileprivate static func openEnd(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .openTextBlock, "the file ends without a line break after this text", at: range,
      remedy: "press Enter at the end of the file, or write '|-' or '>-'")
  }

  fileprivate static func indicatorAtTop(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(.indentationNumber, "an indentation number is not allowed here", at: range, remedy: "remove the number")
  }

  fileprivate static func badHeader(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .textBlockHeader, "a text block must start on the next line", at: range,
      remedy: "after '|' or '>', write only '-' or '+' and a number from 1 to 9; or quote the text")
  }

  fileprivate static func wideBlank(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .wideBlankLine, "this blank line has more spaces than the text below it", at: range, remedy: "remove the spaces")
  }

  fileprivate static func deepIndentation(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .indentationTooDeep, "the text is indented by more than 65535 columns", at: range,
      remedy: "reduce the indentation")
  }
}
