internal import Assessment
internal import Interchange
internal import Text

/// The columns of a table with a row per person, found by their heads.
struct PersonColumns {
  /// The columns of the respondent's name: one, or a first and a last name.
  private(set) var respondent: [Int] = []
  /// The column of the day of the answers.
  private(set) var date: Int?
  private var order: [ID<Criterion>] = []
  private var parts: [ID<Criterion>: [Part: Int]] = [:]

  /// What a column has of an answer.
  private enum Part: Hashable { case rating, note, reason, evidence, confidence }

  /// The ends by which a column's head says that it is not the rating.
  private static let ends: [(end: String, part: Part)] = [
    ("comment", .note), ("comments", .note), ("note", .note), ("kommentar", .note), ("bemerkung", .note),
    ("reason", .reason), ("begründung", .reason), ("evidence", .evidence), ("nachweis", .evidence),
    ("confidence", .confidence),
  ]
  /// Heads of the name of Microsoft Forms, LimeSurvey and Google Forms, best first.
  private static let names = [
    ["respondent"], ["name"], ["full name"], ["your name"], ["ihr name"], ["first name", "last name"],
    ["firstname", "lastname"], ["vorname", "nachname"], ["email"], ["email address"], ["e-mail"], ["e-mail-adresse"],
    ["token"], ["access code"],
  ]
  private static let dates = [
    "date", "completion time", "submitdate", "date submitted", "timestamp", "datum", "fertigstellungszeit",
    "zeitstempel", "abgeschickt",
  ]
  /// Heads that survey tools add and that say nothing about answers.
  private static let unused: Set<String> = [
    "id", "start time", "last modified time", "lastpage", "last page", "startlanguage", "start language", "seed",
    "response id", "startdate", "date started", "datestamp", "date last action", "ipaddr", "ip address", "refurl",
    "startzeit", "language", "total points", "quiz feedback",
  ]

  /// Reports columns that occur twice, and names those that are not used.
  init(_ header: [CSVTable.Field], _ statements: StatementIndex, into diagnostics: inout DiagnosticList) {
    var heads: [String: Int] = [:]
    var unknown: [String] = []
    for (index, field) in header.enumerated() {
      let head = field.text.cellValue
      if let (criterion, part) = Self.question(head, statements) {
        if parts[criterion] == nil { order.append(criterion) }
        if let first = parts[criterion, default: [:]].updateValue(index, forKey: part) {
          let place = Diagnostic.Place.cell(row: field.row, column: index + 1)
          diagnostics.report(.doubleColumn(criterion.text, first: first + 1, at: place))
        }
      } else {
        heads[head.lowercased()] = heads[head.lowercased()] ?? index
        if !head.isEmpty { unknown.append(head) }
      }
    }
    respondent = Self.names.lazy.map { $0.compactMap { heads[$0] } }.first { !$0.isEmpty } ?? []
    date = Self.dates.lazy.compactMap { heads[$0] }.first
    let known = Set(Self.names.joined() + Self.dates).union(Self.unused)
    unknown.removeAll { known.contains($0.lowercased()) }
    if !unknown.isEmpty, let first = header.first { diagnostics.report(.unusedColumns(unknown, row: first.row)) }
  }

  /// The criterion and the part of its answer that a column is for; nil for other columns.
  private static func question(_ head: String, _ statements: StatementIndex) -> (ID<Criterion>, Part)? {
    // A statement may itself end in "reason", so a column that is the whole statement has the rating.
    if let id = statements.criterion(withStatement: head) { return (id, .rating) }
    for (rest, part) in [part(atEndOf: head), part(atStartOf: head)].compactMap({ $0 }) {
      if let id = statements.criterion(askedBy: rest) { return (id, part) }
    }
    return statements.criterion(askedBy: head).map { ($0, .rating) }
  }

  private static func part(atEndOf head: String) -> (rest: String, part: Part)? {
    let bare = head[...].trimmed(where: isMark)
    guard let word = bare.split(whereSeparator: isMark).last, word.endIndex == bare.endIndex,
      let part = ends.first(where: { $0.end == word.lowercased() })?.part
    else { return nil }
    return (String(bare[..<word.startIndex].trimmed { isMark($0) && $0 != "]" }), part)
  }

  private static func part(atStartOf head: String) -> (rest: String, part: Part)? {
    guard let word = head.split(maxSplits: 1, whereSeparator: isMark).first, word.startIndex == head.startIndex,
      let part = ends.first(where: { $0.end == word.lowercased() })?.part
    else { return nil }
    return (String(head[word.endIndex...].trimmed { isMark($0) && $0 != "]" }), part)
  }

  private static func isMark(_ character: Character) -> Bool {
    character.isWhitespace || "[]()._-:".contains(character)
  }

  /// Returns a row without the errors that its cells show, and reports those in columns that are imported.
  func checked(_ row: [CSVTable.Field], into diagnostics: inout DiagnosticList) -> [CSVTable.Field] {
    guard row.contains(where: \.isError) else { return row }
    let used = Set(respondent + [date].compactMap(\.self) + parts.values.flatMap(\.values))
    return row.enumerated().map { used.contains($0) ? $1.checked(into: &diagnostics) : $1 }
  }

  /// Whether a row has a cell of an answer that is not blank.
  func hasAnswer(_ row: [CSVTable.Field]) -> Bool { answers(in: row).contains { !$0.1.isEmpty } }

  /// The respondent's name; nil where there is none, and in a form that does not record it.
  func name(in row: [CSVTable.Field]) -> String? {
    let words = respondent.compactMap { $0 < row.count ? row[$0].text.cellValue : nil }.filter { !$0.isEmpty }
    let name = words.joined(separator: " ")
    return name.isEmpty || ["anonymous", "anonym"].contains(name.lowercased()) ? nil : name
  }

  /// The cells of each answer of a row, in the order of the header.
  func answers(in row: [CSVTable.Field]) -> [(ID<Criterion>, AnswerCells)] {
    order.map { criterion in
      let cell = { (part: Part) in parts[criterion]?[part].flatMap { $0 < row.count ? row[$0] : nil } }
      return (
        criterion,
        AnswerCells(
          rating: cell(.rating), reason: cell(.reason), evidence: cell(.evidence), note: cell(.note),
          confidence: cell(.confidence), place: .cell(row: row[0].row, column: nil))
      )
    }
  }
}

extension Diagnostic {
  fileprivate static func unusedColumns(_ names: [String], row: Int) -> Diagnostic {
    let shown = names.prefix(5).map(quoted).joined(separator: ", ")
    let rest = names.count > 5 ? " and \(names.count - 5) more" : ""
    return Diagnostic(
      .unusedColumns, "columns that match no question of the questionnaire are not imported: \(shown)\(rest)",
      at: .cell(row: row, column: nil), severity: .warning)
  }
}
