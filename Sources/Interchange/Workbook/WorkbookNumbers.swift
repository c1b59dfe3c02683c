internal import Text

/// The numbers in cells as texts, and the dates among them.
struct WorkbookNumbers: Sendable {
  /// Whether the cells of each style show dates.
  let dateStyles: [Bool]
  /// Whether day 0 is 1904-01-01.
  let startsIn1904: Bool

  /// Returns the text of a number in a cell with a style; what is not a number is left as it is.
  func text(of value: String, style: Int?) -> String {
    guard let number = Self.number(value) else { return value }
    if let style, dateStyles.indices.contains(style), dateStyles[style], let date = date(of: number) { return date }
    // Digits as they are: a whole number may be longer than a Double knows.
    if value.utf8.allSatisfy(\.isDigit) { return value }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return shortest(number)
  }

  private static func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) }), let number = Double(text),
      number.isFinite
    else { return nil }
    return number
  }

  /// `2026-11-03`, or `2026-11-03 14:30` with a time of day; nil for what is before 1900-03-01 or after 9999.
  private func date(of number: Double) -> String? {
    // Excel counts a 29th of February 1900, which did not exist; days from 61 on are right.
    guard number >= (startsIn1904 ? 0 : 61), number < 2_958_466 else { return nil }
    let day = Int(number)
    let minutes = Int(((number - Double(day)) * 1440).rounded())
    let text = Self.day(day + (startsIn1904 ? 1462 : 0) + (minutes == 1440 ? 1 : 0))
    guard minutes > 0, minutes < 1440 else { return text }
    return text + " " + Self.padded(minutes / 60, 2) + ":" + Self.padded(minutes % 60, 2)
  }

  /// The day of a number; day 25569 is 1970-01-01.
  private static func day(_ number: Int) -> String {
    // In eras of 400 years that begin on the 1st of March of the year 0.
    let days = number - 25_569 + 719_468
    let (era, ofEra) = (days / 146_097, days % 146_097)
    let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * ofYear + 2) / 153
    let (day, month) = (ofYear - (153 * shifted + 2) / 5 + 1, shifted < 10 ? shifted + 3 : shifted - 9)
    let whole = 400 * era + year + (month <= 2 ? 1 : 0)
    return "\(padded(whole, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func padded(_ number: Int, _ length: Int) -> String {
    String(number).padded(with: "0", toTrailing: length)
  }
}
