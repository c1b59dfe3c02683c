internal import Assessment
internal import PlainYAML
internal import Text

/// The answer sheets of an engagement in the order of their file names, checked against each other (spec, From answers to
/// values).
struct AnswerSheetCollection {
  /// Every sheet that was handed in, with its diagnostics.
  var sheets: [AnswerSheetReader.ReadSheet]

  /// Checks the sheets: names of fresh sheets, respondents with two sheets, sheets without an answer, and criteria on
  /// which several consensus sheets decide.
  init(_ sheets: [AnswerSheetReader.ReadSheet]) {
    self.sheets = sheets
    for index in sheets.indices { self.sheets[index].checkName() }
    checkAnswers()
    checkRespondents()
    checkCopies()
    checkConsensus()
  }

  /// The sheets with an answer.
  var inUse: [AnswerSheet] { sheets.compactMap(\.sheet).filter(\.isInUse) }

  /// The other sheets.
  var notYetAnswered: [AnswerSheet] { sheets.compactMap(\.sheet).filter { !$0.isInUse } }

  /// The diagnostics of the files.
  var reports: [FileReport] { sheets.map(\.diagnostics.fileReport) }

  private mutating func checkAnswers() {
    for index in sheets.indices {
      guard let sheet = sheets[index].sheet, !sheet.isInUse, !sheets[index].diagnostics.hasErrors else { continue }
      sheets[index].report(at: .answers) { .withoutAnswers(at: $0) }
    }
  }

  private mutating func checkRespondents() {
    var first: [RespondentName: String] = [:]
    for index in sheets.indices {
      guard let sheet = sheets[index].sheet, sheet.role == .respondent, sheet.hasAnswers else { continue }
      let name = RespondentName(sheet.respondent)
      if let other = first[name] {
        sheets[index].report(at: .respondent) { .secondSheet(of: sheet.respondent, other, sheet.name, at: $0) }
      } else {
        first[name] = sheet.name
      }
    }
  }

  /// Reports copies of a sheet that is there too, if both have the same name or are of the workshop. Two sheets with
  /// answers of one respondent are reported already.
  private mutating func checkCopies() {
    var originals: [String: AnswerSheet] = [:]
    for sheet in sheets.compactMap(\.sheet) { originals[sheet.name.lowercased()] = sheet }
    for index in sheets.indices {
      guard let sheet = sheets[index].sheet, let name = CopiedName(sheet.name)?.original,
        let original = originals[name], original.role == sheet.role
      else { continue }
      let isSame = RespondentName(original.respondent) == RespondentName(sheet.respondent)
      let isReported = isSame && sheet.role == .respondent && original.hasAnswers && sheet.hasAnswers
      if isReported || !(isSame || sheet.role == .consensus) { continue }
      sheets[index].report(at: .respondent) { .copiedSheet(sheet.name, of: original.name, at: $0) }
    }
  }

  /// Reports each consensus sheet that another one overrides: the latest by date, then the last by file name, decides.
  private mutating func checkConsensus() {
    let agreed = sheets.indices.filter { sheets[$0].sheet?.role == .consensus }
    if agreed.count < 2 { return }
    let ordered = agreed.compactMap { index in sheets[index].sheet.map { (index: index, sheet: $0) } }
      .sorted { ($0.sheet.date.map { "\($0)" } ?? "", $0.index) < ($1.sheet.date.map { "\($0)" } ?? "", $1.index) }
    // The sheet that decides each criterion.
    var decisive: [ID<Criterion>: String] = [:]
    for (index, sheet) in ordered.reversed() {
      let names = sheet.decided.compactMap { decisive[$0] }
      if let name = names.first {
        sheets[index].report(at: .role) { .overridden(by: name, criteria: names.count, at: $0) }
      }
      for criterion in sheet.decided where decisive[criterion] == nil { decisive[criterion] = sheet.name }
    }
  }
}

extension AnswerSheet {
  /// Whether the sheet has an answer, be it to a criterion that the questionnaire no longer has.
  fileprivate var isInUse: Bool { hasAnswers || !orphaned.isEmpty }

  /// The criteria on which the sheet decides, sorted.
  fileprivate var decided: [ID<Criterion>] {
    answers.byCriterion.filter { $0.value.response != .unanswered && $0.value.response != .unknown }.map(\.key)
      .sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }
}

extension AnswerSheetReader.ReadSheet {
  /// Reports the name of a fresh sheet that has answers.
  mutating func checkName() {
    guard let sheet, sheet.hasAnswers, sheet.hasPlaceholderName else { return }
    report(at: .respondent) { .freshName(sheet.respondent, at: $0) }
  }

  /// Reports a diagnostic at the value under a key, or at the start of the file where there is none.
  fileprivate mutating func report(at key: AnswerSheetKey, _ diagnostic: (Range<Int>) -> Diagnostic) {
    let root = diagnostics.document.root
    let place = (root?[key.rawValue] ?? root)?.start ?? 0..<0
    diagnostics.report(diagnostic(place))
  }
}

extension Diagnostic {
  fileprivate static func freshName(_ name: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .placeholderName, "\(quoted(name)) is the placeholder name of a new sheet", at: range, severity: .warning,
      remedy: "write your name after 'respondent:'")
  }

  fileprivate static func withoutAnswers(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .noAnswers, "the sheet has no answers yet and is left out", at: range, severity: .warning,
      remedy: "write a rating after the id of a criterion, or remove the sheet")
  }

  fileprivate static func secondSheet(
    of name: String, _ first: String, _ second: String, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      .secondSheet, "\(quoted(name)) has two answer sheets, \(quoted(first)) and \(quoted(second))", at: range,
      remedy: "keep one of them, or correct the name after 'respondent:'")
  }

  fileprivate static func copiedSheet(_ copy: String, of original: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .copiedSheet, "\(quoted(copy)) seems to be a copy of \(quoted(original))", at: range,
      remedy: "keep one of them, or rename it if it is a separate sheet")
  }

  fileprivate static func overridden(by name: String, criteria: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .overriddenSheet,
      "\(quoted(name)) overrides this sheet for \(criteria == 1 ? "1 criterion" : "\(criteria) criteria")", at: range,
      severity: .warning, remedy: "the consensus sheet with the latest 'date' applies; correct the dates if needed")
  }
}
