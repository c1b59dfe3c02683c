internal import Assessment
internal import AssessmentFiles
internal import Interchange
internal import Text

/// A table with a row per person and a column per question.
struct PersonRows {
  private let questionnaire: Questionnaire
  private let words: AnswerWords
  private let columns: PersonColumns
  /// The rows below the header.
  private let rows: [[CSVTable.Field]]
  private let dates: SpreadsheetDate

  /// Reports a table without questions, columns that occur twice, and columns that are not used.
  init(
    _ table: CSVTable, _ questionnaire: Questionnaire, _ statements: StatementIndex,
    into diagnostics: inout DiagnosticList
  ) {
    self.questionnaire = questionnaire
    words = statements.words
    let first = table.records.prefix(CSVTable.longestTitle + 1)
    let header = first.firstIndex { $0.contains { statements.criterion(askedBy: $0.text.cellValue) != nil } }
    if header == nil { diagnostics.report(.noQuestion(of: questionnaire.id)) }
    let columns = PersonColumns(header.map { table.records[$0] } ?? [], statements, into: &diagnostics)
    let below = header.map { table.records[($0 + 1)...] } ?? []
    self.columns = columns
    rows = below.map { columns.checked($0, into: &diagnostics) }
    let date = columns.date
    dates = SpreadsheetDate(column: rows.compactMap { row in date.flatMap { $0 < row.count ? row[$0].text : nil } })
  }

  /// Returns the respondents' answers in the order of the table; rows without an answer are left out.
  func sheets(otherwise respondent: String, into diagnostics: inout DiagnosticList) -> [ImportedSheet] {
    var sheets: [ImportedSheet] = []
    var known: [RespondentName: Int] = [:]
    for row in rows where columns.hasAnswer(row) {
      let number = row[0].row
      let place = Diagnostic.Place.cell(row: number, column: columns.respondent.first.map { $0 + 1 })
      let given = columns.name(in: row)
      let name = given ?? (rows.count == 1 ? respondent : "anonymous-\(sheets.count + 1)")
      if name.utf8.count > Limits.textLength { diagnostics.report(.textTooLong(at: place)) }
      if let first = known.updateValue(number, forKey: RespondentName(name)) {
        diagnostics.report(.samePerson(name, first: first, at: place))
      }
      var sheet = ImportedSheet(
        respondent: name, role: .respondent, date: date(of: row, into: &diagnostics), version: questionnaire.version,
        place: .cell(row: number, column: nil))
      for (criterion, cells) in columns.answers(in: row) {
        sheet.answers[criterion] = cells.answer(in: words, noteIsReason: true, into: &diagnostics)
      }
      sheets.append(sheet)
    }
    if sheets.isEmpty, !diagnostics.hasErrors { diagnostics.report(.nobody) }
    return sheets
  }

  private func date(of row: [CSVTable.Field], into diagnostics: inout DiagnosticList) -> CalendarDate? {
    guard let index = columns.date, index < row.count else { return nil }
    let text = row[index].text.cellValue
    if text.isEmpty { return nil }
    let place = Diagnostic.Place.cell(row: row[index].row, column: index + 1)
    switch dates.meaning(of: text) {
    case .date(let date): return date
    case .ambiguous: diagnostics.report(.ambiguousDate(text, at: place))
    case .other: diagnostics.report(.notADate(text, at: place))
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func noQuestion(of id: ID<Questionnaire>) -> Diagnostic {
    Diagnostic(
      .noQuestionColumn, "no column matches a question of '\(id)'", at: .cell(row: 1, column: nil),
      remedy: "write criterion ids or full statements into the header")
  }

  fileprivate static func samePerson(_ name: String, first: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .repeatedPerson, "\(quoted(name)) already answered in row \(first)", at: place,
      remedy: "delete one of the two rows, or make the names different")
  }

  fileprivate static var nobody: Diagnostic {
    Diagnostic(
      .noRespondent, "no row contains an answer", at: .file,
      remedy: "check that the respondents' rows are below the header")
  }
}
