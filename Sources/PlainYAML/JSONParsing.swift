internal import Text

// RFC 8259, and nothing beyond it:
//
// text     = space value space
// value    = object / array / string / number / "true" / "false" / "null"
// object   = "{" [ string ":" value *( "," string ":" value ) ] "}"
// array    = "[" [ value *( "," value ) ] "]"
// string   = DQUOTE *( any but DQUOTE, "\" and controls / "\" ( one of "\/bfnrt or DQUOTE / "u" 4hex ) ) DQUOTE
// number   = [ "-" ] ( "0" / digit1-9 *digit ) [ "." 1*digit ] [ ( "e" / "E" ) [ "+" / "-" ] 1*digit ]
// space    = *( space / tab / line feed / carriage return ), between all of them

extension Parser {
  /// Reads the whole text as JSON, into the same tree as PlainYAML. Numbers, `true` and `false` are the text as written,
  /// `null` is an absent value. A repeated key is an error, and so is half a surrogate pair.
  mutating func parseJSON() {
    guard bytes.count < Int(UInt32.max) else { return report(.textTooLarge) }
    if !checkUTF8() { return }
    do throws(Fault) {
      skipSpace()
      try value()
      skipSpace()
      if !isAtEnd { throw fault(.behindText(position..<(position + 1))) }
    } catch {
      // JSON gives no place from which reading could go on.
      report(error.diagnostic)
    }
  }

  private mutating func value() throws(Fault) {
    switch byte {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true", .plain)
    case UInt8(ascii: "f"): try word("false", .plain)
    case UInt8(ascii: "n"): try word("null", .absent)
    default: throw unexpected("a value")
    }
  }

  private mutating func object() throws(Fault) {
    let index = try open(.mapping, at: position)
    advance()
    skipSpace()
    if byte != UInt8(ascii: "}") {
      while true {
        guard byte == UInt8(ascii: "\"") else { throw unexpected("a key in \"double quotes\"") }
        try string()
        skipSpace()
        guard byte == UInt8(ascii: ":") else { throw unexpected("':'") }
        advance()
        skipSpace()
        try value()
        skipSpace()
        if byte == UInt8(ascii: "}") { break }
        guard byte == UInt8(ascii: ",") else { throw unexpected("',' or '}'") }
        advance()
        skipSpace()
      }
    }
    advance()
    close(index, at: position)
  }

  private mutating func array() throws(Fault) {
    let index = try open(.sequence, at: position)
    advance()
    skipSpace()
    if byte != UInt8(ascii: "]") {
      while true {
        try value()
        skipSpace()
        if byte == UInt8(ascii: "]") { break }
        guard byte == UInt8(ascii: ",") else { throw unexpected("',' or ']'") }
        advance()
        skipSpace()
      }
    }
    advance()
    close(index, at: position)
  }

  /// Reads a string. It is kept as a PlainYAML text in double quotes, whose escapes include those of JSON.
  private mutating func string() throws(Fault) {
    let start = position
    var needsDecoding = false
    advance()
    while true {
      position = WordScan.quotedStop(bytes.span, from: position, quote: UInt8(ascii: "\""))
      if byte == UInt8(ascii: "\"") { break }
      guard byte == UInt8(ascii: "\\") else {
        throw fault(isAtEnd ? .endsInString(start..<(start + 1)) : .rawControl(position..<(position + 1)))
      }
      needsDecoding = true
      try stringEscape()
    }
    advance()
    append(.double, start..<position, needsDecoding: needsDecoding)
  }

  private mutating func stringEscape() throws(Fault) {
    let start = position
    switch at(position + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      advance(2)
    case UInt8(ascii: "u"): try unicodeEscape()
    default: throw fault(.badEscape(start..<min(start + 2, bytes.count)))
    }
  }

  private mutating func number() throws(Fault) {
    let start = position
    if byte == UInt8(ascii: "-") { advance() }
    if byte == UInt8(ascii: "0") { advance() } else { try digits() }
    if byte == UInt8(ascii: ".") {
      advance()
      try digits()
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      advance()
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { advance() }
      try digits()
    }
    append(.plain, start..<position)
  }

  private mutating func digits() throws(Fault) {
    guard byte.isDigit else { throw unexpected("a digit") }
    while byte.isDigit { advance() }
  }

  private mutating func word(_ word: StaticString, _ form: NodeRecord.Form) throws(Fault) {
    let start = position
    let letters = Array("\(word)".utf8)
    guard bytes[start...].starts(with: letters) else { throw unexpected("a value") }
    advance(letters.count)
    append(form, start..<position)
  }

  @inline(__always) private mutating func skipSpace() {
    while Self.isWhite(byte) || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private func unexpected(_ wanted: String) -> Fault {
    isAtEnd
      ? fault(.endsBefore(wanted, at: bytes.count..<bytes.count))
      : fault(.unexpected(wanted, at: position..<(position + 1)))
  }
}

extension Diagnostic {
  fileprivate static func behindText(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(.textAfterJSON, "unexpected text after the JSON value", at: range, remedy: "write a single value")
  }

  fileprivate static func unexpected(_ wanted: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.unexpectedJSON, "expected \(wanted) here", at: range)
  }

  fileprivate static func endsBefore(_ wanted: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.unfinishedJSON, "the text ends here; expected \(wanted)", at: range)
  }

  fileprivate static func endsInString(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(.unclosedJSONString, "the string is not closed", at: range, remedy: "add '\"'")
  }

  fileprivate static func rawControl(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .controlCharacterInJSON, "a string must not contain control characters", at: range,
      remedy: "write an escape such as '\\n'")
  }
}
