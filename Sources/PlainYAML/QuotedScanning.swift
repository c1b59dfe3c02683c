internal import Text

// quoted = "'" *( any / "''" / breaks ) "'"  /  DQUOTE *( any / escape / breaks ) DQUOTE
// escape = "\" ( one of 0abtnvfe"/\N_LP, space, tab, a break ) / "\x" 2hex / "\u" 4hex / "\U" 8hex
// Further lines have the least indentation.

extension Parser {
  /// Reads a quoted scalar; `position` ends behind its closing quote. `least`
  /// is the least indentation of further lines, in columns; `Int.max` for a key, which has one line.
  mutating func quoted(least: Int) throws(Fault) {
    let start = position
    let quote = byte
    var needsDecoding = false
    advance()
    while true {
      position = WordScan.quotedStop(bytes.span, from: position, quote: quote)
      let byte = byte
      if byte == quote {
        if quote == UInt8(ascii: "'"), at(position + 1) == quote {
          needsDecoding = true
          advance(2)
          continue
        }
        break
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        needsDecoding = true
        try escape()
      } else if Self.isBreak(byte) {
        needsDecoding = true
        try quotedBreak(start: start, least: least)
      } else {
        position += 1
      }
    }
    advance()
    append(quote == UInt8(ascii: "'") ? .single : .double, start..<position, needsDecoding: needsDecoding)
  }

  /// Moves over line breaks to the next line of a quoted scalar.
  private mutating func quotedBreak(start: Int, least: Int) throws(Fault) {
    let end = position
    guard least != .max, continuesQuoted(least: least) else {
      throw Fault(diagnostic: .unclosedQuote(bytes[start], at: start..<trimmed(max(end, start + 1))), resume: end)
    }
  }

  private mutating func continuesQuoted(least: Int) -> Bool {
    while isAtBreak, !isAtEnd {
      skipBreak()
      skipSpaces()
      let indentation = column
      skipWhite()
      if isAtBreak { continue }
      return indentation >= least && !isAnyMarker
    }
    return false
  }

  private mutating func escape() throws(Fault) {
    let start = position
    switch at(position + 1) {
    case UInt8(ascii: "x"): try hexadecimal(2)
    case UInt8(ascii: "u"): try unicodeEscape()
    case UInt8(ascii: "U"):
      guard UnicodeScalar(try hexadecimal(8)) != nil else {
        throw Fault(diagnostic: .badEscape(start..<position), resume: start)
      }
    case 0x0A, 0x0D: advance()
    case let sign where ScalarDecoding.simpleEscape(sign) != nil: advance(2)
    default: throw fault(.badEscape(start..<min(start + 2, bytes.count)))
    }
  }

  /// Skips `\u` and four digits, or two such escapes for a character beyond the basic plane, as JSON writes it.
  mutating func unicodeEscape() throws(Fault) {
    let start = position
    let unit = try hexadecimal(4)
    guard (0xD800...0xDFFF).contains(unit) else { return }
    guard unit < 0xDC00, byte == UInt8(ascii: "\\"), at(position + 1) == UInt8(ascii: "u"),
      (0xDC00...0xDFFF).contains(try hexadecimal(4))
    else { throw Fault(diagnostic: .badEscape(start..<position), resume: start) }
  }

  /// Skips an escape of so many hexadecimal digits, and returns its value.
  @discardableResult private mutating func hexadecimal(_ count: Int) throws(Fault) -> UInt32 {
    let start = position
    advance(2)
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = ScalarDecoding.digit(byte) else { throw fault(.badEscape(start..<position)) }
      value = value << 4 | digit
      advance()
    }
    return value
  }
}

extension Diagnostic {
  fileprivate static func unclosedQuote(_ quote: UInt8, at range: Range<Int>) -> Diagnostic {
    let sign = Character(UnicodeScalar(quote))
    return Diagnostic(
      .unclosedQuote, "the text that begins with \(sign) is not closed", at: range,
      remedy: "add \(sign); indent continuation lines more than the key")
  }

  static func badEscape(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .badEscape, "unknown escape sequence", at: range, remedy: "write '\\\\' for a backslash, or use 'single quotes'")
  }
}
