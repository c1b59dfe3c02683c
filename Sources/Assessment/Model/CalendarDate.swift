internal import Text

/// A date of the Gregorian calendar, written `2026-11-03`.
package struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 0...9999.
  package let year: Int
  /// 1...12.
  package let month: Int
  /// 1...31, as the month allows.
  package let day: Int

  /// Returns nil if the text is not `YYYY-MM-DD` or is not a date of the calendar.
  package init?(_ text: String) {
    guard text.utf8.count == 10 else { return nil }
    // All eight digits as one number: 20261103.
    var (digits, offset) = (0, 0)
    let isWellFormed = text.allBytes { byte in
      defer { offset += 1 }
      if offset == 4 || offset == 7 { return byte == UInt8(ascii: "-") }
      guard byte.isDigit else { return false }
      digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
      return true
    }
    guard isWellFormed else { return nil }
    let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100)
    self.init(checking: year, month, day)
  }

  /// Returns nil if the numbers are not a date of the years 0 to 9999.
  package init?(checking year: Int, _ month: Int, _ day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Returns the day in UTC of a second since 1970-01-01, in decimal digits; nil for another text and above the year 9999.
  package static func utc(ofSecond seconds: String) -> CalendarDate? {
    guard !seconds.isEmpty, seconds.allBytes(\.isDigit), let count = Int(seconds) else { return nil }
    var (days, year, month) = (count / 86_400, 1970, 1)
    while days >= Self.days(inYear: year), year <= 9999 { (days, year) = (days - Self.days(inYear: year), year + 1) }
    while days >= Self.days(inMonth: month, of: year), month < 12 {
      (days, month) = (days - Self.days(inMonth: month, of: year), month + 1)
    }
    return CalendarDate(checking: year, month, days + 1)
  }

  package var description: String {
    [(year, 4), (month, 2), (day, 2)].map { number, width in
      let digits = String(number)
      return String(repeating: "0", count: width - digits.count) + digits
    }.joined(separator: "-")
  }

  package static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  /// Returns the same day of the month some months earlier, or the last day of that month if it is shorter.
  package func subtracting(months: Int) -> CalendarDate {
    let total = max(0, year * 12 + month - 1 - months)
    let (year, month) = (total / 12, total % 12 + 1)
    return CalendarDate(year: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))
  }

  private init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func days(inYear year: Int) -> Int { 337 + days(inMonth: 2, of: year) }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
