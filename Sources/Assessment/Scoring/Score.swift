/// The figures of an assessment that follow from its answers alone (spec, Scoring).
package struct Score: Sendable {
  /// The scored assessment.
  package let assessment: Assessment
  /// The rule that was applied.
  package let rule: LevelRule
  /// The overall figures.
  package let overall: OverallScore
  /// The topics in scope, in questionnaire order.
  package let topics: [TopicScore]
  /// The dimensions that a criterion in scope maps to, in the order of ITIL 4.
  package let dimensions: [View<Dimension>]
  /// The lifecycle stages of the topics in scope, in their order.
  package let stages: [View<LifecycleStage>]
  /// The groups of the topics in scope, in the order in which they first appear.
  package let groups: [View<String>]
  /// The catalogues that the engagement shows, by default every one that a criterion of the questionnaire refers to or
  /// that equals one of these, in the order in which it is first named.
  package let frameworks: [FrameworkScore]
  /// The conformity catalogues in a direct view, shown or not: their findings decide order and gates.
  package let assessed: [FrameworkScore]

  /// The achievement of criteria that share a dimension, stage, group or level.
  package struct View<Key: Hashable & Sendable>: Hashable, Sendable {
    /// The dimension, stage, group or level.
    package let key: Key
    /// The achievement of these criteria together.
    package let achievement: Achievement
  }

  /// Scores an assessment. `method` replaces the questionnaire's own method. When scoring many assessments of one
  /// questionnaire, pass its precomputed references.
  package init(of assessment: Assessment, method: ScoringMethod? = nil, referring: FrameworkReferences? = nil) {
    let rule = LevelRule(assessment.questionnaire, method: method)
    let topics = assessment.topics.map { TopicScore(of: $0, in: assessment, rule: rule) }
    let references = referring ?? FrameworkReferences(of: assessment.questionnaire, to: assessment.catalogues)
    self.assessment = assessment
    self.rule = rule
    self.topics = topics
    overall = OverallScore(of: topics, target: assessment.engagement.target(of:))
    dimensions = Self.dimensions(of: topics.flatMap(\.criteria))
    stages = Self.views(LifecycleStage.allCases, of: topics) { $0.stage }
    groups = Self.views(topics.compactMap(\.topic.group).uniqued(), of: topics) { $0.group }
    let shown = assessment.engagement.settings.frameworks.map(Set.init)
    let wanted = references.catalogues.filter { $0.isAssessed || shown?.contains($0.catalogue.id) ?? true }
    let placed = wanted.isEmpty ? nil : PlacedCriteria(assessment, topics)
    let scored = wanted.compactMap { items in placed.map { FrameworkScore(items, criteria: $0, rule: rule) } }
    frameworks = scored.filter { shown?.contains($0.catalogue.id) ?? true }
    assessed = scored.filter { $0.view == .direct && $0.catalogue.kind == .conformity }
  }

  /// Returns a view for each key that a topic has.
  private static func views<Key: Hashable & Sendable>(
    _ keys: [Key], of topics: [TopicScore], by keyOf: (Topic) -> Key?
  ) -> [View<Key>] {
    keys.compactMap { key in
      let members = topics.filter { keyOf($0.topic) == key }
      let achievement = Achievement(of: members.lazy.flatMap(\.criteria))
      return achievement.applicable == 0 ? nil : View(key: key, achievement: achievement)
    }
  }

  /// Returns a view for each dimension that a criterion maps to, in the order of ITIL 4.
  static func dimensions(of criteria: [ScoredCriterion]) -> [View<Dimension>] {
    Dimension.allCases.compactMap { dimension in
      let members = criteria.lazy.filter { $0.dimension == dimension }
      let achievement = Achievement(of: members)
      return achievement.applicable == 0 ? nil : View(key: dimension, achievement: achievement)
    }
  }
}

/// One topic in scope.
package struct TopicScore: Hashable, Sendable {
  /// The topic.
  package let topic: Topic
  /// Its criteria with their consolidated answers, in questionnaire order.
  package let criteria: [ScoredCriterion]
  /// The highest level that the topic can reach.
  package let top: Level
  /// The level from the three standpoints, and the score.
  package let capability: Capability
  /// Over all its criteria.
  package let achievement: Achievement

  /// Scores a topic.
  package init(of topic: Topic, in assessment: Assessment, rule: LevelRule) {
    let questionnaire = assessment.questionnaire
    let criteria = questionnaire.places(of: topic).enumerated().map { index, place in
      ScoredCriterion(
        index, of: topic.criteria,
        answer: ConsolidatedAnswer(to: topic.criteria[index], at: place, in: assessment))
    }
    self.topic = topic
    self.criteria = criteria
    top = rule.top(of: criteria)
    capability = Capability(of: criteria, rule: rule)
    achievement = Achievement(of: criteria)
  }

  /// Levels 1 to the highest of the questionnaire, lowest first; without an applicable criterion their figures are nil.
  /// Computed on demand, like `dimensions`; portfolios never read it.
  package func levels(upTo highest: Level) -> [Score.View<Level>] {
    (0..<highest.number).map { index in
      let level = Level(index + 1)
      return Score.View(key: level, achievement: Achievement(of: criteria.lazy.filter { $0.level == level }))
    }
  }

  /// Whether a criterion is applicable and none is answered: the report says "ask first".
  package var isUnanswered: Bool { achievement.applicable > 0 && achievement.answeredCount == 0 }

  /// The dimensions that its criteria map to, in the order of ITIL 4.
  package var dimensions: [Score.View<Dimension>] { Score.dimensions(of: criteria) }
}

/// The overall figures; topics whose figure is nil are left out of it (spec, Overall).
package struct OverallScore: Hashable, Sendable {
  /// The lowest topic level; nil if no topic has a level.
  package let level: Level?
  /// The lowest possible level of a topic with a level; nil if no topic has a level.
  package let possible: Level?
  /// The lowest evidenced level of a topic; nil if no topic has a level.
  package let evidenced: Level?
  /// The lower median of the topic levels.
  package let median: Level?
  /// The number of topics with a level that reach their target.
  package let atTarget: Int
  /// The number of applicable topics in which nothing is answered.
  package let unanswered: Int
  /// The number of applicable topics.
  package let applicable: Int
  /// The mean of the topic scores by topic weight; nil if no topic has a score.
  package let score: Double?
  /// The mean of the topics' highest scores by topic weight, over the topics with a score; nil without.
  package let scoreHigh: Double?
  /// Over all criteria in scope.
  package let achievement: Achievement

  /// Whether figures are provisional: an applicable topic is not answered at all.
  package var isProvisional: Bool { unanswered > 0 }

  /// Over the topics in scope; `target` returns the target level of a topic.
  package init(of topics: [TopicScore], target: (TopicScore) -> Level) {
    let answered = topics.filter { $0.capability.level != nil }
    let levels = answered.compactMap(\.capability.level).sorted()
    level = levels.first
    median = levels.isEmpty ? nil : levels[(levels.count - 1) / 2]
    possible = answered.compactMap(\.capability.possible).min()
    evidenced = answered.compactMap(\.capability.evidenced).min()
    atTarget = answered.count { topic in topic.capability.level.map { $0 >= target(topic) } ?? false }
    unanswered = topics.count(where: \.isUnanswered)
    applicable = topics.count { $0.achievement.applicable > 0 }
    score = Self.mean(answered) { $0.score }
    scoreHigh = Self.mean(answered) { $0.scoreHigh }
    achievement = Achievement(of: topics.lazy.flatMap(\.criteria))
  }

  /// Returns the mean of a score by topic weight; nil without weight.
  private static func mean(_ topics: [TopicScore], of score: (Capability) -> Double?) -> Double? {
    let scores = topics.compactMap { topic in score(topic.capability).map { (score: $0, weight: topic.topic.weight) } }
    let weight = scores.reduce(0) { $0 + $1.weight }
    return weight > 0 ? scores.reduce(0) { $0 + $1.score * $1.weight } / weight : nil
  }
}

extension Sequence where Element: Hashable {
  /// The elements without repetitions, each at its first place.
  package func uniqued() -> [Element] {
    let all = Array(self)
    guard all.count > 1 else { return all }
    var seen: Set<Element> = []
    return all.filter { seen.insert($0).inserted }
  }
}
