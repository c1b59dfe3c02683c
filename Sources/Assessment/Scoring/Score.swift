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
  /// Every catalogue that a criterion of the questionnaire refers to, in the order in which it is first named.
  package let frameworks: [FrameworkScore]

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
    let criteria = topics.flatMap(\.criteria)
    let references = referring ?? FrameworkReferences(of: assessment.questionnaire, to: assessment.catalogues)
    self.assessment = assessment
    self.rule = rule
    self.topics = topics
    overall = OverallScore(of: topics)
    dimensions = Self.dimensions(of: criteria)
    stages = Self.views(LifecycleStage.allCases, of: topics) { $0.stage }
    groups = Self.views(topics.compactMap(\.topic.group).uniqued(), of: topics) { $0.group }
    let byPlace = assessment.questionnaire.byPlace(topics)
    frameworks = references.catalogues.map { FrameworkScore($0, criteria: byPlace, rule: rule) }
  }

  /// Returns a view for each key that a topic has.
  private static func views<Key: Hashable & Sendable>(
    _ keys: [Key], of topics: [TopicScore], by keyOf: (Topic) -> Key?
  ) -> [View<Key>] {
    keys.compactMap { key in
      let members = topics.filter { keyOf($0.topic) == key }
      return members.isEmpty ? nil : View(key: key, achievement: Achievement(of: members.lazy.flatMap(\.criteria)))
    }
  }

  /// Returns a view for each dimension that a criterion maps to, in the order of ITIL 4.
  static func dimensions(of criteria: [ScoredCriterion]) -> [View<Dimension>] {
    Dimension.allCases.compactMap { dimension in
      let members = criteria.lazy.filter { $0.dimension == dimension }
      return members.isEmpty ? nil : View(key: dimension, achievement: Achievement(of: members))
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
        answer: ConsolidatedAnswer(
          at: place, in: assessment.sheets, scale: questionnaire.scale, rule: assessment.engagement.consensus))
    }
    self.topic = topic
    self.criteria = criteria
    top = rule.top(of: criteria)
    capability = Capability(of: criteria, rule: rule)
    achievement = Achievement(of: criteria)
  }

  /// Levels 1...top, lowest first. Computed on demand, like `dimensions`; portfolios never read it.
  package var levels: [Score.View<Level>] {
    (0..<top.number).map { index in
      let level = Level(index + 1)
      let achievement = Achievement(of: criteria.lazy.filter { $0.level == level })
      return Score.View(key: level, achievement: achievement.applicable == 0 ? .vacuous : achievement)
    }
  }

  /// The dimensions that its criteria map to, in the order of ITIL 4.
  package var dimensions: [Score.View<Dimension>] { Score.dimensions(of: criteria) }
}

/// The overall figures; topics without an applicable criterion are left out (spec, Overall).
package struct OverallScore: Hashable, Sendable {
  /// The lowest topic level; nil if no topic has a level.
  package let level: Level?
  /// The lowest possible level of a topic.
  package let possible: Level?
  /// The lowest evidenced level of a topic.
  package let evidenced: Level?
  /// The lower median of the topic levels.
  package let median: Level?
  /// The mean of the topic scores by topic weight; nil if no topic has a score.
  package let score: Double?
  /// Over all criteria in scope.
  package let achievement: Achievement

  /// Over the topics in scope.
  package init(of topics: [TopicScore]) {
    let levels = topics.compactMap(\.capability.level).sorted()
    level = levels.first
    median = levels.isEmpty ? nil : levels[(levels.count - 1) / 2]
    possible = topics.compactMap(\.capability.possible).min()
    evidenced = topics.compactMap(\.capability.evidenced).min()
    let scores = topics.compactMap { topic in topic.capability.score.map { (score: $0, weight: topic.topic.weight) } }
    let weight = scores.reduce(0) { $0 + $1.weight }
    score = weight > 0 ? scores.reduce(0) { $0 + $1.score * $1.weight } / weight : nil
    achievement = Achievement(of: topics.lazy.flatMap(\.criteria))
  }
}

extension Questionnaire {
  /// The scored criteria by their place in the questionnaire; nil where the topic is out of scope.
  fileprivate func byPlace(_ topics: [TopicScore]) -> [ScoredCriterion?] {
    var criteria = [ScoredCriterion?](repeating: nil, count: places.count)
    for topic in topics {
      for (place, scored) in zip(places(of: topic.topic), topic.criteria) { criteria[place] = scored }
    }
    return criteria
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
