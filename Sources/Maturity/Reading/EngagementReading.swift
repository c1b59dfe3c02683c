internal import YAML

/// Reads an engagement against the questionnaire that it names (spec, Engagement).
struct EngagementReading {
  private static let keys: KeyNames = [
    "engagement", "organization", "title", "date", "assessor", "provider-role", "questionnaire", "topics", "excluded",
    "target", "targets", "consensus", "goals", "services",
  ]
  private static let serviceKeys: KeyNames = ["id", "title", "owner", "topics"]
  private static let goalKeys: KeyNames = ["id", "title", "weight", "services"]

  private var findings: Findings
  /// Nil where the questionnaire could not be read: then names of topics go unchecked.
  private let questionnaire: Questionnaire?
  private let known: Set<ID<Topic>>

  /// Reads the document; the engagement is nil where its own frame is unreadable.
  static func read(
    _ findings: Findings, questionnaire: Questionnaire?
  ) -> (engagement: Engagement?, report: FileReport) {
    var reading = EngagementReading(
      findings: findings, questionnaire: questionnaire, known: Set(questionnaire?.topics.map(\.id) ?? []))
    let engagement = reading.engagement()
    return (engagement, reading.findings.fileReport)
  }

  private mutating func engagement() -> Engagement? {
    guard let root = findings.content(),
      let fields = Fields(root, "an engagement", keys: Self.keys, into: &findings)
    else { return nil }
    let id: Located<ID<Engagement>>? = fields.requiredID("engagement", into: &findings)
    let asked: Located<ID<Questionnaire>>? = fields.requiredID("questionnaire", into: &findings)
    let services = services(fields)
    let goals = goals(fields, services: services)
    let topics = topics("topics", of: fields)
    let excluded = fields.items("excluded", into: &findings).compactMap { exclusion($0) }
    let target = fields.level("target", into: &findings).flatMap { checked($0) }
    let targets = targets(fields)
    let consensus: ConsensusRule? = fields.choice("consensus", of: "consensus", into: &findings)
    guard let id, let asked else { return nil }
    return Engagement(
      id: id.value, organization: fields.text("organization", into: &findings)?.value ?? "",
      title: fields.text("title", into: &findings)?.value ?? "", date: fields.date("date", into: &findings),
      assessor: fields.text("assessor", into: &findings)?.value ?? "",
      providerRole: fields.choice("provider-role", of: "provider role", into: &findings), questionnaire: asked.value,
      topics: topics, excluded: excluded, target: target, targets: targets, consensus: consensus ?? .median,
      goals: goals, services: services)
  }

  /// The topics of a list that the questionnaire has; nil where the key is missing.
  private mutating func topics(_ key: String, of fields: Fields) -> [ID<Topic>]? {
    let ids: [Located<ID<Topic>>]? = fields.ids(key, into: &findings)
    return ids?.compactMap { checked($0) }
  }

  private mutating func checked(_ topic: Located<ID<Topic>>) -> ID<Topic>? {
    if let questionnaire, !known.contains(topic.value) {
      findings.report(
        .unknownWord(
          Located(value: topic.value.text, range: topic.range), noun: "topic",
          words: questionnaire.topics.map(\.id.text)))
      return nil
    }
    return topic.value
  }

  private mutating func checked(_ target: Located<Level>) -> Level? {
    if let questionnaire, target.value > questionnaire.highestLevel {
      findings.report(
        .levelTooHigh(target.value, highest: questionnaire.highestLevel, at: target.range ?? 0..<0))
      return nil
    }
    return target.value
  }

  private mutating func exclusion(_ node: Node) -> Engagement.Exclusion? {
    guard let fields = Fields(node, "an exclusion", keys: ["topic", "reason"], into: &findings) else { return nil }
    let topic: Located<ID<Topic>>? = fields.requiredID("topic", into: &findings)
    let reason = fields.requiredText("reason", into: &findings)
    guard let topic = topic.flatMap({ checked($0) }), let reason else { return nil }
    return Engagement.Exclusion(topic: topic, reason: reason.value)
  }

  private mutating func targets(_ fields: Fields) -> [ID<Topic>: Level] {
    guard let node = fields["targets"] else { return [:] }
    guard node.kind == .mapping else {
      findings.report(.notTargets(at: node.start))
      return [:]
    }
    var targets: [ID<Topic>: Level] = [:]
    for entry in node.entries where !entry.key.text.hasPrefix("x-") && entry.value.kind != .absent {
      let name = Located(value: entry.key.text, range: entry.key.range)
      let id: Located<ID<Topic>>? = name.identifier(into: &findings)
      let level = entry.value.located(as: "a level", into: &findings)
        .flatMap { Fields.level($0, into: &findings) }.flatMap { checked($0) }
      if let id, let topic = checked(id), let level { targets[topic] = level }
    }
    return targets
  }

  private mutating func services(_ fields: Fields) -> [Engagement.Service] {
    var ids: [Located<ID<Engagement.Service>>] = []
    let services = fields.items("services", into: &findings).compactMap { node -> Engagement.Service? in
      guard let fields = Fields(node, "a service", keys: Self.serviceKeys, into: &findings) else { return nil }
      let id: Located<ID<Engagement.Service>>? = fields.requiredID("id", into: &findings)
      let topics = topics("topics", of: fields) ?? []
      guard let id else { return nil }
      ids.append(id)
      return Engagement.Service(
        id: id.value, title: fields.text("title", into: &findings)?.value ?? id.value.text,
        owner: fields.text("owner", into: &findings)?.value ?? "", topics: topics)
    }
    _ = ids.uniqueIDs(into: &findings)
    return services
  }

  private mutating func goals(_ fields: Fields, services: [Engagement.Service]) -> [Engagement.Goal] {
    var ids: [Located<ID<Engagement.Goal>>] = []
    let known = Set(services.map(\.id))
    let goals = fields.items("goals", into: &findings).compactMap { node -> Engagement.Goal? in
      guard let fields = Fields(node, "a goal", keys: Self.goalKeys, into: &findings) else { return nil }
      let id: Located<ID<Engagement.Goal>>? = fields.requiredID("id", into: &findings)
      let needed: [Located<ID<Engagement.Service>>] = fields.ids("services", into: &findings) ?? []
      for service in needed where !known.contains(service.value) {
        findings.reportMissing(
          .unknownWord(
            Located(value: service.value.text, range: service.range), noun: "service", words: services.map(\.id.text)))
      }
      let weight = fields.weight("weight", into: &findings)
      guard let id else { return nil }
      ids.append(id)
      return Engagement.Goal(
        id: id.value, title: fields.text("title", into: &findings)?.value ?? id.value.text, weight: weight ?? 1,
        services: needed.map(\.value))
    }
    _ = ids.uniqueIDs(into: &findings)
    return goals
  }
}

extension Diagnostic {
  fileprivate static func notTargets(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "'targets' wants a level for each topic", at: range, remedy: "write 'incident-management: 4' lines below it")
  }
}
