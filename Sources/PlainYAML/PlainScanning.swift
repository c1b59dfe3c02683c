internal import Text

// plain    = first *( char ) *( breaks *( char ) )         further lines have the least indentation
// first    = any but an indicator / one of "-?:" before a character that is no white space
// char     = any but ": ", " #", a break; inside a flow collection none of ",[]{}" either

extension Parser {
  /// Reads a plain scalar in a block: up to ` #`, or to a colon that makes its first line a key. `least`
  /// is the least indentation of further lines, in columns; `Int.max` for a key, which has one line.
  mutating func plain(least: Int, isInline: Bool) throws(Fault) {
    if !Self.isWordStart(byte) { try checkFirst(isInFlow: false) }
    let start = position
    var end = scanLine()
    var isLong = false
    if byte != UInt8(ascii: ":"), byte != UInt8(ascii: "#") {
      while continues(least: least) {
        end = scanLine()
        if byte == UInt8(ascii: ":") {
          throw colonFault(from: start, least: least, isInline: isInline, isSecond: !isLong)
        }
        isLong = true
        if byte == UInt8(ascii: "#") { break }
      }
    }
    if byte == UInt8(ascii: "#") { warnOfComment(behind: start..<end) }
    position = end
    append(.plain, start..<end, needsDecoding: isLong)
  }

  /// Reads a plain scalar inside a flow collection.
  mutating func flowPlain(least: Int) throws(Fault) {
    if !Self.isWordStart(byte) { try checkFirst(isInFlow: true) }
    let start = position
    var end = scanFlowLine()
    var isLong = false
    while isAtBreak {
      let before = (position, lineStart)
      guard continues(least: least) else { break }
      let content = position
      let next = scanFlowLine()
      if next == content {
        (position, lineStart) = before
        break
      }
      end = next
      isLong = true
    }
    position = end
    append(.plain, start..<end, needsDecoding: isLong)
  }

  /// Moves to the end of the plain text on this line, and returns the offset behind its last visible character.
  @inline(__always) private mutating func scanLine() -> Int {
    let (end, stop) = Self.plainText(bytes.span, from: position)
    position = stop
    return end
  }

  /// Returns where plain text that begins at an offset ends, without the white space at its end, and what stopped it.
  private static func plainText(_ bytes: Span<UInt8>, from start: Int) -> (end: Int, stop: Int) {
    var stop = WordScan.plainStop(bytes, from: start)
    while stop < bytes.count, bytes[stop] != 0x0A {
      let isSign =
        bytes[stop] == UInt8(ascii: ":")
        ? stop + 1 == bytes.count || isWhiteOrBreak(bytes[stop + 1]) : stop > 0 && isWhite(bytes[stop - 1])
      if isSign { break }
      stop = WordScan.plainStop(bytes, from: stop + 1)
    }
    if stop > start, stop < bytes.count, bytes[stop] == 0x0A, bytes[stop - 1] == 0x0D { stop -= 1 }
    var end = stop
    while end > start, isWhite(bytes[end - 1]) { end -= 1 }
    return (end, stop)
  }

  private mutating func scanFlowLine() -> Int {
    var end = position
    while true {
      let next = at(position + 1)
      switch byte {
      case 0x20, 0x09: position += 1
      case 0x0A, 0x0D, 0: return end
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): return end
      case UInt8(ascii: ":") where Self.isWhiteOrBreak(next) || Self.isFlowSign(next): return end
      case UInt8(ascii: "#") where position > 0 && Self.isWhite(bytes[position - 1]): return end
      default:
        position += 1
        end = position
      }
    }
  }

  /// Moves over line breaks to the next line of the same scalar; stays at the end of this line where there is none.
  @inline(__always) mutating func continues(least: Int) -> Bool {
    // The usual case: the next line has content, which no character up to the hash begins, and does not continue the text.
    if byte == 0x0A {
      let content = WordScan.endOfSpaces(bytes.span, from: position + 1)
      if content - position - 1 < least, at(content) > UInt8(ascii: "#") { return false }
    }
    return findsNextLine(least: least)
  }

  private mutating func findsNextLine(least: Int) -> Bool {
    let before = (position, lineStart)
    while isAtBreak, !isAtEnd {
      skipBreak()
      skipSpaces()
      let indentation = column
      skipWhite()
      if isAtBreak { continue }
      let belongs =
        indentation >= least && byte != UInt8(ascii: "#") && !isAnyMarker
      if belongs { return true }
      break
    }
    (position, lineStart) = before
    return false
  }

  /// Whether a byte begins a text whatever follows: an ASCII letter or digit, or any character beyond ASCII.
  @inline(__always) static func isWordStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte >= 0x80
  }

  /// Refuses characters with which a plain scalar must not begin.
  private mutating func checkFirst(isInFlow: Bool) throws(Fault) {
    let next = at(position + 1)
    let range = position..<(position + 1)
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      guard Self.isWhiteOrBreak(next) || (isInFlow && Self.isFlowSign(next)) else { return }
      throw fault(byte == UInt8(ascii: ":") ? .emptyKey(range) : .indicator(byte, at: range))
    case UInt8(ascii: "&"): throw fault(.anchor(lineWord))
    case UInt8(ascii: "*"): throw fault(.alias(lineWord))
    case UInt8(ascii: "!"): throw fault(.tag(lineWord))
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: ">"),
      UInt8(ascii: ","), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "#"):
      throw fault(.indicator(byte, at: range))
    default: return
    }
  }

  /// The range of the word at `position`.
  private var lineWord: Range<Int> {
    var end = position + 1
    while !Self.isWhiteOrBreak(at(end)), !Self.isFlowSign(at(end)) { end += 1 }
    return position..<end
  }

  /// Warns where ` #` seems to cut off prose: a number follows, or it is behind several words and not set apart by two
  /// spaces as comments are.
  private mutating func warnOfComment(behind text: Range<Int>) {
    let next = at(position + 1)
    let isApart = position - text.upperBound > 1 && (Self.isWhiteOrBreak(next) || next == UInt8(ascii: "#"))
    let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
    if isNumber || (!isApart && bytes[text].contains(0x20)) { report(.cutText(lineRange)) }
  }
}

extension Diagnostic {
  fileprivate static func cutText(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .commentInText, "' #' starts a comment, so the text ends here", at: range, severity: .warning,
      remedy: "quote the text if the rest belongs to it")
  }

  fileprivate static func anchor(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .anchor, "text cannot begin with '&' here", at: range, remedy: "quote the text; anchors are not supported")
  }

  fileprivate static func alias(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .alias, "text cannot begin with '*' here", at: range, remedy: "quote the text; aliases are not supported")
  }

  fileprivate static func tag(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(.tag, "text cannot begin with '!' here", at: range, remedy: "quote the text; tags are not supported")
  }

  fileprivate static func indicator(_ byte: UInt8, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .reservedCharacter, "text cannot begin with '\(Character(UnicodeScalar(byte)))' here", at: range,
      remedy: "quote the text")
  }
}
