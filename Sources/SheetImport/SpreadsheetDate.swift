internal import Assessment
internal import Text

/// Reads dates as spreadsheets save them.
///
/// `2026-11-03`, `03.11.2026`, `3-Nov-26` and day numbers such as 46329 mean one day. `03/11/2026` is two days, one in
/// Britain and one in America, unless another date of the same column shows the order.
struct SpreadsheetDate {
  /// The meaning of a cell.
  enum Meaning: Hashable {
    case date(CalendarDate)
    /// Two days are possible.
    case ambiguous
    /// The cell is not a date.
    case other
  }

  private let isMonthFirst: Bool?

  /// Learns the order of day and month from the cells of a column.
  init(column cells: some Sequence<String>) {
    var orders: Set<Bool> = []
    for cell in cells {
      guard let (first, second, year) = Self.slashed(cell) else { continue }
      let dates = (Self.date(year, second, first), Self.date(year, first, second))
      if let isMonthFirst = dates.0 == nil ? true : dates.1 == nil ? false : nil { orders.insert(isMonthFirst) }
    }
    isMonthFirst = orders.count == 1 ? orders.first : nil
  }

  /// Returns the meaning of a cell without blanks at its ends; a time of day behind the date is left out.
  func meaning(of cell: String) -> Meaning {
    let day = Self.day(of: cell)
    if let date = CalendarDate(day) ?? Self.dotted(day) ?? Self.named(day) ?? Self.numbered(cell) { return .date(date) }
    guard let (first, second, year) = Self.slashed(cell) else { return .other }
    let (european, american) = (Self.date(year, second, first), Self.date(year, first, second))
    switch (european, american, isMonthFirst) {
    case (let date?, let other?, _) where date == other: return .date(date)
    case (let date?, nil, _), (let date?, .some, false?): return .date(date)
    case (nil, let date?, _), (.some, let date?, true?): return .date(date)
    case (.some, .some, nil): return .ambiguous
    case (nil, nil, _): return .other
    }
  }

  /// The date without the time of day that forms and spreadsheets add.
  private static func day(of cell: String) -> String {
    let parts = cell.split(maxSplits: 1) { $0 == " " || $0 == "T" }
    return parts.count == 2 && parts[1].contains(":") ? String(parts[0]) : cell
  }

  private static func dotted(_ day: String) -> CalendarDate? {
    numbers(day, separator: ".").flatMap { date($0.2, $0.1, $0.0) }
  }

  private static func slashed(_ cell: String) -> (Int, Int, Int)? { numbers(day(of: cell), separator: "/") }

  /// Three numbers, the last one a year of two or four digits.
  private static func numbers(_ day: String, separator: Character) -> (Int, Int, Int)? {
    let parts = day.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, let first = number(parts[0]), let second = number(parts[1]), let year = year(parts[2])
    else { return nil }
    return (first, second, year)
  }

  private static func named(_ day: String) -> CalendarDate? {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let parts = day.split { $0 == "-" || $0 == " " }
    guard parts.count == 3, let number = number(parts[0]), let year = year(parts[2]),
      let month = months.firstIndex(of: String(parts[1].lowercased().prefix(3))), parts[1].count <= 9
    else { return nil }
    return date(year, month + 1, number)
  }

  /// The day number of a spreadsheet, for the years 2000 to 2099: 36526 is 2000-01-01.
  private static func numbered(_ cell: String) -> CalendarDate? {
    guard cell.utf8.count == 5, let number = Int(cell), (36526...73050).contains(number) else { return nil }
    var (rest, year) = (number - 36526, 2000)
    while rest >= (year.isMultiple(of: 4) ? 366 : 365) {
      rest -= year.isMultiple(of: 4) ? 366 : 365
      year += 1
    }
    let lengths = [31, year.isMultiple(of: 4) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var month = 0
    while rest >= lengths[month] {
      rest -= lengths[month]
      month += 1
    }
    return date(year, month + 1, rest + 1)
  }

  private static func number(_ text: Substring) -> Int? {
    (1...2).contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
  }

  private static func year(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy(\.isDigit), [2, 4].contains(text.utf8.count), let number = Int(text) else { return nil }
    return text.utf8.count == 2 ? 2000 + number : number
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    let parts = [(year, 4), (month, 2), (day, 2)]
    return CalendarDate(parts.map { String($0.0).padded(with: "0", toTrailing: $0.1) }.joined(separator: "-"))
  }
}
