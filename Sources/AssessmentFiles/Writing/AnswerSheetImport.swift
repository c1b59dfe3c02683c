package import Assessment
package import Interchange
internal import Text

/// Reads an answer sheet from CSV, its own or what a spreadsheet made of it.
package struct AnswerSheetImport {
  /// The sheet; nil where there are faults.
  package let sheet: AnswerSheet?
  /// What is wrong, in the order of the file.
  package let faults: [CSVReader.Fault]

  /// How many faults of one file are kept; more helps nobody.
  private static let mostFaults = 1000

  private typealias Column = AnswerSheetCSV.Column

  /// The id of the questionnaire that the first record names; nil without one.
  package static func questionnaire(of reader: CSVReader) -> String? {
    let column = reader.records.first?.firstIndex { Self.name($0) == Column.questionnaire.rawValue }
    let fields = reader.records.dropFirst().first ?? []
    return column.flatMap { $0 < fields.count ? fields[$0].text.split(separator: " ").first.map(String.init) : nil }
  }

  /// Reads the records as answers to the questionnaire. `name` is the file name of the sheet to be; `respondent`
  /// stands in where the file names none.
  package init(_ reader: CSVReader, answering questionnaire: Questionnaire, name: String, respondent: String) {
    var records = Records(reader)
    var answers = Answers(to: questionnaire)
    var rows: [ID<Criterion>: Int] = [:]
    for record in records.all {
      guard let criterion = records.criterion(of: record, among: questionnaire.places) else { continue }
      if let first = rows.updateValue(record.row, forKey: criterion) {
        records.report("criterion '\(criterion)' stands in row \(first) already", at: .criterion, of: record)
        continue
      }
      if let answer = records.answer(of: record, on: questionnaire.scale) { answers[criterion] = answer }
    }
    let head = records.head(otherwise: respondent)
    faults = Array(records.faults.prefix(Self.mostFaults))
    sheet =
      faults.isEmpty
      ? AnswerSheet(
        name: name, respondent: head.respondent, role: head.role, date: head.date, version: head.version,
        answers: answers) : nil
  }

  fileprivate static func name(_ field: CSVReader.Field) -> String {
    String(field.text.lowercased().filter { !$0.isWhitespace })
  }

  private struct Record {
    let row: Int
    let fields: [Column: CSVReader.Field]
  }

  private struct Records {
    var all: [Record] = []
    var faults: [CSVReader.Fault] = []

    init(_ reader: CSVReader) {
      guard let header = reader.records.first else {
        faults.append(.init(message: "the file is empty", row: 1, column: nil))
        return
      }
      let columns = header.map { Column(rawValue: AnswerSheetImport.name($0)) }
      for column in [Column.criterion, .rating] where !columns.contains(column) {
        faults.append(
          .init(message: "the header lacks the column '\(column.rawValue)'", row: header[0].row, column: nil))
      }
      guard faults.isEmpty else { return }
      all = reader.records.dropFirst().map { fields in
        let named = zip(columns, fields).compactMap { column, field in column.map { ($0, field) } }
        return Record(row: fields[0].row, fields: Dictionary(named, uniquingKeysWith: { first, _ in first }))
      }
    }

    mutating func report(_ message: String, at column: Column, of record: Record) {
      faults.append(.init(message: message, row: record.row, column: record.fields[column]?.column))
    }

    private func text(_ column: Column, of record: Record) -> String { record.fields[column]?.text ?? "" }

    mutating func criterion(of record: Record, among asked: CriterionPlaces) -> ID<Criterion>? {
      let text = text(.criterion, of: record)
      if let id = ID<Criterion>(text), asked[id] != nil { return id }
      let isSilent = [.rating, .evidence, .note, .reason].allSatisfy { self.text($0, of: record).isEmpty }
      if text.isEmpty && isSilent { return nil }
      report("the questionnaire has no criterion '\(text)'", at: .criterion, of: record)
      return nil
    }

    mutating func answer(of record: Record, on scale: Scale) -> Answer? {
      let (evidence, badDate, untitled) = EvidenceText.read(text(.evidence, of: record))
      if let badDate { report("'\(badDate)' is not a date: write 2026-11-03", at: .evidence, of: record) }
      if let untitled { report("'\(untitled)' has no title before the '|'", at: .evidence, of: record) }
      let answer = Answer(
        response: response(of: record, on: scale), evidence: evidence, note: text(.note, of: record),
        confidence: choice(.confidence, of: record))
      let parts =
        [.note, .reason, .respondent].map { text($0, of: record) } + evidence.flatMap { [$0.title, $0.location] }
      if parts.contains(where: { $0.utf8.count > Limits.textLength }) {
        report("a text has \(Limits.textLength) bytes at most", at: .criterion, of: record)
      }
      return answer == Answer(response: .unanswered) ? nil : answer
    }

    private mutating func response(of record: Record, on scale: Scale) -> Answer.Response {
      let rating = text(.rating, of: record)
      if rating.allSatisfy(\.isWhitespace) { return .unanswered }
      if Scale.isNotApplicable(rating) {
        let reason = text(.reason, of: record)
        if reason.allSatisfy(\.isWhitespace) { report("n/a needs a reason", at: .reason, of: record) }
        return .notApplicable(reason: reason)
      }
      if let step = scale.step(named: rating) { return .rated(step) }
      let words = scale.ratings.map(\.id).joined(separator: ", ")
      report("unknown rating '\(rating)': one of \(words), n/a", at: .rating, of: record)
      return .unanswered
    }

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
      _ column: Column, of record: Record
    ) -> Choice? {
      let text = text(column, of: record)
      if text.isEmpty { return nil }
      let choice = Choice(rawValue: text.lowercased())
      if choice == nil {
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        report("unknown \(column.rawValue) '\(text)': one of \(words)", at: column, of: record)
      }
      return choice
    }

    /// What the records say of the whole sheet; they must agree.
    mutating func head(
      otherwise respondent: String
    ) -> (respondent: String, role: AnswerSheet.Role, date: CalendarDate?, version: String) {
      guard let first = all.first else { return (respondent, .respondent, nil, "") }
      for column in [Column.respondent, .role, .date, .questionnaire] {
        if let other = all.first(where: { text(column, of: $0) != text(column, of: first) }) {
          report(
            "another \(column.rawValue) than in row \(first.row): a sheet has one, so import each from a file of its own",
            at: column, of: other)
        }
      }
      let day = text(.date, of: first)
      let date = CalendarDate(day)
      if !day.isEmpty, date == nil { report("'\(day)' is not a date: write 2026-11-03", at: .date, of: first) }
      let name = text(.respondent, of: first)
      return (
        name.allSatisfy(\.isWhitespace) ? respondent : name, choice(.role, of: first) ?? .respondent, date,
        text(.questionnaire, of: first).split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
      )
    }
  }
}
