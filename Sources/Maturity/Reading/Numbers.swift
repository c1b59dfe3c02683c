internal import YAML

// number   = digits [ "." digits ]
// fraction = digits "/" digits
// whole    = digits

/// Numbers as the formats write them. `Double(_:)` of the standard library also takes `0x1p3`, `nan` and `1e400`.
enum Numbers {
  /// A whole number of at most nine digits; nil for anything else.
  static func whole(_ text: String) -> Int? {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit) ? Int(text) : nil
  }

  /// A decimal of at most 30 characters; nil for anything else.
  static func decimal(_ text: String) -> Double? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard text.utf8.count <= 30, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
    return Double(text)
  }

  /// A decimal, or a fraction of two whole numbers; nil for anything else.
  static func share(_ text: String) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return decimal(text) }
    guard let above = whole(String(parts[0])), let below = whole(String(parts[1])), below > 0 else { return nil }
    return Double(above) / Double(below)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Fields {
  /// A weight under a key: a decimal above 0, at most a million, so that no sum of weights loses its small parts.
  func weight(_ key: String, into findings: inout Findings) -> Double? {
    guard let text = text(key, into: &findings) else { return nil }
    guard let number = Numbers.decimal(text.value), number >= 0.000_001, number <= 1_000_000 else {
      findings.report(.notAWeight(text))
      return nil
    }
    return number
  }

  /// A level under a key, 1 or more; whether the questionnaire has it is for the caller to see.
  func level(_ key: String, into findings: inout Findings) -> Located<Level>? {
    text(key, into: &findings).flatMap { Self.level($0, into: &findings) }
  }

  /// The level that a text writes, 1 or more.
  static func level(_ text: Located<String>, into findings: inout Findings) -> Located<Level>? {
    guard let number = Numbers.whole(text.value), number >= 1 else {
      findings.report(.notALevel(text))
      return nil
    }
    return Located(value: Level(number), range: text.range)
  }

  /// A day under a key.
  func date(_ key: String, into findings: inout Findings) -> CalendarDate? {
    guard let text = text(key, into: &findings) else { return nil }
    let date = CalendarDate(text.value)
    if date == nil { findings.report(.notADate(text)) }
    return date
  }
}

extension Diagnostic {
  fileprivate static func notAWeight(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "\(quoted(text.value)) is not a weight", at: text.range ?? 0..<0,
      remedy: "write a decimal above 0, such as 1 or 2.5 (0.000001 to 1000000)")
  }

  fileprivate static func notALevel(_ text: Located<String>) -> Diagnostic {
    Diagnostic("\(quoted(text.value)) is not a level", at: text.range ?? 0..<0, remedy: "write a whole number from 1")
  }

  fileprivate static func notADate(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "\(quoted(text.value)) is not a date", at: text.range ?? 0..<0,
      remedy: "write a day of the calendar as 2026-11-03")
  }

  /// A level that the questionnaire does not have.
  static func levelTooHigh(_ level: Level, highest: Level, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "there is no level \(level.number)", at: range,
      remedy: highest.number == 1
        ? "the questionnaire has one level, 1" : "the questionnaire has the levels 1 to \(highest.number)")
  }
}
