/// All figures of an assessment that come from its answers alone (spec, Scoring).
package struct Score: Sendable {
  /// What was scored.
  package let assessment: Assessment
  /// The rule that was used.
  package let rule: LevelRule
  /// The whole.
  package let overall: OverallScore
  /// The topics in scope, in questionnaire order.
  package let topics: [TopicScore]
  /// The dimensions that a criterion in scope bears on, in the order of ITIL 4.
  package let dimensions: [View<Dimension>]
  /// The lifecycle stages of the topics in scope, in their order.
  package let stages: [View<LifecycleStage>]
  /// The groups of the topics in scope, in the order in which they first appear.
  package let groups: [View<String>]
  /// Every catalogue that a criterion of the questionnaire refers to, in the order in which it is first named.
  package let frameworks: [FrameworkScore]

  /// Criteria that share something, and how far they are achieved.
  package struct View<Key: Hashable & Sendable>: Hashable, Sendable {
    /// What they share.
    package let key: Key
    /// How far they are achieved together.
    package let achievement: Achievement
  }

  /// Scores an assessment by its questionnaire's own method unless another is asked for. Who scores many assessments
  /// of one questionnaire hands in what its criteria refer to.
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

  /// A view for each key that some topic bears. The keys are few: looking at all topics for each of them is quicker than
  /// sorting the criteria into a dictionary.
  private static func views<Key: Hashable & Sendable>(
    _ keys: [Key], of topics: [TopicScore], by keyOf: (Topic) -> Key?
  ) -> [View<Key>] {
    keys.compactMap { key in
      let members = topics.filter { keyOf($0.topic) == key }
      return members.isEmpty ? nil : View(key: key, achievement: Achievement(of: members.lazy.flatMap(\.criteria)))
    }
  }

  /// A view for each dimension that some criterion bears on, in the order of ITIL 4.
  static func dimensions(of criteria: [ScoredCriterion]) -> [View<Dimension>] {
    Dimension.allCases.compactMap { dimension in
      let members = criteria.lazy.filter { $0.criterion.dimension == dimension }
      return members.isEmpty ? nil : View(key: dimension, achievement: Achievement(of: members))
    }
  }
}

/// One topic in scope.
package struct TopicScore: Hashable, Sendable {
  /// The topic.
  package let topic: Topic
  /// Its criteria with what was said, in questionnaire order.
  package let criteria: [ScoredCriterion]
  /// The highest level that it can show.
  package let top: Level
  /// Its level in three readings, and its score.
  package let capability: Capability
  /// Over all its criteria.
  package let achievement: Achievement

  /// Scores a topic.
  package init(of topic: Topic, in assessment: Assessment, rule: LevelRule) {
    let questionnaire = assessment.questionnaire
    let criteria = zip(topic.criteria, questionnaire.places(of: topic)).map { criterion, place in
      ScoredCriterion(
        criterion: criterion,
        answer: ConsolidatedAnswer(
          at: place, in: assessment.sheets, scale: questionnaire.scale, rule: assessment.engagement.consensus))
    }
    self.topic = topic
    self.criteria = criteria
    top = rule.top(of: criteria)
    capability = Capability(of: criteria, rule: rule)
    achievement = Achievement(of: criteria)
  }

  /// Levels 1...top, lowest first. Computed anew each time, as are the dimensions: many are scored of whom nobody asks.
  package var levels: [Score.View<Level>] {
    (0..<top.number).map { index in
      let level = Level(index + 1)
      let achievement = Achievement(of: criteria.lazy.filter { $0.criterion.level == level })
      return Score.View(key: level, achievement: achievement.applicable == 0 ? .vacuous : achievement)
    }
  }

  /// The dimensions that its criteria bear on, in the order of ITIL 4.
  package var dimensions: [Score.View<Dimension>] { Score.dimensions(of: criteria) }
}

/// The whole assessment in a few figures; topics without an applicable criterion are left out (spec, Overall).
package struct OverallScore: Hashable, Sendable {
  /// The lowest topic level; nil without a topic that has one.
  package let level: Level?
  /// The lowest of what could still be.
  package let possible: Level?
  /// The lowest of what would stand in front of an auditor.
  package let evidenced: Level?
  /// The lower median of the topic levels.
  package let median: Level?
  /// The mean of the topic scores by topic weight; nil without a topic that has one.
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
  /// Each element once, where it first appears.
  package func uniqued() -> [Element] {
    let all = Array(self)
    guard all.count > 1 else { return all }
    var seen: Set<Element> = []
    return all.filter { seen.insert($0).inserted }
  }
}
