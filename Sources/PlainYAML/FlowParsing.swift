internal import Text

// flow     = "[" [ item *( "," item ) [ "," ] ] "]"  /  "{" [ pair *( "," pair ) [ "," ] ] "}"
// item     = flow-node / pair with a colon                    a pair alone is a mapping of one entry
// pair     = key [ ":" [ flow-node ] ]
// White space, comments and line breaks may stand between all of them; every line is indented deeper than the
// collection around the flow.

extension Parser {
  /// Reads a flow collection or a scalar inside one.
  mutating func flowNode(least: Int) throws(Fault) {
    switch byte {
    case UInt8(ascii: "["): try flowSequence(least: least)
    case UInt8(ascii: "{"): try flowMapping(least: least)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted(least: least)
    default: try flowPlain(least: least)
    }
  }

  private mutating func flowSequence(least: Int) throws(Fault) {
    let index = try open(.sequence, at: position)
    let start = position
    advance()
    while try !flowEnds(with: UInt8(ascii: "]"), of: start, least: least) {
      let first = nodes.count
      let line = lineStart
      try flowItem(least: least)
      let isOnOneLine = lineStart == line
      if try flowColon(least: least, isQuoted: isJSONLike(first)) {
        guard isOnOneLine, lineStart == line else { throw flowFault(.flowKeyOnLines(Int(nodes[first].start)), start) }
        try pair(first, least: least)
      }
      try flowSeparator(UInt8(ascii: "]"), of: start, least: least)
    }
    advance()
    close(index, at: position)
  }

  /// Turns a key that has been read into a mapping of one entry; `position` is behind its colon.
  private mutating func pair(_ first: Int, least: Int) throws(Fault) {
    if nodes[first].form.isCollection { throw fault(.collectionAsKey(Int(nodes[first].start)..<Int(nodes[first].end))) }
    try checkKey(first)
    let key = nodes.removeLast()
    let index = try open(.mapping, at: Int(key.start))
    nodes.append(key)
    nodes[index + 1].next = UInt32(truncatingIfNeeded: index + 2)
    try flowValue(least: least)
    close(index, at: Int(nodes[nodes.count - 1].end))
  }

  private mutating func flowMapping(least: Int) throws(Fault) {
    let index = try open(.mapping, at: position)
    let start = position
    advance()
    while try !flowEnds(with: UInt8(ascii: "}"), of: start, least: least) {
      let first = nodes.count
      let line = lineStart
      try flowItem(least: least)
      if nodes[first].form.isCollection {
        throw flowFault(.collectionAsKey(Int(nodes[first].start)..<Int(nodes[first].end)), start)
      }
      try checkKey(first)
      let isOnOneLine = lineStart == line
      if try flowColon(least: least, isQuoted: isJSONLike(first)) {
        guard isOnOneLine, lineStart == line else { throw flowFault(.flowKeyOnLines(Int(nodes[first].start)), start) }
        try flowValue(least: least)
      } else {
        guard isOnOneLine else { throw flowFault(.flowKeyOnLines(Int(nodes[first].start)), start) }
        appendAbsent(at: Int(nodes[first].end))
      }
      try flowSeparator(UInt8(ascii: "}"), of: start, least: least)
    }
    advance()
    close(index, at: position)
  }

  /// Reads an item or key, which must be there.
  private mutating func flowItem(least: Int) throws(Fault) {
    switch byte {
    case UInt8(ascii: ","): throw fault(.nothingBeforeComma(position..<(position + 1)))
    case UInt8(ascii: "]"), UInt8(ascii: "}"): throw fault(.otherBracket(position..<(position + 1)))
    case UInt8(ascii: ":") where Self.isWhiteOrBreak(at(position + 1)) || Self.isFlowSign(at(position + 1)):
      throw fault(.emptyKey(position..<(position + 1)))
    case UInt8(ascii: "?") where Self.isWhiteOrBreak(at(position + 1)):
      throw fault(.complexKey(position..<(position + 1)))
    default: try flowNode(least: least)
    }
  }

  /// Reads the value behind a colon; it is absent where a comma or bracket follows.
  private mutating func flowValue(least: Int) throws(Fault) {
    let colon = position
    try skipFlowBlanks(least: least)
    if Self.isFlowSign(byte), byte != UInt8(ascii: "["), byte != UInt8(ascii: "{") { return appendAbsent(at: colon) }
    try flowNode(least: least)
  }

  /// Skips the colon of a key, and returns whether there was one; behind a quoted key no white space needs to follow it.
  private mutating func flowColon(least: Int, isQuoted: Bool) throws(Fault) -> Bool {
    let before = (position, lineStart)
    try skipFlowBlanks(least: least)
    let next = at(position + 1)
    guard byte == UInt8(ascii: ":"), isQuoted || Self.isWhiteOrBreak(next) || Self.isFlowSign(next) else {
      if byte != UInt8(ascii: ":") { (position, lineStart) = before }
      return false
    }
    advance()
    return true
  }

  /// Whether a node ends in a quote or bracket, so that a colon right behind it is not part of a text.
  private mutating func isJSONLike(_ index: Int) -> Bool { nodes[index].form != .plain }

  /// Skips a comma; a closing bracket may be there instead.
  private mutating func flowSeparator(_ close: UInt8, of start: Int, least: Int) throws(Fault) {
    try skipFlowBlanks(least: least)
    if byte == UInt8(ascii: ",") { return advance() }
    if byte == close { return }
    if isAtEnd { throw flowFault(.unclosedFlow(start, bytes[start]), start) }
    let stray = position..<(position + 1)
    throw flowFault(
      byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") ? .otherBracket(stray) : .noComma(stray), start)
  }

  /// Whether the closing bracket follows; it is not skipped.
  private mutating func flowEnds(with close: UInt8, of start: Int, least: Int) throws(Fault) -> Bool {
    try skipFlowBlanks(least: least)
    if isAtEnd { throw flowFault(.unclosedFlow(start, bytes[start]), start) }
    return byte == close
  }

  /// Skips white space, comments and line breaks inside a flow collection. A line that is not indented deeper than the
  /// block collection around it is an error.
  private mutating func skipFlowBlanks(least: Int) throws(Fault) {
    while true {
      skipWhite()
      if byte == UInt8(ascii: "#"), position == lineStart || Self.isWhite(bytes[position - 1]) { skipToBreak() }
      guard isAtBreak, !isAtEnd else { return }
      let end = position
      skipBreak()
      skipSpaces()
      let indentation = column
      skipWhite()
      if isAtBreak || byte == UInt8(ascii: "#") { continue }
      if indentation < least || isAnyMarker {
        throw Fault(diagnostic: .flowOutdented(position..<(position + 1)), resume: end)
      }
    }
  }

  static func isFlowSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }

  private func flowFault(_ diagnostic: Diagnostic, _ start: Int) -> Fault {
    Fault(diagnostic: diagnostic, resume: max(start, diagnostic.range.lowerBound))
  }
}

extension Diagnostic {
  fileprivate static func unclosedFlow(_ start: Int, _ bracket: UInt8) -> Diagnostic {
    let sign = bracket == UInt8(ascii: "[") ? ("[", "]") : ("{", "}")
    return Diagnostic(
      .unclosedBracket, "'\(sign.0)' is not closed", at: start..<(start + 1),
      remedy: "add '\(sign.1)', or quote the text")
  }

  fileprivate static func nothingBeforeComma(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .nothingBeforeComma, "the item before ',' is missing", at: range, remedy: "remove the comma, or add the item")
  }

  fileprivate static func otherBracket(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .mismatchedBracket, "this bracket does not match the open one", at: range,
      remedy: "close '[' with ']' and '{' with '}'")
  }

  fileprivate static func noComma(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingComma, "expected ',' or the closing bracket", at: range,
      remedy: "quote text that contains , [ ] { } or ': '")
  }

  fileprivate static func flowKeyOnLines(_ start: Int) -> Diagnostic {
    Diagnostic(
      .keyOnSeveralLines, "a key and its ':' must be on one line", at: start..<(start + 1), remedy: "join the lines")
  }

  fileprivate static func flowOutdented(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .openBracketAbove, "a bracket above is still open", at: range,
      remedy: "indent this line more than the key, or close the bracket")
  }
}
