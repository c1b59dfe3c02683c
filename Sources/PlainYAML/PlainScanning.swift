internal import Text

// plain    = first *( char ) *( breaks *( char ) )         lines that go on are indented deeper than the parent
// first    = any but an indicator / one of "-?:" before a character that is no white space
// char     = any but ": ", " #", a break; inside a flow collection none of ",[]{}" either

extension Parser {
  /// A plain scalar in a block: up to ` #`, or to a colon that makes its first line a key.
  /// `parent` is the column of the collection around it; `Int.max` for a key, which has one line.
  mutating func plain(parent: Int, isInline: Bool) throws(Fault) {
    if !Self.isWordStart(byte) { try checkFirst(isInFlow: false) }
    let start = position
    var end = scanLine()
    var isLong = false
    if byte != UInt8(ascii: ":"), byte != UInt8(ascii: "#") {
      while continues(parent: parent) {
        end = scanLine()
        isLong = true
        if byte == UInt8(ascii: ":") { throw fault(.colonInText(position..<(position + 1))) }
        if byte == UInt8(ascii: "#") { break }
      }
    }
    if byte == UInt8(ascii: "#") { warnOfComment(behind: start..<end) }
    position = end
    append(.plain, start..<end, needsDecoding: isLong)
  }

  /// A plain scalar inside a flow collection.
  mutating func flowPlain(parent: Int) throws(Fault) {
    if !Self.isWordStart(byte) { try checkFirst(isInFlow: true) }
    let start = position
    var end = scanFlowLine()
    var isLong = false
    while isAtBreak {
      let before = (position, lineStart)
      guard continues(parent: parent) else { break }
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

  /// To the end of the plain text on this line; the offset behind its last character that is no white space.
  @inline(__always) private mutating func scanLine() -> Int {
    let (end, stop) = Self.plainText(bytes.span, from: position)
    position = stop
    return end
  }

  /// Where plain text ends that begins at an offset, without the white space at its end, and what stopped it.
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

  /// Over line breaks to the next line of the same scalar; where there is none, back to the end of this one.
  @inline(__always) mutating func continues(parent: Int) -> Bool {
    // Nearly always the next line has content and belongs to something else; nothing up to the hash begins any.
    if byte == 0x0A {
      let content = WordScan.endOfSpaces(bytes.span, from: position + 1)
      if content - position - 1 <= parent, at(content) > UInt8(ascii: "#") { return false }
    }
    return findsNextLine(parent: parent)
  }

  private mutating func findsNextLine(parent: Int) -> Bool {
    let before = (position, lineStart)
    while isAtBreak, !isAtEnd {
      skipBreak()
      skipSpaces()
      let indentation = column
      skipWhite()
      if isAtBreak { continue }
      let belongs =
        indentation > parent && byte != UInt8(ascii: "#") && !isAnyMarker
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

  /// What a plain scalar may not begin with.
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

  /// The word at `position`.
  private var lineWord: Range<Int> {
    var end = position + 1
    while !Self.isWhiteOrBreak(at(end)), !Self.isFlowSign(at(end)) { end += 1 }
    return position..<end
  }

  /// Warns where ` #` cuts off what looks like prose.
  private mutating func warnOfComment(behind text: Range<Int>) {
    let next = at(position + 1) | 0x20
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next), bytes[text].contains(0x20) else { return }
    report(.cutText(lineRange))
  }
}

extension Diagnostic {
  fileprivate static func colonInText(_ range: Range<Int>) -> Diagnostic {
    Diagnostic("': ' in unquoted text", at: range, remedy: "quote the text, or write it below as a '>-' block")
  }

  fileprivate static func cutText(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "the text ends before ' #', where a comment begins", at: range, severity: .warning,
      remedy: "quote the text if this belongs to it")
  }

  fileprivate static func anchor(_ range: Range<Int>) -> Diagnostic {
    Diagnostic("PlainYAML has no anchors", at: range, remedy: "write the value out, or quote the text")
  }

  fileprivate static func alias(_ range: Range<Int>) -> Diagnostic {
    Diagnostic("PlainYAML has no aliases", at: range, remedy: "write the value out, or quote the text")
  }

  fileprivate static func tag(_ range: Range<Int>) -> Diagnostic {
    Diagnostic("PlainYAML has no tags", at: range, remedy: "remove it, every value is text; or quote the text")
  }

  fileprivate static func indicator(_ byte: UInt8, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "a text may not begin with '\(Character(UnicodeScalar(byte)))' here", at: range, remedy: "quote the text")
  }
}
