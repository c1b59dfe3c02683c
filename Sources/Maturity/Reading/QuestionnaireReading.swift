internal import YAML

/// Reads one questionnaire file into a draft (spec, Questionnaire).
struct QuestionnaireReading {
  private static let keys: KeyNames = [
    "questionnaire", "title", "version", "description", "scoring", "pass", "scale", "levels", "topics", "extends",
    "drop",
  ]
  private static let topicKeys: KeyNames = [
    "id", "title", "purpose", "group", "stage", "weight", "references", "related", "criteria",
  ]
  private static let criterionKeys: KeyNames = [
    "id", "text", "level", "attribute", "dimension", "weight", "effort", "references", "related", "evidence", "improve",
    "guidance",
  ]

  var findings: Findings
  /// Which items may be referred to.
  let items: ReferenceIndex

  /// What the file extends, to be merged by the caller.
  typealias Extended = Located<String>

  /// Reads the document; the draft is nil where its own frame is unreadable.
  mutating func draft() -> (draft: QuestionnaireDraft, extended: Extended?)? {
    guard let root = findings.content(),
      let fields = Fields(root, "a questionnaire", keys: Self.keys, into: &findings)
    else { return nil }
    let id: Located<ID<Questionnaire>>? = fields.requiredID("questionnaire", into: &findings)
    let extended = fields.text("extends", into: &findings)
    let dropped = fields.texts("drop", into: &findings) ?? []
    if extended == nil, let key = fields.keyNode("drop") { findings.report(.dropWithoutExtends(at: key.range)) }
    let topics = fields.items("topics", into: &findings).compactMap { topic($0) }
    checkUniqueness(topics)
    guard let id else { return nil }
    let draft = QuestionnaireDraft(
      id: id.value, title: fields.filledText("title", into: &findings)?.value,
      version: fields.text("version", into: &findings)?.value,
      description: fields.text("description", into: &findings)?.value,
      scoring: fields.choice("scoring", of: "scoring method", into: &findings),
      pass: fields.text("pass", into: &findings), scale: scale(fields), levels: levels(fields), topics: topics,
      dropped: dropped)
    return (draft, extended)
  }

  private mutating func levels(_ fields: Fields) -> [String]? {
    guard let names = fields.texts("levels", into: &findings) else { return nil }
    if names.isEmpty, let node = fields["levels"] { findings.report(.noLevels(at: node.start)) }
    for name in names.dropFirst(Self.mostLevels).prefix(1) {
      findings.report(.tooManyLevels(most: Self.mostLevels, at: name.range))
    }
    return names.prefix(Self.mostLevels).map(\.value)
  }

  /// More levels than any maturity model has.
  private static let mostLevels = 20

  private mutating func topic(_ node: Node) -> TopicDraft? {
    guard let fields = Fields(node, "a topic", keys: Self.topicKeys, into: &findings) else { return nil }
    let id: Located<ID<Topic>>? = fields.requiredID("id", into: &findings)
    let criteria = fields.items("criteria", into: &findings).compactMap { criterion($0) }
    guard let id else { return nil }
    return TopicDraft(
      id: id, title: fields.filledText("title", into: &findings)?.value,
      purpose: fields.text("purpose", into: &findings)?.value,
      group: fields.text("group", into: &findings)?.value, stage: fields.choice("stage", of: "stage", into: &findings),
      weight: fields.weight("weight", into: &findings), references: references("references", of: fields),
      related: references("related", of: fields), criteria: criteria)
  }

  private mutating func criterion(_ node: Node) -> CriterionDraft? {
    guard let fields = Fields(node, "a criterion", keys: Self.criterionKeys, into: &findings) else { return nil }
    let id: Located<ID<Criterion>>? = fields.requiredID("id", into: &findings)
    guard let id else { return nil }
    return CriterionDraft(
      id: id, text: fields.filledText("text", into: &findings)?.value, level: fields.level("level", into: &findings),
      attribute: fields.text("attribute", into: &findings)?.value,
      dimension: fields.choice("dimension", of: "dimension", into: &findings),
      weight: fields.weight("weight", into: &findings), effort: fields.choice("effort", of: "effort", into: &findings),
      references: references("references", of: fields), related: references("related", of: fields),
      evidence: fields.texts("evidence", into: &findings)?.map(\.value),
      improve: fields.text("improve", into: &findings)?.value, guidance: fields.text("guidance", into: &findings)?.value
    )
  }

  private mutating func references(_ key: String, of fields: Fields) -> [ItemReference]? {
    guard let texts = fields.texts(key, into: &findings) else { return nil }
    return texts.compactMap { items.reference($0, into: &findings) }.uniqued()
  }

  /// Topics are unique in a file, criteria in the whole of it.
  private mutating func checkUniqueness(_ topics: [TopicDraft]) {
    _ = topics.map(\.id).uniqueIDs(into: &findings)
    _ = topics.flatMap { $0.criteria.map(\.id) }.uniqueIDs(into: &findings)
  }
}

extension Diagnostic {
  fileprivate static func dropWithoutExtends(at range: Range<Int>) -> Diagnostic {
    Diagnostic("'drop' leaves out what 'extends' brings", at: range, remedy: "add 'extends: …' or remove 'drop'")
  }

  fileprivate static func noLevels(at range: Range<Int>) -> Diagnostic {
    Diagnostic("'levels' names no level", at: range, remedy: "name at least one, or remove the key for the usual five")
  }

  fileprivate static func tooManyLevels(most: Int, at range: Range<Int>?) -> Diagnostic {
    Diagnostic("more than \(most) levels", at: range ?? 0..<0, remedy: "name at most \(most)")
  }

  static func belongsElsewhere(_ id: Located<ID<Criterion>>, topic: ID<Topic>) -> Diagnostic {
    Diagnostic(
      "criterion '\(id.value)' is inherited under the topic '\(topic)'", at: id.range ?? 0..<0,
      remedy: "write it under that topic, or take another id")
  }

  static func otherCase(_ id: String, inherited: String, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      "'\(id)' differs from the inherited '\(inherited)' in upper and lower case only", at: range ?? 0..<0,
      remedy: "write '\(inherited)'")
  }

  static func nothingToDrop(_ name: Located<String>, names: [String]) -> Diagnostic {
    Diagnostic(
      "nothing inherited is called \(quoted(name.value))", at: name.range ?? 0..<0,
      remedy: suggestion(for: name.value, among: names))
  }
}
