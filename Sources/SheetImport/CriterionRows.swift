internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import Interchange
internal import Text

/// A table with a row per criterion, of one respondent or of several one after the other.
struct CriterionRows {
  typealias Column = AnswerSheetCSV.Column

  private let table: CSVTable
  private let questionnaire: Questionnaire
  private let words: AnswerWords
  private let statements: StatementIndex

  init(_ table: CSVTable, _ questionnaire: Questionnaire, _ statements: StatementIndex) {
    self.table = table
    self.questionnaire = questionnaire
    words = statements.words
    self.statements = statements
  }

  /// Whether a record is the header of such a table.
  static func isHeader(_ texts: [String]) -> Bool {
    let columns = texts.map { Column(header: $0) }
    return columns.contains(.criterion) && columns.contains(.rating)
  }

  /// The index of the header among the records; without one the first record that has one of the columns.
  private static func header(of table: CSVTable) -> Int? {
    let first = table.records.prefix(CSVTable.longestTitle + 1)
    return first.firstIndex { isHeader($0.map(\.text)) }
      ?? first.firstIndex { $0.contains { [.criterion, .rating].contains(Column(header: $0.text)) } }
      ?? first.indices.first
  }

  /// Returns the id of the questionnaire that the first record below the header names.
  static func questionnaire(of table: CSVTable) -> String? {
    guard let header = header(of: table), table.records.count > header + 1,
      let column = table.records[header].firstIndex(where: { Column(header: $0.text) == .questionnaire })
    else { return nil }
    let fields = table.records[header + 1]
    return column < fields.count
      ? fields[column].text.split(whereSeparator: \.isWhitespace).first.map(String.init) : nil
  }

  /// Returns the respondents' answers in the order of the table; reports rows that cannot be used.
  func sheets(otherwise respondent: String, into diagnostics: inout DiagnosticList) -> [ImportedSheet] {
    guard let header = Self.header(of: table) else {
      diagnostics.report(.emptyTable)
      return []
    }
    guard let columns = columns(of: table.records[header], into: &diagnostics) else { return [] }
    let below = table.records.dropFirst(header + 1)
    diagnostics.reportUnknownColumns(of: table.records[header], below) { index in
      index < columns.count && columns[index] != nil
    }
    var records = below.map { CriterionRow($0, columns: columns, into: &diagnostics) }
    for index in records.indices.dropFirst() { records[index].inherit(from: records[index - 1]) }
    let dates = SpreadsheetDate(column: records.map { $0.value(.date) })
    var sheets: [ImportedSheet] = []
    var known: [Owner: Int] = [:]
    var rows: [Place: Int] = [:]
    for record in records {
      let role = record.role(into: &diagnostics) ?? .respondent
      let name = record.value(.respondent)
      let owner = Owner(name: RespondentName(name), role: role)
      let number = known[owner] ?? sheets.count
      if number == sheets.count {
        known[owner] = number
        sheets.append(start(record, name.isEmpty ? respondent : name, role, dates, into: &diagnostics))
      } else {
        compare(record, with: sheets[number], dates, into: &diagnostics)
      }
      guard let criterion = criterion(of: record, into: &diagnostics) else { continue }
      if let first = rows.updateValue(record.row, forKey: Place(sheet: number, criterion: criterion)) {
        diagnostics.report(.repeatedCriterion(criterion, first: first, at: record.place(.criterion)))
      } else if let answer = record.cells.answer(in: words, noteIsReason: false, into: &diagnostics) {
        sheets[number].answers[criterion] = answer
      }
    }
    return sheets
  }

  private struct Owner: Hashable {
    let name: RespondentName
    let role: AnswerSheet.Role
  }

  private struct Place: Hashable {
    let sheet: Int
    let criterion: ID<Criterion>
  }

  /// The columns by their places; reports a column that is missing or occurs twice.
  private func columns(
    of header: [CSVTable.Field], into diagnostics: inout DiagnosticList
  ) -> [Column?]? {
    let columns = header.map { Column(header: $0.text) }
    var first: [Column: Int] = [:]
    var isComplete = true
    for (index, column) in columns.enumerated() {
      guard let column, let other = first.updateValue(index + 1, forKey: column) else { continue }
      diagnostics.report(
        .doubleColumn(column.name, first: other, at: .cell(row: header[index].row, column: index + 1)))
      isComplete = false
    }
    for column in [Column.criterion, .rating] where first[column] == nil {
      diagnostics.report(.missingColumn(column.name, row: header.first?.row ?? 1))
      isComplete = false
    }
    return isComplete ? columns : nil
  }

  private func start(
    _ record: CriterionRow, _ respondent: String, _ role: AnswerSheet.Role, _ dates: SpreadsheetDate,
    into diagnostics: inout DiagnosticList
  ) -> ImportedSheet {
    if respondent.utf8.count > Limits.textLength { diagnostics.report(.textTooLong(at: record.place(.respondent))) }
    return ImportedSheet(
      respondent: respondent, role: role, date: record.date(dates, into: &diagnostics),
      dateText: record.value(.date), version: record.version, place: .cell(row: record.row, column: nil))
  }

  /// Reports a row that belongs to another sheet than the rows of its respondent before it.
  private func compare(
    _ record: CriterionRow, with sheet: ImportedSheet, _ dates: SpreadsheetDate,
    into diagnostics: inout DiagnosticList
  ) {
    let first = sheet.place.row
    let text = record.value(.date)
    if record.hasOwn(.date), text != sheet.dateText, let date = record.date(dates, into: &diagnostics),
      date != sheet.date
    {
      diagnostics.report(.otherValue(Column.date.name, first: first, at: record.place(.date)))
    }
    if record.version != sheet.version {
      diagnostics.report(.otherValue(Column.questionnaire.name, first: first, at: record.place(.questionnaire)))
    }
  }

  /// Returns the criterion of a record, or nil for an empty record; reports an unknown criterion and a statement that is
  /// not its own.
  private func criterion(of record: CriterionRow, into diagnostics: inout DiagnosticList) -> ID<Criterion>? {
    let text = record.value(.criterion)
    guard let id = statements.criterion(named: text) else {
      if !text.isEmpty || !record.cells.isEmpty {
        diagnostics.report(.criterionNotInQuestionnaire(text, at: record.place(.criterion)))
      }
      return nil
    }
    let statement = record.value(.text)
    if statement.isEmpty { return id }
    switch statements.compare(statement, with: id) {
    case .same: break
    case .other: diagnostics.report(.otherStatement(of: id, at: record.place(.text)))
    case .statementOf(let other): diagnostics.report(.shiftedStatement(id, other, at: record.place(.text)))
    }
    return id
  }
}

extension Diagnostic {
  fileprivate static var emptyTable: Diagnostic {
    Diagnostic(.emptyFile, "the file is empty", at: .cell(row: 1, column: nil))
  }

  fileprivate static func missingColumn(_ name: String, row: Int) -> Diagnostic {
    Diagnostic(
      .missingColumn, "column '\(name)' is missing from the header", at: .cell(row: row, column: nil),
      remedy: "add the column, or use --wide if each row is a person")
  }

  static func doubleColumn(_ name: String, first: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .repeatedColumn, "the columns \(first) and \(place.column ?? 0) are both \(quoted(name))", at: place,
      remedy: "delete one of them")
  }

  fileprivate static func repeatedCriterion(_ id: ID<Criterion>, first: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .repeatedCriterion, "criterion '\(id)' is already in row \(first)", at: place,
      remedy: "delete one of the two rows")
  }

  fileprivate static func criterionNotInQuestionnaire(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(.unknownCriterion, "the questionnaire has no criterion \(quoted(text))", at: place)
  }

  fileprivate static func otherValue(_ column: String, first: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .differingValue, "the \(column) differs from row \(first) for the same respondent", at: place,
      remedy: "use the same value in both rows"
    )
  }

  fileprivate static func otherStatement(of id: ID<Criterion>, at place: Place) -> Diagnostic {
    Diagnostic(
      .otherStatement, "this is not the statement of '\(id)' in this version of the questionnaire", at: place,
      severity: .warning,
      remedy: "check that the answer still applies")
  }

  fileprivate static func shiftedStatement(_ id: ID<Criterion>, _ other: ID<Criterion>, at place: Place) -> Diagnostic {
    Diagnostic(
      .shiftedStatement, "this is the statement of '\(other)', not of '\(id)'", at: place,
      remedy: "some rows were sorted or moved; export again and match the ratings to their statements")
  }
}

extension Diagnostic.Place {
  /// The row of a cell; 1 for other places.
  var row: Int {
    guard case .cell(let row, _) = self else { return 1 }
    return row
  }

  /// The column of a cell.
  var column: Int? {
    guard case .cell(_, let column) = self else { return nil }
    return column
  }
}
