internal import Assessment
internal import PlainYAML
internal import Text

/// Reads one questionnaire file into a draft (spec, Questionnaire).
struct QuestionnaireReader {
  var diagnostics: DiagnosticCollector
  /// The items to which references may lead.
  let items: ReferenceIndex

  /// The name of the questionnaire that the file extends, which the caller merges.
  typealias Extended = Located<String>

  /// Reads the document. The draft is nil where its own frame cannot be read.
  mutating func draft() -> (draft: QuestionnaireDraft, extended: Extended?)? {
    guard let root = diagnostics.content(),
      let fields = Fields<QuestionnaireKey>(root, "a questionnaire", into: &diagnostics)
    else {
      return nil
    }
    let id: Located<ID<Questionnaire>>? = fields.requiredID(.questionnaire, into: &diagnostics)
    let extended = fields.located(.extends, into: &diagnostics)
    let dropped = fields.locatedTexts(.drop, into: &diagnostics) ?? []
    if extended == nil, let key = fields.keyNode(.drop) { diagnostics.report(.dropWithoutExtends(at: key.range)) }
    let topics = fields.items(.topics, into: &diagnostics).compactMap { topic($0) }
    // A topic is unique in its file, a criterion in all topics of the file.
    _ = topics.map(\.id).uniqueIDs(into: &diagnostics)
    _ = topics.flatMap { topic in topic.criteria.indices.map { topic.criteria[$0].id } }.uniqueIDs(into: &diagnostics)
    guard let id else { return nil }
    let draft = QuestionnaireDraft(
      id: id.value, title: fields.filledText(.title, into: &diagnostics),
      version: fields.text(.version, into: &diagnostics),
      description: fields.text(.description, into: &diagnostics), assesses: assesses(fields),
      scoring: fields.choice(.scoring, of: "scoring method", into: &diagnostics),
      pass: fields.located(.pass, into: &diagnostics), scale: scale(fields[.scale]), levels: levels(fields),
      topics: topics, dropped: dropped)
    return (draft, extended)
  }

  /// Returns the catalogues that the questionnaire assesses, or nil where it does not say.
  private mutating func assesses(_ fields: Fields<QuestionnaireKey>) -> [ID<Catalogue>]? {
    let ids: [Located<ID<Catalogue>>]? = fields.ids(.assesses, into: &diagnostics)
    return ids?.compactMap { items.catalogue(named: $0, into: &diagnostics) }
  }

  private mutating func levels(_ fields: Fields<QuestionnaireKey>) -> [String]? {
    guard let names = fields.locatedTexts(.levels, into: &diagnostics) else { return nil }
    if names.isEmpty, let node = fields[.levels] { diagnostics.report(.noLevels(at: node.start)) }
    for name in names.dropFirst(Self.mostLevels).prefix(1) {
      diagnostics.report(.tooManyLevels(most: Self.mostLevels, at: name.range))
    }
    return names.prefix(Self.mostLevels).map(\.value)
  }

  /// The most levels of a questionnaire, more than any maturity model has.
  private static let mostLevels = 20

  private mutating func topic(_ node: Node) -> TopicDraft? {
    guard let fields = Fields<TopicKey>(node, "a topic", into: &diagnostics) else { return nil }
    let id: Located<ID<Topic>>? = fields.requiredID(.id, into: &diagnostics)
    var criteria: [CriterionDraft] = []
    fields.forEachItem(.criteria, into: &diagnostics) { place, diagnostics in
      if let criterion = CriterionDraft.read(node.child(at: place), items, into: &diagnostics) {
        criteria.append(criterion)
      }
    }
    guard let id else { return nil }
    return TopicDraft(
      id: id, title: fields.filledText(.title, into: &diagnostics), purpose: fields.text(.purpose, into: &diagnostics),
      group: fields.text(.group, into: &diagnostics), stage: fields.choice(.stage, of: "stage", into: &diagnostics),
      weight: fields.weight(.weight, into: &diagnostics),
      references: fields.references(.references, items, into: &diagnostics),
      related: fields.references(.related, items, into: &diagnostics), criteria: criteria,
      formerly: fields.ids(.formerly, into: &diagnostics)?.map(\.value))
  }
}

extension CriterionDraft {
  /// Reads one criterion; returns nil where it has no id.
  fileprivate static func read(
    _ node: Node, _ items: ReferenceIndex, into diagnostics: inout DiagnosticCollector
  ) -> CriterionDraft? {
    guard let fields = Fields<CriterionKey>(node, "a criterion", into: &diagnostics),
      let id: Located<ID<Criterion>> = fields.requiredID(.id, into: &diagnostics)
    else { return nil }
    var draft = CriterionDraft(id: id)
    for field in fields.filled { draft.set(field, of: fields, items, into: &diagnostics) }
    return draft
  }

  private mutating func set(
    _ field: Fields<CriterionKey>.Field, of fields: Fields<CriterionKey>, _ items: ReferenceIndex,
    into diagnostics: inout DiagnosticCollector
  ) {
    switch field.key {
    case .id: break
    // A text or level with an error counts as written: it is reported once, as what it is.
    case .text: text = fields.filledText(of: field, into: &diagnostics) ?? ""
    case .level:
      level = fields.located(of: field, into: &diagnostics).map { text in
        Located(value: Level(text.value, at: text.range ?? 0..<0, into: &diagnostics) ?? Level(1), range: text.range)
      }
    case .attribute: attribute = fields.text(of: field, into: &diagnostics)
    case .dimension: dimension = fields.choice(field, of: "dimension", into: &diagnostics)
    case .weight: weight = fields.weight(of: field, into: &diagnostics)
    case .effort: effort = fields.choice(field, of: "effort", into: &diagnostics)
    case .references: references = fields.references(of: field, items, into: &diagnostics)
    case .related: related = fields.references(of: field, items, into: &diagnostics)
    case .critical: conditions.isCritical = fields.flag(of: field, into: &diagnostics)
    case .mayNotApply: conditions.mayNotApply = fields.flag(of: field, into: &diagnostics)
    case .noCase: conditions.mayHaveNoCase = fields.flag(of: field, into: &diagnostics)
    case .documents:
      documents = fields.locatedTexts(of: field, into: &diagnostics)
        .compactMap { items.document($0, into: &diagnostics) }.uniqued()
    case .evidence: evidence = fields.texts(of: field, into: &diagnostics)
    case .evidenceMonths: evidenceMonths = fields.count(field, of: "months", into: &diagnostics)
    case .improve: advice.improve = fields.text(of: field, into: &diagnostics)
    case .firstStep: advice.firstStep = fields.text(of: field, into: &diagnostics)
    case .guidance: advice.guidance = fields.text(of: field, into: &diagnostics)
    case .at: advice.at = Self.descriptions(fields.node.child(at: field.value), into: &diagnostics)
    case .formerly: formerly = fields.ids(of: field, into: &diagnostics).map(\.value)
    }
  }

  /// Returns the descriptions of single ratings; the ratings are checked when the scale is known.
  private static func descriptions(
    _ node: Node, into diagnostics: inout DiagnosticCollector
  ) -> [Located<(rating: String, text: String)>]? {
    guard node.kind == .mapping else {
      diagnostics.report(.notDescriptions(at: node.start))
      return nil
    }
    return node.entries.compactMap { entry in
      if entry.key.text.isExtensionKey || entry.value.kind == .absent { return nil }
      return entry.value.located(as: "'\(entry.key.text)'", into: &diagnostics)
        .map { Located(value: (entry.key.text, $0.value), range: entry.key.range) }
    }
  }
}

extension Fields {
  /// Returns the items to which the texts of the sequence under a key refer, each once, or nil where there is no value.
  fileprivate func references(_ key: Key, _ items: ReferenceIndex, into diagnostics: inout DiagnosticCollector)
    -> [ItemReference]?
  {
    filled(key).map { references(of: $0, items, into: &diagnostics) }
  }

  /// Returns the items to which the texts of a sequence refer, each once.
  fileprivate func references(of field: Field, _ items: ReferenceIndex, into diagnostics: inout DiagnosticCollector)
    -> [ItemReference]
  {
    locatedTexts(of: field, into: &diagnostics).compactMap { items.reference($0, into: &diagnostics) }.uniqued()
  }
}

extension Diagnostic {
  fileprivate static func dropWithoutExtends(at range: Range<Int>) -> Diagnostic {
    Diagnostic(.dropWithoutExtends, "'drop' needs 'extends'", at: range, remedy: "add 'extends: …' or remove 'drop'")
  }

  fileprivate static func noLevels(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .emptyLevels, "'levels' is empty", at: range,
      remedy: "add at least one level, or remove the key for the default five")
  }

  fileprivate static func tooManyLevels(most: Int, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .tooManyLevels, "more than \(most) levels", at: range, remedy: "remove levels until there are at most \(most)")
  }

  fileprivate static func notDescriptions(at range: Range<Int>) -> Diagnostic {
    Diagnostic(.notDescriptions, "'at' must map ratings to texts", at: range, remedy: "write 'P: …' lines below it")
  }

  static func belongsElsewhere(_ id: Located<ID<Criterion>>, topic: ID<Topic>) -> Diagnostic {
    Diagnostic(
      .criterionOfOtherTopic, "criterion '\(id.value)' is inherited under the topic '\(topic)'", at: id.range,
      remedy: "write it under that topic, or choose another id")
  }

  static func otherCase(_ id: String, inherited: String, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .otherLetterCase, "'\(id)' differs from the inherited '\(inherited)' only in upper and lower case", at: range,
      remedy: "write '\(inherited)'")
  }

  static func nothingToDrop(_ name: Located<String>, names: [String]) -> Diagnostic {
    Diagnostic(
      .nothingToDrop, "\(quoted(name.value)) is not in the inherited questionnaire", at: name.range,
      remedy: suggestion(for: name.value, among: names))
  }
}
