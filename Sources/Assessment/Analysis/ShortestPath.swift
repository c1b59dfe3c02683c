/// The smallest set of criteria which, fully achieved, lifts a topic to a level (spec, Gaps, priorities and the
/// shortest path).
package enum ShortestPath {
  /// Returns the criteria to fulfil, in their order; empty if the level is reached. `criteria` are the topic's in
  /// questionnaire order; `target` is at most the topic's top.
  package static func path(through criteria: [ScoredCriterion], to target: Level, rule: LevelRule) -> [Criterion] {
    guard let level = rule.level(of: criteria, from: .proven), level < target else { return [] }
    switch rule.method {
    case .capability: return capability(criteria, target)
    case .staged: return staged(criteria, target, passValue: rule.passValue)
    case .levelSum, .mean: return scored(criteria, target, rule)
    }
  }

  /// Takes criteria of each attribute below the target until it is fully achieved, at the target until largely
  /// achieved.
  private static func capability(_ criteria: [ScoredCriterion], _ target: Level) -> [Criterion] {
    (0..<target.number).flatMap { index -> [Criterion] in
      let level = Level(index + 1)
      let wanted = level < target ? AchievementRating.fully : .largely
      return CapabilityScoring.attributes(of: criteria, at: level).flatMap { attribute in
        let weight = attribute.criteria.filter(\.answer.isApplicable).reduce(0) { $0 + $1.weight }
        var missing = attribute.criteria.reduce(0) { $0 + $1.shortfall }
        return byGain(attribute.criteria.map { ($0, $0.shortfall) }).prefix { step in
          let achieved = Achievement.percent(weight - missing, of: weight) ?? .full
          missing -= step.gain
          return AchievementRating(achieved) < wanted
        }.map(\.scored.criterion)
      }
    }
  }

  /// Takes every criterion up to the target that is not fulfilled.
  private static func staged(_ criteria: [ScoredCriterion], _ target: Level, passValue: Double) -> [Criterion] {
    let missed = criteria.filter { scored in
      scored.level <= target
        && scored.answer.value(from: .proven).map { !StagedScoring.isMet($0, passValue: passValue) } ?? false
    }
    return (0..<target.number).flatMap { index in
      missed.filter { $0.level == Level(index + 1) }.map(\.criterion)
    }
  }

  /// Takes criteria by gain on the score until the score reaches the target.
  private static func scored(_ criteria: [ScoredCriterion], _ target: Level, _ rule: LevelRule) -> [Criterion] {
    var weights: [Level: Double] = [:]
    let group = { (scored: ScoredCriterion) in rule.method == .mean ? Level.incomplete : scored.level }
    for scored in criteria where scored.answer.isApplicable {
      weights[group(scored), default: 0] += scored.weight
    }
    let scale = rule.method == .mean ? Double(rule.highest.number) : 1
    let gains = criteria.map { scored in (scored, (weights[group(scored)].map { scored.shortfall / $0 } ?? 0) * scale) }
    var score = rule.score(of: criteria, from: .proven) ?? 0
    return byGain(gains).prefix { step in
      defer { score += step.gain }
      return Rules.isBelow(score, Double(target.number))
    }.map(\.scored.criterion)
  }

  /// Returns the criteria with a gain, largest gain first, ties in questionnaire order. Gains that differ by less than
  /// the tolerance are equal, since they come from sums.
  private static func byGain(
    _ criteria: [(scored: ScoredCriterion, gain: Double)]
  ) -> [(scored: ScoredCriterion, gain: Double)] {
    let rank = { (gain: Double) in (gain / Rules.tolerance).rounded() }
    return criteria.enumerated().filter { $0.element.gain > Rules.tolerance }.sorted { one, other in
      (rank(other.element.gain), one.offset) < (rank(one.element.gain), other.offset)
    }.map(\.element)
  }
}
