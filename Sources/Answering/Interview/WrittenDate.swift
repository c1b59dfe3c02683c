internal import Assessment
internal import AssessmentFiles
internal import SheetImport
internal import Text

/// A date as people write it: `2026-11-03`, `3 Nov 2026`, `November 3, 2026`, `03.11.2026`, `today`, `yesterday`.
enum WrittenDate: Hashable {
  case date(CalendarDate)
  /// Two days are possible, as with `03/04/2026`.
  case ambiguous(CalendarDate, CalendarDate)
  /// The text is not a date.
  case other

  /// Reads a text without blanks at its ends. `today` is nil where the day is not known.
  init(_ text: String, today: CalendarDate?) {
    let text = text.lowercased()
    switch text {
    case "today", "heute": self = today.map(Self.date) ?? .other
    case "yesterday", "gestern": self = today.flatMap(\.dayBefore).map(Self.date) ?? .other
    // Five digits are the number of a day in spreadsheets only.
    case _ where text.utf8.allSatisfy(\.isDigit): self = .other
    default: self = Self.meaning(of: Self.dayFirst(text))
    }
  }

  private static func meaning(of text: String) -> WrittenDate {
    switch SpreadsheetDate().meaning(of: text) {
    case .date(let date): return .date(date)
    case .other: return .other
    case .ambiguous:
      let readings = [false, true].map { SpreadsheetDate(isMonthFirst: $0).meaning(of: text) }
      guard case .date(let british) = readings[0], case .date(let american) = readings[1] else { return .other }
      return .ambiguous(british, american)
    }
  }

  /// Returns `3. Nov. 2026` and `Nov 3, 2026` as `3 nov 2026`; any other text as it is.
  private static func dayFirst(_ text: String) -> String {
    let words = text.split { $0 == " " }.map { word in
      word.last.map { ".,".contains($0) } == true ? word.dropLast() : word
    }
    guard words.count == 3 else { return text }
    let isMonthFirst = words[0].first?.isLetter == true
    return "\(isMonthFirst ? words[1] : words[0]) \(isMonthFirst ? words[0] : words[1]) \(words[2])"
  }
}

extension CalendarDate {
  /// The day before; nil before the year 0.
  fileprivate var dayBefore: CalendarDate? {
    if let date = CalendarDate(checking: year, month, day - 1) { return date }
    let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
    return (28...31).reversed().lazy.compactMap { CalendarDate(checking: year, month, $0) }.first
  }
}
