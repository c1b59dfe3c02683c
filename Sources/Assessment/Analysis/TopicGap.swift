package import Text

/// The gap of a topic to its target, its priority and the path to the target (spec, Gaps, priorities and the shortest
/// path).
package struct TopicGap: Hashable, Sendable {
  /// The target level, at most the topic's top; nil if nothing is applicable.
  package let target: Level?
  /// The number of levels from the level up to the target, 0 or more; nil without a level.
  package let gap: Int?
  /// The sum of the weights of the goals that depend on the topic through a service; 1 if the engagement names no goals.
  package let importance: Double
  /// The agreement over the topic's criteria.
  package let agreement: Agreement
  /// The criteria that are gaps whatever the target: critical gaps first, then under *mean* those with the lowest value.
  package let named: [Criterion]
  /// The shortest path to the target, in its order; in a direct conformity assessment every unfulfilled criterion.
  package let path: [Criterion]
  /// The shortest path to the next level; empty in a direct conformity assessment and at the top.
  package let blockers: [Criterion]
  /// The critical gaps.
  package let critical: [Criterion]

  /// Whether one criterion alone keeps the topic from its next level.
  package var isOneStepAway: Bool { blockers.count == 1 }

  /// Importance times gap, 0 or more.
  package var priority: Double { importance * Double(gap ?? 0) }

  /// The steps of the roadmap: the named criteria, then the rest of the path.
  package var steps: [Criterion] {
    let first = Set(named.map(\.id))
    return named + path.filter { !first.contains($0.id) }
  }

  /// Computes the gap of a scored topic.
  init(of score: TopicScore, ratings: TopicRatings, in assessment: Assessment, rule: LevelRule) {
    let criteria = score.criteria
    let target = score.achievement.applicable == 0 ? nil : assessment.engagement.target(of: score)
    self.target = target
    gap = target.flatMap { target in score.capability.level.map { max(0, target.number - $0.number) } }
    importance = assessment.engagement.importance(of: score.topic.id)
    agreement = Agreement(over: [ratings], least: Rules.comparableForTopic)
    critical = criteria.filter(\.isCriticalGap).map(\.criterion)
    let lowest = assessment.questionnaire.scale.ratings[0].value
    let plain =
      rule.method != .mean
      ? []
      : criteria.filter { scored in
        !scored.isCriticalGap && scored.answer.answeredValue.map { Rules.isAtMost($0, lowest) } ?? false
      }
    named = critical + plain.map(\.criterion)
    if assessment.isConformityAssessment {
      path = ShortestPath.conformity(through: criteria)
      blockers = []
    } else {
      let level = score.capability.level
      let steps = { (goal: Level) in
        level.map { ShortestPath.path(through: criteria, from: $0, to: goal, rule: rule) } ?? []
      }
      let path = target.map(steps) ?? []
      self.path = path
      blockers = level.map { $0 < score.top ? ($0.next == target ? path : steps($0.next)) : [] } ?? []
    }
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
