package import Text

/// How far a topic stands from where it should, what that costs, and the way there (spec, Gaps, priorities and the
/// shortest path).
package struct TopicGap: Hashable, Sendable {
  /// Where it should stand, at most its top.
  package let target: Level
  /// Levels from the proven level up to the target, 0 or more; nil without a level.
  package let gap: Int?
  /// The weights of the distinct goals that reach the topic through a service; 1 where the engagement names no goals.
  package let importance: Double
  /// Alpha over the topic's criteria; nil where it is not measurable.
  package let agreement: Double?
  /// The way to the target, in the order in which it is taken.
  package let path: [Criterion]
  /// The way to the next level: why it is not one level higher.
  package let blockers: [Criterion]

  /// Importance times gap, 0 or more.
  package var priority: Double { importance * Double(gap ?? 0) }

  /// Weighs a scored topic.
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
  /// The level that a topic should reach, whether or not it can.
  package func target(of topic: ID<Topic>) -> Level { targets[topic] ?? target ?? Engagement.defaultTarget }

  /// The level that a topic should reach, at most its top.
  package func target(of score: TopicScore) -> Level { min(target(of: score.topic.id), score.top) }

  /// The goals that reach the topic through a service, in the file's order.
  package func goals(reaching topic: ID<Topic>) -> [Goal] {
    let carrying = Set(services.filter { $0.topics.contains(topic) }.map(\.id))
    return goals.filter { !carrying.isDisjoint(with: $0.services) }
  }

  /// The sum of the weights of the goals that reach the topic; 1 where the engagement names no goals.
  package func importance(of topic: ID<Topic>) -> Double {
    goals.isEmpty ? 1 : goals(reaching: topic).reduce(0) { $0 + $1.weight }
  }
}
