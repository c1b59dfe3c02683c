internal import Assessment
internal import PlainYAML
internal import Text

/// Reads the action register of an engagement (spec, Actions).
struct ActionReader {
  private var diagnostics: DiagnosticCollector
  /// Nil where the questionnaire could not be read; then criteria and topics are not checked.
  private let questionnaire: Questionnaire?
  private let items: ReferenceIndex

  /// Reads the document behind a collector.
  static func read(
    _ diagnostics: DiagnosticCollector, questionnaire: Questionnaire?, items: ReferenceIndex
  ) -> (actions: [Action], report: FileReport) {
    var reader = ActionReader(diagnostics: diagnostics, questionnaire: questionnaire, items: items)
    let actions = reader.actions()
    return (actions, reader.diagnostics.fileReport)
  }

  private mutating func actions() -> [Action] {
    guard let root = diagnostics.content(),
      let fields = Fields<ActionFileKey>(root, "an action register", into: &diagnostics)
    else {
      return []
    }
    if fields.keyNode(.actions) == nil { diagnostics.reportMissing(.noActions(at: root.start)) }
    var ids: [Located<ID<Action>>] = []
    let actions = fields.items(.actions, into: &diagnostics).compactMap { node -> Action? in
      guard let fields = Fields<ActionKey>(node, "an action", into: &diagnostics) else { return nil }
      let id: Located<ID<Action>>? = fields.requiredID(.id, into: &diagnostics)
      if let id { ids.append(id) }
      return action(fields, id: id?.value)
    }
    _ = ids.uniqueIDs(into: &diagnostics)
    return actions
  }

  private mutating func action(_ fields: Fields<ActionKey>, id: ID<Action>?) -> Action? {
    let kind: Action.Kind? = fields.choice(.kind, of: "kind", into: &diagnostics)
    if fields[.kind] == nil { diagnostics.reportMissing(.actionWithoutKind(at: fields.node.start)) }
    let about = fields.requiredText(.about, into: &diagnostics)
    if let about { checkSubject(about, at: fields.range(of: .about)) }
    let source: Action.Source? = fields.choice(.source, of: "source", into: &diagnostics)
    let raised = fields.date(.raised, into: &diagnostics)
    let texts = texts(fields)
    let judgement = judgement(fields, kind: kind, reason: texts.reason)
    let owner = fields.text(.owner, into: &diagnostics) ?? ""
    let progress = progress(fields)
    guard let id, let kind, let about else { return nil }
    return Action(
      id: id, kind: kind, about: about, source: source, raised: raised, judgement: judgement, texts: texts,
      owner: owner, progress: progress)
  }

  private mutating func texts(_ fields: Fields<ActionKey>) -> Action.Texts {
    Action.Texts(
      reason: fields.text(.reason, into: &diagnostics) ?? "", finding: fields.text(.finding, into: &diagnostics) ?? "",
      correction: fields.text(.correction, into: &diagnostics) ?? "",
      cause: fields.text(.cause, into: &diagnostics) ?? "", action: fields.text(.action, into: &diagnostics) ?? "",
      effectiveness: fields.text(.effectiveness, into: &diagnostics) ?? "",
      effort: fields.text(.effort, into: &diagnostics) ?? "", ticket: fields.text(.ticket, into: &diagnostics) ?? "")
  }

  private mutating func progress(_ fields: Fields<ActionKey>) -> Action.Progress {
    let state: Action.State? = fields.choice(.state, of: "state", into: &diagnostics)
    return Action.Progress(
      state: state ?? .open, due: fields.date(.due, into: &diagnostics), done: fields.date(.done, into: &diagnostics),
      verified: fields.date(.verified, into: &diagnostics),
      verifiedBy: fields.text(.verifiedBy, into: &diagnostics) ?? "")
  }

  /// Returns the judged grade; reports a grade of something else than a nonconformity, and one without person or reason.
  private mutating func judgement(
    _ fields: Fields<ActionKey>, kind: Action.Kind?, reason: String
  ) -> Action.Judgement? {
    let grade: Action.Grade? = fields.choice(.grade, of: "grade", into: &diagnostics)
    let judge = fields.text(.judgedBy, into: &diagnostics) ?? ""
    guard let grade else {
      if !judge.isBlank, fields[.grade] == nil {
        diagnostics.report(.judgedWithoutGrade(at: fields.range(of: .judgedBy)))
      }
      return nil
    }
    let range = fields.range(of: .grade)
    if let kind, kind != .nonconformity { diagnostics.report(.gradeOfOtherKind(kind, at: range)) }
    if judge.isBlank { diagnostics.reportMissing(.gradeNeeds(.judgedBy, at: range)) }
    if reason.isBlank { diagnostics.reportMissing(.gradeNeeds(.reason, at: range)) }
    return Action.Judgement(grade: grade, judgedBy: judge)
  }

  /// Reports a subject that the assessment does not have. Entries stay for ever, questionnaires change: a warning.
  private mutating func checkSubject(_ about: String, at range: Range<Int>) {
    guard let questionnaire else { return }
    let isKnown =
      about.contains(":")
      ? items.has(about)
      : ID<Topic>(about).flatMap(questionnaire.topic) != nil
        || ID<Criterion>(about).flatMap { questionnaire.places[$0] } != nil
    if isKnown { return }
    let words = questionnaire.topics.map(\.id.text) + questionnaire.places.ids.map(\.text)
    diagnostics.report(.unknownActionSubject(about, words: words, at: range))
  }
}

extension Diagnostic {
  fileprivate static func noActions(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingKey, "an action register needs 'actions'", at: range, remedy: "add 'actions:' with a list of '- id: …'")
  }

  fileprivate static func actionWithoutKind(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingKey, "an action needs 'kind'", at: range,
      remedy: "write one of: \(Action.Kind.words.list.words.joined(separator: ", "))")
  }

  fileprivate static func judgedWithoutGrade(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .judgementWithoutGrade, "'judged-by' is only used with 'grade'", at: range,
      remedy: "add 'grade: major' or 'grade: minor'")
  }

  fileprivate static func gradeOfOtherKind(_ kind: Action.Kind, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .gradeOfOtherKind, "only a nonconformity has a grade, not \(quoted(kind.rawValue))", at: range,
      remedy: "write 'kind: nonconformity', or remove 'grade'")
  }

  fileprivate static func gradeNeeds(_ key: ActionKey, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.incompleteJudgement, "'grade' needs '\(key.rawValue)'", at: range, remedy: "add '\(key.rawValue): …'")
  }

  fileprivate static func unknownActionSubject(_ text: String, words: [String], at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .unknownSubject, "\(quoted(text)) is not a criterion, topic, catalogue item or document of this assessment",
      at: range,
      severity: .warning,
      remedy: nearest(to: text, among: words).map { "did you mean '\($0)'?" } ?? "write its id, or CATALOGUE:ITEM")
  }
}
