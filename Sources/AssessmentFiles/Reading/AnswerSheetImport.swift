package import Assessment
package import Interchange
internal import PlainYAML
internal import Text

/// Reads an answer sheet from CSV that `AnswerSheetCSV` or a spreadsheet has written.
package struct AnswerSheetImport {
  fileprivate typealias Column = AnswerSheetCSV.Column

  private let table: CSVTable
  private var records: [Record] = []
  private var diagnostics: DiagnosticList

  /// One record after the header.
  private struct Record {
    let row: Int
    let fields: [Column: CSVTable.Field]

    func text(_ column: Column) -> String { fields[column]?.text ?? "" }

    /// The cell of a column; the whole row where the record does not have the column.
    func place(_ column: Column) -> Diagnostic.Place { .cell(row: row, column: fields[column]?.column) }
  }

  /// Returns the id of the questionnaire that the first record names, or nil if it names none.
  package static func questionnaire(of table: CSVTable) -> String? {
    let column = table.records.first?.firstIndex { Column($0) == .questionnaire }
    let fields = table.records.dropFirst().first ?? []
    return column.flatMap { $0 < fields.count ? fields[$0].text.split(separator: " ").first.map(String.init) : nil }
  }

  /// Reads the records of a table as answers to a questionnaire. `name` is the file name of the new sheet, `respondent`
  /// the respondent where the table names none.
  package static func read(
    _ table: CSVTable, answering questionnaire: Questionnaire, name: String, respondent: String
  ) -> ReadResult<AnswerSheet> {
    var reader = AnswerSheetImport(table)
    let answers = reader.answers(to: questionnaire)
    let frame = reader.frame(otherwise: respondent)
    let sheet = AnswerSheet(
      name: name, respondent: frame.respondent, role: frame.role, date: frame.date, version: frame.version,
      answers: answers)
    return ReadResult(sheet, reports: [reader.fileReport])
  }

  private init(_ table: CSVTable) {
    self.table = table
    diagnostics = DiagnosticList(table.diagnostics)
    if diagnostics.hasErrors { return }
    guard let header = table.records.first else {
      diagnostics.report(.emptyTable)
      return
    }
    let columns = header.map { Column($0) }
    for column in [Column.criterion, .rating] where !columns.contains(column) {
      diagnostics.report(.missingColumn(column.name, row: header[0].row))
    }
    if diagnostics.hasErrors { return }
    records = table.records.dropFirst().map { fields in
      let named = zip(columns, fields).compactMap { column, field in column.map { ($0, field) } }
      return Record(row: fields[0].row, fields: Dictionary(named, uniquingKeysWith: { first, _ in first }))
    }
  }

  private var fileReport: FileReport {
    let end = (table.records.last?.first?.row ?? 0) + 1
    return FileReport(source: table.source, diagnostics: diagnostics.sorted(end: .cell(row: end, column: nil)))
  }

  private mutating func answers(to questionnaire: Questionnaire) -> Answers {
    var answers = Answers(to: questionnaire)
    var rows: [ID<Criterion>: Int] = [:]
    for record in records {
      guard let criterion = criterion(of: record, among: questionnaire.places) else { continue }
      if let first = rows.updateValue(record.row, forKey: criterion) {
        diagnostics.report(.repeatedCriterion(criterion, first: first, at: record.place(.criterion)))
      } else if let answer = answer(of: record, on: questionnaire.scale) {
        answers[criterion] = answer
      }
    }
    return answers
  }

  /// Returns the criterion of a record, or nil for an empty record; reports an unknown criterion.
  private mutating func criterion(of record: Record, among places: CriterionPlaces) -> ID<Criterion>? {
    let text = record.text(.criterion)
    if let id = ID<Criterion>(text), places[id] != nil { return id }
    let isEmpty = [.criterion, .rating, .evidence, .note, .reason].allSatisfy { record.text($0).isEmpty }
    if isEmpty { return nil }
    diagnostics.report(.criterionNotInQuestionnaire(text, at: record.place(.criterion)))
    return nil
  }

  /// Returns the answer of a record, or nil for an empty one.
  private mutating func answer(of record: Record, on scale: Scale) -> Answer? {
    let (evidence, badDate, untitled) = EvidenceText.read(record.text(.evidence))
    if let badDate { diagnostics.report(.notADate(badDate, at: record.place(.evidence))) }
    if let untitled { diagnostics.report(.untitledEvidence(untitled, at: record.place(.evidence))) }
    let answer = Answer(
      response: response(of: record, on: scale), evidence: evidence, note: record.text(.note),
      confidence: choice(.confidence, of: record))
    let texts =
      [.note, .reason, .respondent].map { record.text($0) } + evidence.flatMap { [$0.title, $0.location, $0.owner] }
    if texts.contains(where: { $0.utf8.count > Limits.textLength }) {
      diagnostics.report(.textTooLong(at: record.place(.criterion)))
    }
    return answer.isEmpty ? nil : answer
  }

  private mutating func response(of record: Record, on scale: Scale) -> Answer.Response {
    let rating = record.text(.rating)
    if rating.isBlank { return .unanswered }
    switch UnratedAnswer(rating) {
    case .noCase?: return .noCase
    case .unknown?: return .unknown
    case .notApplicable?:
      let reason = record.text(.reason)
      if reason.isBlank { diagnostics.report(.missingReason(at: record.place(.reason))) }
      return .notApplicable(reason: reason)
    case nil: break
    }
    if let step = scale.step(named: rating) { return .rated(step) }
    diagnostics.report(
      .unknownWord(
        rating, at: record.place(.rating), noun: Column.rating.name, words: scale.words))
    return .unanswered
  }

  private mutating func choice<Choice: FileWord>(_ column: Column, of record: Record) -> Choice? {
    let text = record.text(column)
    if text.isEmpty { return nil }
    let choice = Choice(rawValue: text.lowercased())
    if choice == nil {
      diagnostics.report(
        .unknownWord(text, at: record.place(column), noun: column.name, words: Choice.words.list.words))
    }
    return choice
  }

  /// Reads the parts of the sheet that all records repeat; reports records that differ.
  private mutating func frame(
    otherwise respondent: String
  ) -> (respondent: String, role: AnswerSheet.Role, date: CalendarDate?, version: String) {
    guard let first = records.first else { return (respondent, .respondent, nil, "") }
    for column in [Column.respondent, .role, .date, .questionnaire] {
      if let other = records.first(where: { $0.text(column) != first.text(column) }) {
        diagnostics.report(.severalSheets(column.name, first: first.row, at: other.place(column)))
      }
    }
    let day = first.text(.date)
    let date = CalendarDate(day)
    if !day.isEmpty, date == nil { diagnostics.report(.notADate(day, at: first.place(.date))) }
    let name = first.text(.respondent)
    return (
      name.isBlank ? respondent : name, choice(.role, of: first) ?? .respondent, date,
      first.text(.questionnaire).split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
    )
  }
}

extension AnswerSheetCSV.Column {
  /// Finds the column of a field of the header, without regard to case and white space.
  fileprivate init?(_ field: CSVTable.Field) {
    let name = String(field.text.lowercased().filter { !$0.isWhitespace })
    guard let column = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = column
  }
}

extension Diagnostic {
  fileprivate static var emptyTable: Diagnostic {
    Diagnostic("the file is empty", at: .cell(row: 1, column: nil))
  }

  fileprivate static func missingColumn(_ name: String, row: Int) -> Diagnostic {
    Diagnostic("the header lacks the column '\(name)'", at: .cell(row: row, column: nil))
  }

  fileprivate static func repeatedCriterion(_ id: ID<Criterion>, first: Int, at place: Place) -> Diagnostic {
    Diagnostic("criterion '\(id)' stands in row \(first) already", at: place)
  }

  fileprivate static func criterionNotInQuestionnaire(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic("the questionnaire has no criterion \(quoted(text))", at: place)
  }

  fileprivate static func untitledEvidence(_ line: String, at place: Place) -> Diagnostic {
    Diagnostic("\(quoted(line)) has no title before the '|'", at: place)
  }

  fileprivate static func missingReason(at place: Place) -> Diagnostic {
    Diagnostic("n/a needs a reason", at: place)
  }

  fileprivate static func severalSheets(_ column: String, first: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "another \(column) than in row \(first)", at: place,
      remedy: "a sheet has one, so import each from a file of its own")
  }
}
