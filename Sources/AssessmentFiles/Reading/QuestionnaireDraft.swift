internal import Assessment
internal import PlainYAML
internal import Text

/// A questionnaire as one file writes it. Everything but the id may be missing, because another file may supply it.
struct QuestionnaireDraft: Sendable {
  var id: ID<Questionnaire>
  var title: String?
  var version: String?
  var description: String?
  var assesses: [ID<Catalogue>]?
  var scoring: ScoringMethod?
  var pass: Located<String>?
  var scale: Scale?
  var levels: [String]?
  var topics: [TopicDraft]
  /// Topics and criteria of the inherited questionnaire to leave out.
  var dropped: [Located<String>]
}

/// A topic as one file writes it.
struct TopicDraft: Sendable {
  var id: Located<ID<Topic>>
  var title: String?
  var purpose: String?
  var group: String?
  var stage: LifecycleStage?
  var weight: Double?
  var references: [ItemReference]?
  var related: [ItemReference]?
  var criteria: [CriterionDraft]
  var formerly: [ID<Topic>]?
}

/// A criterion as one file writes it. Everything but the id may be missing.
struct CriterionDraft: Sendable {
  var id: Located<ID<Criterion>>
  var text: String?
  /// Its place is nil where it is inherited.
  var level: Located<Level>?
  var attribute: String?
  var dimension: Dimension?
  var weight: Double?
  var effort: Effort?
  var references: [ItemReference]?
  var related: [ItemReference]?
  var conditions = ConditionDraft()
  var documents: [DocumentReference]?
  var evidence: [String]?
  var evidenceMonths: Int?
  var advice = AdviceDraft()
  var formerly: [ID<Criterion>]?
}

/// The conditions of the answers to a criterion as one file writes them.
struct ConditionDraft: Sendable {
  var isCritical: Bool?
  var mayNotApply: Bool?
  var mayHaveNoCase: Bool?
}

/// The texts that help to rate and to improve as one file writes them.
struct AdviceDraft: Sendable {
  var improve: String?
  var firstStep: String?
  var guidance: String?
  /// By rating id; the places are nil where they are inherited.
  var at: [Located<(rating: String, text: String)>]?
}

extension QuestionnaireDraft {
  /// Returns the draft with the parts that it does not set taken from the questionnaire that it extends.
  func merged(onto base: QuestionnaireDraft, into diagnostics: inout DiagnosticCollector) -> QuestionnaireDraft {
    var merged = self
    merged.title = title ?? base.title
    merged.version = version ?? base.version
    merged.description = description ?? base.description
    merged.assesses = assesses ?? base.assesses
    merged.scoring = scoring ?? base.scoring
    merged.pass = pass ?? base.pass?.inherited
    merged.scale = scale ?? base.scale
    merged.levels = levels ?? base.levels
    merged.topics = mergedTopics(onto: base.remaining(without: dropped, into: &diagnostics), into: &diagnostics)
    merged.dropped = []
    return merged
  }

  /// Returns the inherited topics, each with the parts that this draft sets, then the new ones.
  private func mergedTopics(onto base: [TopicDraft], into diagnostics: inout DiagnosticCollector) -> [TopicDraft] {
    var place: [String: Int] = [:]
    var home: [String: ID<Topic>] = [:]
    for (index, topic) in base.enumerated() {
      place[topic.id.value.caseFolded] = index
      for criterion in topic.criteria { home[criterion.id.value.caseFolded] = topic.id.value }
    }
    var topics = base
    for topic in self.topics {
      for criterion in topic.criteria {
        if let other = home[criterion.id.value.caseFolded], other != topic.id.value {
          diagnostics.report(.belongsElsewhere(criterion.id, topic: other))
        }
      }
      guard let index = place[topic.id.value.caseFolded] else {
        topics.append(topic)
        continue
      }
      if topics[index].id.value != topic.id.value {
        diagnostics.report(.otherCase(topic.id.value.text, inherited: topics[index].id.value.text, at: topic.id.range))
      }
      topics[index] = topic.merged(onto: topics[index], into: &diagnostics)
    }
    return topics
  }

  /// Returns the topics and criteria that are not dropped, without places: they belong to another file.
  private func remaining(without dropped: [Located<String>], into diagnostics: inout DiagnosticCollector)
    -> [TopicDraft]
  {
    let names = topics.flatMap { [$0.id.value.text] + $0.criteria.map(\.id.value.text) }
    let known = Set(names)
    for name in dropped where !known.contains(name.value) {
      diagnostics.report(.nothingToDrop(name, names: names))
    }
    let gone = Set(dropped.map(\.value))
    return topics.filter { !gone.contains($0.id.value.text) }.map { topic in
      var topic = topic
      topic.id = topic.id.inherited
      topic.criteria = topic.criteria.filter { !gone.contains($0.id.value.text) }.map { criterion in
        var criterion = criterion
        criterion.id = criterion.id.inherited
        criterion.level = criterion.level?.inherited
        criterion.advice.at = criterion.advice.at?.map(\.inherited)
        return criterion
      }
      return topic
    }
  }
}

extension TopicDraft {
  fileprivate func merged(onto base: TopicDraft, into diagnostics: inout DiagnosticCollector) -> TopicDraft {
    var merged = self
    merged.title = title ?? base.title
    merged.purpose = purpose ?? base.purpose
    merged.group = group ?? base.group
    merged.stage = stage ?? base.stage
    merged.weight = weight ?? base.weight
    merged.references = references.map { $0.inheriting(base.references ?? []) } ?? base.references
    merged.related = related ?? base.related
    merged.formerly = formerly ?? base.formerly
    merged.criteria = base.criteria
    let place = Dictionary(
      base.criteria.enumerated().map { ($1.id.value.caseFolded, $0) }, uniquingKeysWith: { first, _ in first })
    for criterion in criteria {
      guard let index = place[criterion.id.value.caseFolded] else {
        merged.criteria.append(criterion)
        continue
      }
      let inherited = merged.criteria[index].id.value
      if inherited != criterion.id.value {
        diagnostics.report(.otherCase(criterion.id.value.text, inherited: inherited.text, at: criterion.id.range))
      }
      merged.criteria[index] = criterion.merged(onto: merged.criteria[index])
    }
    return merged
  }
}

extension CriterionDraft {
  fileprivate func merged(onto base: CriterionDraft) -> CriterionDraft {
    var merged = self
    merged.text = text ?? base.text
    merged.level = level ?? base.level
    merged.attribute = attribute ?? base.attribute
    merged.dimension = dimension ?? base.dimension
    merged.weight = weight ?? base.weight
    merged.effort = effort ?? base.effort
    merged.references = references.map { $0.inheriting(base.references ?? []) } ?? base.references
    merged.related = related ?? base.related
    merged.conditions = conditions.merged(onto: base.conditions)
    merged.documents = documents ?? base.documents
    merged.evidence = evidence ?? base.evidence
    merged.evidenceMonths = evidenceMonths ?? base.evidenceMonths
    merged.advice = advice.merged(onto: base.advice)
    merged.formerly = formerly ?? base.formerly
    return merged
  }
}

extension ConditionDraft {
  fileprivate func merged(onto base: ConditionDraft) -> ConditionDraft {
    ConditionDraft(
      isCritical: isCritical ?? base.isCritical, mayNotApply: mayNotApply ?? base.mayNotApply,
      mayHaveNoCase: mayHaveNoCase ?? base.mayHaveNoCase)
  }
}

extension AdviceDraft {
  fileprivate func merged(onto base: AdviceDraft) -> AdviceDraft {
    AdviceDraft(
      improve: improve ?? base.improve, firstStep: firstStep ?? base.firstStep, guidance: guidance ?? base.guidance,
      at: at ?? base.at)
  }
}

extension [ItemReference] {
  /// Returns the references with those of others to frameworks to which they have none of their own.
  func inheriting(_ others: [ItemReference]) -> [ItemReference] {
    if others.isEmpty { return self }
    if isEmpty { return others }
    // A handful of catalogues: a set would cost more than it saves.
    var named: [ID<Catalogue>] = []
    for reference in self where !named.contains(reference.catalogue) { named.append(reference.catalogue) }
    return self + others.filter { !named.contains($0.catalogue) }
  }
}
