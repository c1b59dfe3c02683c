internal import YAML

/// Reads an answer sheet against the questionnaire that it answers (spec, Answer sheet).
struct AnswerSheetReading {
  private enum Key: Int, FieldKey {
    case respondent, role, date, questionnaire, version, answers
    static let names: KeyNames = ["respondent", "role", "date", "questionnaire", "version", "answers"]
  }

  private enum AnswerKey: Int, FieldKey {
    case rating, evidence, note, reason, confidence
    static let names: KeyNames = ["rating", "evidence", "note", "reason", "confidence"]
  }

  private enum EvidenceKey: Int, FieldKey {
    case title, location, date
    static let names: KeyNames = ["title", "location", "date"]
  }

  private var findings: Findings
  private let questionnaire: Questionnaire?
  private let known: CriterionIndex

  /// Reads the document; the sheet is nil where its own frame is unreadable, or without a questionnaire.
  /// `known` are the questionnaire's criteria; without a questionnaire answers go unchecked.
  static func read(
    _ findings: Findings, questionnaire: Questionnaire?, known: CriterionIndex
  ) -> (sheet: AnswerSheet?, report: FileReport) {
    var reading = AnswerSheetReading(findings: findings, questionnaire: questionnaire, known: known)
    let sheet = reading.sheet()
    return (sheet, reading.findings.fileReport)
  }

  private mutating func sheet() -> AnswerSheet? {
    guard let root = findings.content(), let fields = Fields<Key>(root, "an answer sheet", into: &findings) else {
      return nil
    }
    let respondent = fields.requiredText(.respondent, into: &findings)
    let role: AnswerSheet.Role? = fields.choice(.role, of: "role", into: &findings)
    let date = fields.date(.date, into: &findings)
    let version = fields.text(.version, into: &findings) ?? ""
    checkQuestionnaire(fields)
    guard let questionnaire else { return nil }
    var answers = Answers(to: known)
    var orphaned: [ID<Criterion>] = []
    let isOtherVersion = !version.isEmpty && version != questionnaire.version
    if let node = answerNode(fields) {
      var next = 0
      node.forEachEntry { key, value in
        let name = node.text(at: key)
        if name.isOfUser { return }
        if let place = known.place(of: name, from: next) {
          next = place + 1
          if let answer = answer(at: value, of: node, on: questionnaire.scale) { answers.set(answer, at: place) }
        } else {
          orphaned += orphan(node.child(at: key), isOtherVersion: isOtherVersion).map { [$0] } ?? []
        }
      }
    }
    guard let respondent else { return nil }
    return AnswerSheet(
      name: findings.document.source.lastComponent, respondent: respondent, role: role ?? .respondent, date: date,
      version: version, answers: answers, orphaned: orphaned)
  }

  private mutating func checkQuestionnaire(_ fields: Fields<Key>) {
    let id: Located<ID<Questionnaire>>? = fields.requiredID(.questionnaire, into: &findings)
    if let id, let questionnaire, id.value != questionnaire.id {
      findings.report(.otherQuestionnaire(id, expected: questionnaire.id))
    }
  }

  /// The mapping of the answers; reports anything else.
  private mutating func answerNode(_ fields: Fields<Key>) -> Node? {
    guard let node = fields[.answers] else { return nil }
    if node.kind == .mapping { return node }
    findings.report(.notAnswers(at: node.start))
    return nil
  }

  /// Reports an answer to a criterion that is not there; its id where the answer is kept.
  private mutating func orphan(_ key: Node, isOtherVersion: Bool) -> ID<Criterion>? {
    if isOtherVersion, let id = ID<Criterion>(key.text) {
      findings.report(.orphaned(key))
      return id
    }
    findings.report(.unknownCriterion(key, words: known.ids.map(\.text).sorted()))
    return nil
  }

  /// The answer; nil where it is empty or faulty.
  private mutating func answer(at place: Int, of answers: Node, on scale: Scale) -> Answer? {
    switch answers.kind(at: place) {
    case .absent: return nil
    case .scalar:
      return response(answers.text(at: place), at: answers.range(at: place), reason: nil, on: scale)
        .map { Answer(response: $0) }
    default: break
    }
    guard let fields = Fields<AnswerKey>(answers.child(at: place), "an answer", into: &findings) else { return nil }
    let rating = fields.text(.rating, into: &findings)
    let reason = fields.text(.reason, into: &findings)
    let response = rating.flatMap { self.response($0, at: fields.range(of: .rating), reason: reason, on: scale) }
    if reason != nil, rating.map({ !Scale.isNotApplicable($0) }) ?? true {
      findings.report(.uselessReason(at: fields.range(of: .reason)))
    }
    let answer = Answer(
      response: response ?? .unanswered, evidence: evidence(fields), note: fields.text(.note, into: &findings) ?? "",
      confidence: fields.choice(.confidence, of: "confidence", into: &findings))
    return answer.isEmpty ? nil : answer
  }

  /// What a rating says; nil where it says nothing, or nothing legal.
  private mutating func response(
    _ rating: String, at range: Range<Int>, reason: String?, on scale: Scale
  ) -> Answer.Response? {
    if rating.isBlank { return nil }
    if Scale.isNotApplicable(rating) {
      guard let reason, !reason.isBlank else {
        findings.reportMissing(.noReason(at: range))
        return nil
      }
      return .notApplicable(reason: reason)
    }
    let step = scale.step(named: rating)
    if step == nil {
      let word = Located(value: rating, range: range)
      findings.report(.unknownWord(word, noun: "rating", words: scale.ratings.map(\.id) + ["n/a"]))
    }
    return step.map { .rated($0) }
  }

  private mutating func evidence(_ fields: Fields<AnswerKey>) -> [Evidence] {
    var evidence: [Evidence] = []
    fields.forEachItem(.evidence, into: &findings) { item, findings in
      if let piece = Self.pieceOfEvidence(at: item, of: fields.node, into: &findings) { evidence.append(piece) }
    }
    return evidence
  }

  private static func pieceOfEvidence(at place: Int, of node: Node, into findings: inout Findings) -> Evidence? {
    if case .scalar = node.kind(at: place) {
      return node.text(at: place, as: "a piece of evidence", into: &findings).map { Evidence(title: $0) }
    }
    guard let fields = Fields<EvidenceKey>(node.child(at: place), "a piece of evidence", into: &findings),
      let title = fields.requiredText(.title, into: &findings)
    else { return nil }
    return Evidence(
      title: title, location: fields.text(.location, into: &findings) ?? "",
      date: fields.date(.date, into: &findings))
  }
}

extension Diagnostic {
  fileprivate static func otherQuestionnaire(
    _ id: Located<ID<Questionnaire>>, expected: ID<Questionnaire>
  ) -> Diagnostic {
    Diagnostic(
      "the sheet answers '\(id.value)', the engagement asks '\(expected)'", at: id.range ?? 0..<0,
      remedy: "move the sheet to its own engagement, or correct the name")
  }

  fileprivate static func notAnswers(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "'answers' wants a rating for each criterion", at: range, remedy: "write 'criterion-id: rating' lines below it")
  }

  fileprivate static func orphaned(_ key: Node) -> Diagnostic {
    Diagnostic(
      "this version of the questionnaire has no criterion \(quoted(key.text))", at: key.range, severity: .warning,
      remedy: "the answer is kept and listed as orphaned")
  }

  fileprivate static func unknownCriterion(_ key: Node, words: [String]) -> Diagnostic {
    Diagnostic(
      "the questionnaire has no criterion \(quoted(key.text))", at: key.range,
      remedy: nearest(to: key.text, among: words).map { "did you mean '\($0)'?" })
  }

  fileprivate static func uselessReason(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "a reason belongs to a rating of n/a", at: range, severity: .warning,
      remedy: "write 'rating: n/a', or say it in 'note'")
  }

  fileprivate static func noReason(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "n/a needs a reason", at: range, remedy: "write 'rating: n/a' and 'reason: …' below the criterion")
  }
}
