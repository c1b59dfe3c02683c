internal import Assessment
internal import PlainYAML
internal import Text

/// Reads an engagement against the questionnaire that it names (spec, Engagement).
struct EngagementReader {
  var diagnostics: DiagnosticCollector
  /// Nil where the questionnaire could not be read; then names of topics are not checked.
  private let questionnaire: Questionnaire?
  /// The catalogues that the engagement may name.
  let items: ReferenceIndex
  private lazy var references = questionnaire.map { FrameworkReferences(of: $0, to: items.catalogues) }
  private lazy var known = Set(questionnaire?.topics.map(\.id) ?? [])

  private init(_ diagnostics: DiagnosticCollector, questionnaire: Questionnaire?, items: ReferenceIndex) {
    self.diagnostics = diagnostics
    self.questionnaire = questionnaire
    self.items = items
  }

  /// Reads the document behind a collector. The engagement is nil where its own frame cannot be read.
  static func read(
    _ diagnostics: DiagnosticCollector, questionnaire: Questionnaire?, items: ReferenceIndex
  ) -> (engagement: Engagement?, diagnostics: DiagnosticCollector) {
    var reader = EngagementReader(diagnostics, questionnaire: questionnaire, items: items)
    let engagement = reader.engagement()
    return (engagement, reader.diagnostics)
  }

  private mutating func engagement() -> Engagement? {
    guard let root = diagnostics.content(),
      let fields = Fields<EngagementKey>(root, "an engagement", into: &diagnostics)
    else {
      return nil
    }
    let id: Located<ID<Engagement>>? = fields.requiredID(.engagement, into: &diagnostics)
    let questionnaire: Located<ID<Questionnaire>>? = fields.requiredID(.questionnaire, into: &diagnostics)
    let services = services(fields)
    let goals = goals(fields, services: services)
    let topics = topics(fields.ids(.topics, into: &diagnostics))
    let excluded = fields.items(.excluded, into: &diagnostics).compactMap { exclusion($0) }
    let target = fields.level(.target, into: &diagnostics).flatMap { checked($0, at: fields.range(of: .target)) }
    let targets = targets(fields)
    let consensus: ConsensusRule? = fields.choice(.consensus, of: "consensus", into: &diagnostics)
    let settings = settings(fields)
    let presentation = presentation(fields)
    let respondents = respondents(fields)
    let owners = owners(fields)
    guard let id, let questionnaire else { return nil }
    return Engagement(
      id: id.value, organization: fields.text(.organization, into: &diagnostics) ?? "",
      title: fields.text(.title, into: &diagnostics) ?? "", date: fields.date(.date, into: &diagnostics),
      assessor: fields.text(.assessor, into: &diagnostics) ?? "",
      providerRole: fields.choice(.providerRole, of: "provider role", into: &diagnostics),
      questionnaire: questionnaire.value,
      topics: topics, excluded: excluded, target: target, targets: targets, consensus: consensus ?? .median,
      goals: goals, services: services, respondents: respondents, owners: owners, settings: settings,
      presentation: presentation)
  }

  /// Returns the topics of a list that the questionnaire has, or nil for nil.
  mutating func topics(_ ids: [Located<ID<Topic>>]?) -> [ID<Topic>]? {
    ids?.compactMap { checked($0) }
  }

  private mutating func checked(_ topic: Located<ID<Topic>>) -> ID<Topic>? {
    if let questionnaire, !known.contains(topic.value) {
      diagnostics.report(
        .unknownWord(
          Located(value: topic.value.text, range: topic.range), noun: "topic",
          words: questionnaire.topics.map(\.id.text)))
      return nil
    }
    return topic.value
  }

  /// Whether the questionnaire has a topic; true where it could not be read.
  mutating func isKnown(_ topic: ID<Topic>) -> Bool { questionnaire == nil || known.contains(topic) }

  /// Whether the questionnaire shows a view of a catalogue; true where it could not be read.
  mutating func isReferredTo(_ catalogue: ID<Catalogue>) -> Bool { references?.has(catalogue) ?? true }

  /// The ids of the topics; none where the questionnaire could not be read.
  var topicIDs: [String] { questionnaire?.topics.map(\.id.text) ?? [] }

  private mutating func checked(_ target: Level, at range: Range<Int>) -> Level? {
    if let questionnaire, target > questionnaire.highestLevel {
      diagnostics.report(.levelTooHigh(target, highest: questionnaire.highestLevel, at: range))
      return nil
    }
    return target
  }

  private mutating func exclusion(_ node: Node) -> Engagement.Exclusion? {
    guard let fields = Fields<ExclusionKey>(node, "an exclusion", into: &diagnostics) else { return nil }
    let topic: Located<ID<Topic>>? = fields.requiredID(.topic, into: &diagnostics)
    let reason = fields.requiredText(.reason, into: &diagnostics)
    guard let topic = topic.flatMap({ checked($0) }), let reason else { return nil }
    return Engagement.Exclusion(topic: topic, reason: reason)
  }

  private mutating func targets(_ fields: Fields<EngagementKey>) -> [ID<Topic>: Level] {
    guard let node = fields[.targets] else { return [:] }
    guard node.kind == .mapping else {
      diagnostics.report(.notTargets(at: node.start))
      return [:]
    }
    var targets: [ID<Topic>: Level] = [:]
    for entry in node.entries where !entry.key.text.isExtensionKey && entry.value.kind != .absent {
      let name = Located(value: entry.key.text, range: entry.key.range)
      let id: Located<ID<Topic>>? = name.identifier(into: &diagnostics)
      let range = entry.value.range
      let level = entry.value.located(as: "a level", into: &diagnostics)
        .flatMap { Level($0.value, at: range, into: &diagnostics) }.flatMap { checked($0, at: range) }
      if let id, let topic = checked(id), let level { targets[topic] = level }
    }
    return targets
  }

  private mutating func services(_ fields: Fields<EngagementKey>) -> [Engagement.Service] {
    var ids: [Located<ID<Engagement.Service>>] = []
    let services = fields.items(.services, into: &diagnostics).compactMap { node -> Engagement.Service? in
      guard let fields = Fields<ServiceKey>(node, "a service", into: &diagnostics) else { return nil }
      let id: Located<ID<Engagement.Service>>? = fields.requiredID(.id, into: &diagnostics)
      let topics = topics(fields.ids(.topics, into: &diagnostics)) ?? []
      guard let id else { return nil }
      ids.append(id)
      return Engagement.Service(
        id: id.value, title: fields.text(.title, into: &diagnostics) ?? id.value.text,
        owner: fields.text(.owner, into: &diagnostics) ?? "", topics: topics)
    }
    _ = ids.uniqueIDs(into: &diagnostics)
    return services
  }

  private mutating func goals(_ fields: Fields<EngagementKey>, services: [Engagement.Service]) -> [Engagement.Goal] {
    var ids: [Located<ID<Engagement.Goal>>] = []
    let known = Set(services.map(\.id))
    let goals = fields.items(.goals, into: &diagnostics).compactMap { node -> Engagement.Goal? in
      guard let fields = Fields<GoalKey>(node, "a goal", into: &diagnostics) else { return nil }
      let id: Located<ID<Engagement.Goal>>? = fields.requiredID(.id, into: &diagnostics)
      let needed: [Located<ID<Engagement.Service>>] = fields.ids(.services, into: &diagnostics) ?? []
      for service in needed where !known.contains(service.value) {
        diagnostics.reportMissing(
          .unknownWord(
            Located(value: service.value.text, range: service.range), noun: "service", words: services.map(\.id.text)))
      }
      let weight = fields.weight(.weight, into: &diagnostics)
      guard let id else { return nil }
      ids.append(id)
      return Engagement.Goal(
        id: id.value, title: fields.text(.title, into: &diagnostics) ?? id.value.text, weight: weight ?? 1,
        services: needed.map(\.value))
    }
    _ = ids.uniqueIDs(into: &diagnostics)
    return goals
  }
}

extension Diagnostic {
  fileprivate static func notTargets(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .notTargets, "'targets' must map topics to levels", at: range,
      remedy: "write 'incident-management: 4' lines below it")
  }
}
