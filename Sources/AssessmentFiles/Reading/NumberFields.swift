internal import Assessment
package import Text

extension Fields {
  /// Returns the weight under a key: a decimal from 0.000001 to 1000000, so that sums of weights keep their small parts.
  func weight(_ key: Key, into diagnostics: inout DiagnosticCollector) -> Double? {
    filled(key).flatMap { weight(of: $0, into: &diagnostics) }
  }

  /// Returns the weight of a value, as `weight` of a key does.
  func weight(of field: Field, into diagnostics: inout DiagnosticCollector) -> Double? {
    guard let text = text(of: field, into: &diagnostics) else { return nil }
    guard let number = Numbers.decimal(text), number >= 0.000_001, number <= 1_000_000 else {
      diagnostics.report(.notAWeight(text, at: range(of: field)))
      return nil
    }
    return number
  }

  /// Returns the whole number under a key, 1 or more; reports other texts, naming the number by `noun`.
  func count(_ key: Key, of noun: String, into diagnostics: inout DiagnosticCollector) -> Int? {
    filled(key).flatMap { count($0, of: noun, into: &diagnostics) }
  }

  /// Returns the whole number of a value, as `count` of a key does.
  func count(_ field: Field, of noun: String, into diagnostics: inout DiagnosticCollector) -> Int? {
    guard let text = text(of: field, into: &diagnostics) else { return nil }
    guard let number = Numbers.whole(text), number >= 1 else {
      diagnostics.report(.notACount(text, of: noun, at: range(of: field)))
      return nil
    }
    return number
  }

  /// Returns whether the text under a key says yes, or nil where there is no value; reports other words.
  func flag(_ key: Key, into diagnostics: inout DiagnosticCollector) -> Bool? {
    filled(key).flatMap { flag(of: $0, into: &diagnostics) }
  }

  /// Returns whether the text of a value says yes; reports other words.
  func flag(of field: Field, into diagnostics: inout DiagnosticCollector) -> Bool? {
    guard let text = located(of: field, into: &diagnostics) else { return nil }
    switch text.value.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      diagnostics.report(.unknownWord(text, noun: "answer", words: ["yes", "no"]))
      return nil
    }
  }

  /// Returns the level under a key, 1 or more. The caller checks whether the questionnaire has it.
  func level(_ key: Key, into diagnostics: inout DiagnosticCollector) -> Level? {
    guard let text = text(key, into: &diagnostics) else { return nil }
    return Level(text, at: range(of: key), into: &diagnostics)
  }

  /// Returns the date under a key.
  func date(_ key: Key, into diagnostics: inout DiagnosticCollector) -> CalendarDate? {
    guard let text = text(key, into: &diagnostics) else { return nil }
    let date = CalendarDate(text)
    if date == nil { diagnostics.report(.notADate(text, at: .text(range(of: key)))) }
    return date
  }
}

extension Level {
  /// Creates the level of a text, 1 or more; reports other texts.
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
      .notAWeight, "\(quoted(text)) is not a weight", at: range,
      remedy: "write a decimal above 0, such as 1 or 2.5 (0.000001 to 1000000)")
  }

  fileprivate static func notACount(_ text: String, of noun: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .notACount, "\(quoted(text)) is not a number of \(noun)", at: range, remedy: "write a whole number, 1 or higher")
  }

  fileprivate static func notALevel(_ text: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.notALevel, "\(quoted(text)) is not a level", at: range, remedy: "write a whole number, 1 or higher")
  }

  /// A text that is not a date.
  package static func notADate(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .notADate, "\(quoted(text)) is not a date", at: place, remedy: "write a calendar date, such as 2026-11-03")
  }

  /// A level that the questionnaire does not have.
  static func levelTooHigh(_ level: Level, highest: Level, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .levelTooHigh, "there is no level \(level.number)", at: range,
      remedy: highest.number == 1
        ? "the questionnaire has only level 1" : "the questionnaire has levels 1 to \(highest.number)")
  }
}
