internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import Interchange
internal import Text

/// One row of a table with a row per criterion.
struct CriterionRow {
  typealias Column = AnswerSheetCSV.Column

  let row: Int
  private var fields: [Column: CSVTable.Field]

  /// Reports cells that show an error.
  init(_ fields: [CSVTable.Field], columns: [Column?], into diagnostics: inout DiagnosticList) {
    row = fields[0].row
    self.fields = [:]
    for (column, field) in zip(columns, fields) {
      if let column { self.fields[column] = field.checked(into: &diagnostics) }
    }
  }

  /// Takes the values that people write only once, in the first row of a sheet. A row that names another respondent or
  /// role begins a sheet of its own and takes only the questionnaire.
  mutating func inherit(from earlier: CriterionRow) {
    let columns =
      differs(from: earlier, in: .respondent) || differs(from: earlier, in: .role)
      ? [Column.questionnaire] : [.respondent, .role, .date, .questionnaire]
    for column in columns where value(column).isEmpty { fields[column] = earlier.fields[column] }
  }

  /// Whether the row has a value in a column, another one than an earlier row.
  private func differs(from earlier: CriterionRow, in column: Column) -> Bool {
    !value(column).isEmpty && RespondentName(value(column)) != RespondentName(earlier.value(column))
  }

  /// Whether the row has a value of its own in a column, which it did not inherit.
  func hasOwn(_ column: Column) -> Bool { fields[column]?.row == row && !value(column).isEmpty }

  /// The word or name in a column, without blanks around it.
  func value(_ column: Column) -> String { fields[column]?.text.cellValue ?? "" }

  /// The cell of a column; the whole row where the record does not have the column.
  func place(_ column: Column) -> Diagnostic.Place { .cell(row: row, column: fields[column]?.column) }

  /// The cells of the answer.
  var cells: AnswerCells {
    AnswerCells(
      rating: fields[.rating], reason: fields[.reason], evidence: fields[.evidence], note: fields[.note],
      confidence: fields[.confidence], place: place(.criterion))
  }

  /// The version of the questionnaire: the word behind its id.
  var version: String {
    value(.questionnaire).split(maxSplits: 1, whereSeparator: \.isWhitespace).dropFirst().first
      .map { String($0).cellValue } ?? ""
  }

  /// Returns the respondent's role, or nil for an empty cell; reports other words.
  func role(into diagnostics: inout DiagnosticList) -> AnswerSheet.Role? {
    let text = value(.role)
    if text.isEmpty { return nil }
    let role = AnswerSheet.Role(rawValue: text.lowercased())
    if role == nil {
      let words = AnswerSheet.Role.allCases.map(\.rawValue)
      diagnostics.report(.unknownWord(text, at: place(.role), noun: Column.role.name, words: words))
    }
    return role
  }

  /// Returns the date of the sheet, or nil for an empty cell; reports texts that are not one day.
  func date(_ dates: SpreadsheetDate, into diagnostics: inout DiagnosticList) -> CalendarDate? {
    let text = value(.date)
    if text.isEmpty { return nil }
    switch dates.meaning(of: text) {
    case .date(let date): return date
    case .ambiguous: diagnostics.report(.ambiguousDate(text, at: place(.date)))
    case .other: diagnostics.report(.notADate(text, at: place(.date)))
    }
    return nil
  }
}

extension AnswerSheetCSV.Column {
  /// The column with a name in the header, without regard to case and white space.
  init?(header: String) {
    let name = header.cellValue.lowercased().filter { !$0.isWhitespace }
    guard let column = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = column
  }
}

extension Diagnostic {
  static func ambiguousDate(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .ambiguousDate, "\(quoted(text)) has two meanings: the first number can be the day or the month", at: place,
      remedy: "write it as 2026-11-03 or 03.11.2026")
  }
}
