/// The smallest set of criteria which, fully achieved, lifts a topic to a level (spec, Gaps, priorities and the
/// shortest path).
package enum ShortestPath {
  /// The criteria in the order in which they are taken; empty where the level is attained already.
  /// The criteria are the topic's, in questionnaire order; the target is at most its top.
  package static func path(through criteria: [ScoredCriterion], to target: Level, rule: LevelRule) -> [Criterion] {
    guard let level = rule.level(of: criteria, from: .proven), level < target else { return [] }
    switch rule.method {
    case .capability: return capability(criteria, target)
    case .staged: return staged(criteria, target, passValue: rule.passValue)
    case .levelSum, .mean: return scored(criteria, target, rule)
    }
  }

  /// In each attribute below the target until it is fully achieved, at the target until it is largely.
  private static func capability(_ criteria: [ScoredCriterion], _ target: Level) -> [Criterion] {
    (0..<target.number).flatMap { index -> [Criterion] in
      let level = Level(index + 1)
      let wanted = level < target ? AchievementRating.fully : .largely
      return CapabilityScoring.attributes(of: criteria, at: level).flatMap { attribute in
        let weight = attribute.criteria.filter(\.answer.isApplicable).reduce(0) { $0 + $1.criterion.weight }
        var missing = attribute.criteria.reduce(0) { $0 + $1.shortfall }
        return byGain(attribute.criteria.map { ($0, $0.shortfall) }).prefix { step in
          let achieved = Achievement.percent(weight - missing, of: weight) ?? .full
          missing -= step.gain
          return AchievementRating(achieved) < wanted
        }.map(\.scored.criterion)
      }
    }
  }

  /// Every criterion up to the target that is not met.
  private static func staged(_ criteria: [ScoredCriterion], _ target: Level, passValue: Double) -> [Criterion] {
    let missed = criteria.filter { scored in
      scored.criterion.level <= target
        && scored.answer.value(from: .proven).map { !StagedScoring.isMet($0, passValue: passValue) } ?? false
    }
    return (0..<target.number).flatMap { index in
      missed.filter { $0.criterion.level == Level(index + 1) }.map(\.criterion)
    }
  }

  /// By gain on the score, until the score reaches the target.
  private static func scored(_ criteria: [ScoredCriterion], _ target: Level, _ rule: LevelRule) -> [Criterion] {
    var weights: [Level: Double] = [:]
    let group = { (scored: ScoredCriterion) in rule.method == .mean ? Level.incomplete : scored.criterion.level }
    for scored in criteria where scored.answer.isApplicable {
      weights[group(scored), default: 0] += scored.criterion.weight
    }
    let scale = rule.method == .mean ? Double(rule.highest.number) : 1
    let gains = criteria.map { scored in (scored, (weights[group(scored)].map { scored.shortfall / $0 } ?? 0) * scale) }
    var score = rule.score(of: criteria, from: .proven) ?? 0
    return byGain(gains).prefix { step in
      defer { score += step.gain }
      return score < Double(target.number) - tolerance
    }.map(\.scored.criterion)
  }

  /// What gains anything, the largest gain first, ties in questionnaire order; gains that differ by less than the
  /// tolerance are equal, since they come from sums.
  private static func byGain(
    _ criteria: [(scored: ScoredCriterion, gain: Double)]
  ) -> [(scored: ScoredCriterion, gain: Double)] {
    let rank = { (gain: Double) in (gain / tolerance).rounded() }
    return criteria.enumerated().filter { $0.element.gain > tolerance }.sorted { one, other in
      (rank(other.element.gain), one.offset) < (rank(one.element.gain), other.offset)
    }.map(\.element)
  }
}
