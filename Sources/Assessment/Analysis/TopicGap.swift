package import Text

/// The gap of a topic to its target, its priority and the path to the target (spec, Gaps, priorities and the shortest
/// path).
package struct TopicGap: Hashable, Sendable {
  /// The target level, at most the topic's top.
  package let target: Level
  /// The number of levels from the level up to the target, 0 or more; nil without a level.
  package let gap: Int?
  /// The sum of the weights of the goals that depend on the topic through a service; 1 if the engagement names no
  /// goals.
  package let importance: Double
  /// Alpha over the topic's criteria; nil if it cannot be computed.
  package let agreement: Double?
  /// The shortest path to the target, in its order.
  package let path: [Criterion]
  /// The shortest path to the next level: the criteria that keep the topic from it.
  package let blockers: [Criterion]

  /// Importance times gap, 0 or more.
  package var priority: Double { importance * Double(gap ?? 0) }

  /// Computes the gap of a scored topic.
  package init(of score: TopicScore, ratings: TopicRatings, in assessment: Assessment, rule: LevelRule) {
    let engagement = assessment.engagement
    let target = engagement.target(of: score)
    self.target = target
    gap = score.capability.level.map { max(0, target.number - $0.number) }
    importance = engagement.importance(of: score.topic.id)
    agreement = TopicRatings.agreement(over: [ratings])
    path = ShortestPath.path(through: score.criteria, to: target, rule: rule)
    let next = score.capability.level.map(\.next)
    blockers =
      next.map { $0 <= score.top ? ShortestPath.path(through: score.criteria, to: $0, rule: rule) : [] } ?? []
  }
}

extension Engagement {
  /// Returns the target level of a topic, which may be above its top.
  package func target(of topic: ID<Topic>) -> Level { targets[topic] ?? target ?? Rules.defaultTarget }

  /// Returns the target level of a topic, at most its top.
  package func target(of score: TopicScore) -> Level { min(target(of: score.topic.id), score.top) }

  /// Returns the goals that depend on the topic through a service, in the file's order.
  package func goals(reaching topic: ID<Topic>) -> [Goal] {
    let carrying = Set(services.filter { $0.topics.contains(topic) }.map(\.id))
    return goals.filter { !carrying.isDisjoint(with: $0.services) }
  }

  /// Returns the sum of the weights of the goals that depend on the topic; 1 if the engagement names no goals.
  package func importance(of topic: ID<Topic>) -> Double {
    goals.isEmpty ? 1 : goals(reaching: topic).reduce(0) { $0 + $1.weight }
  }
}
