internal import Assessment
internal import Text

// number   = digits [ "." digits ]
// fraction = digits "/" digits
// whole    = digits

/// Numbers as the formats write them. `Double(_:)` of the standard library also takes `0x1p3`, `nan` and `1e400`.
enum Numbers {
  /// A whole number of at most nine digits; nil for anything else.
  static func whole(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count) else { return nil }
    var number = 0
    let isWhole = text.allBytes { byte in
      number = number * 10 + Int(byte) - Int(UInt8(ascii: "0"))
      return isDigit(byte)
    }
    return isWhole ? number : nil
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
  func weight(_ key: Key, into diagnostics: inout DiagnosticCollector) -> Double? {
    guard let text = text(key, into: &diagnostics) else { return nil }
    guard let number = Numbers.decimal(text), number >= 0.000_001, number <= 1_000_000 else {
      diagnostics.report(.notAWeight(text, at: range(of: key)))
      return nil
    }
    return number
  }

  /// A level under a key, 1 or more; whether the questionnaire has it is for the caller to see.
  func level(_ key: Key, into diagnostics: inout DiagnosticCollector) -> Level? {
    guard let text = text(key, into: &diagnostics) else { return nil }
    return Level(text, at: range(of: key), into: &diagnostics)
  }

  /// A day under a key.
  func date(_ key: Key, into diagnostics: inout DiagnosticCollector) -> CalendarDate? {
    guard let text = text(key, into: &diagnostics) else { return nil }
    let date = CalendarDate(text)
    if date == nil { diagnostics.report(.notADate(text, at: range(of: key))) }
    return date
  }
}

extension Level {
  /// The level that a text writes, 1 or more; reports anything else.
  init?(_ text: String, at range: @autoclosure () -> Range<Int>, into diagnostics: inout DiagnosticCollector) {
    guard let number = Numbers.whole(text), number >= 1 else {
      diagnostics.report(.notALevel(text, at: range()))
      return nil
    }
    self.init(number)
  }
}

extension Diagnostic {
  fileprivate static func notAWeight(_ text: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "\(quoted(text)) is not a weight", at: range,
      remedy: "write a decimal above 0, such as 1 or 2.5 (0.000001 to 1000000)")
  }

  fileprivate static func notALevel(_ text: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic("\(quoted(text)) is not a level", at: range, remedy: "write a whole number from 1")
  }

  fileprivate static func notADate(_ text: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "\(quoted(text)) is not a date", at: range,
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
