/// The smallest set of criteria which, fully achieved, lifts a topic to a level (spec, Gaps, priorities and the shortest
/// path).
package enum ShortestPath {
  /// Returns the criteria to fulfil, in their order; empty if the level is reached or nothing is answered. `criteria` are
  /// the topic's in questionnaire order. If the target level is not asked, the path goes to the next asked one; under
  /// *mean* and *level-sum* the target counts points.
  package static func path(through criteria: [ScoredCriterion], to target: Level, rule: LevelRule) -> [Criterion] {
    guard criteria.contains(where: { $0.answer.isAnswered }) else { return [] }
    return rule.level(of: criteria, from: .answered).map { path(through: criteria, from: $0, to: target, rule: rule) }
      ?? []
  }

  /// Returns the same path where the level is known already.
  static func path(
    through criteria: [ScoredCriterion], from level: Level, to target: Level, rule: LevelRule
  ) -> [Criterion] {
    guard level < target else { return [] }
    switch rule.method {
    case .capability: return capability(criteria, rule.askedLevels(of: criteria), target)
    case .staged: return staged(criteria, rule.askedLevels(of: criteria), target, passValue: rule.passValue)
    case .levelSum, .mean: return scored(criteria, target, rule)
    }
  }

  /// Returns the path of a direct conformity assessment: every criterion that is not fulfilled; critical gaps first, then
  /// unanswered critical criteria, then the rest in questionnaire order.
  static func conformity(through criteria: [ScoredCriterion]) -> [Criterion] {
    guard criteria.contains(where: \.answer.isAnswered) else { return [] }
    let unfulfilled = criteria.filter { $0.answer.value(from: .answered).map(Rules.isUnfulfilled) ?? false }
    let rank = { (scored: ScoredCriterion) in
      scored.isCriticalGap ? 0 : scored.criterion.isCritical && !scored.answer.isAnswered ? 1 : 2
    }
    return (0...2).flatMap { wanted in unfulfilled.filter { rank($0) == wanted }.map(\.criterion) }
  }

  /// Takes criteria of each attribute below the target until it is F, at the target until it is L.
  private static func capability(_ criteria: [ScoredCriterion], _ asked: [Level], _ target: Level) -> [Criterion] {
    guard let goal = asked.first(where: { $0 >= target }) ?? asked.last else { return [] }
    return asked.prefix { $0 <= goal }.flatMap { level -> [Criterion] in
      let wanted = level < goal ? AchievementRating.fully : .largely
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

  /// Takes every criterion up to the target that is not fulfilled, level by level.
  private static func staged(
    _ criteria: [ScoredCriterion], _ asked: [Level], _ target: Level, passValue: Double
  ) -> [Criterion] {
    guard let goal = asked.first(where: { $0 >= target }) ?? asked.last else { return [] }
    let missed = criteria.filter { scored in
      scored.answer.value(from: .answered).map { !StagedScoring.isMet($0, passValue: passValue) } ?? false
    }
    return asked.prefix { $0 <= goal }.flatMap { level in
      missed.filter { $0.level == level }.map(\.criterion)
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
    var score = rule.score(of: criteria, from: .answered) ?? 0
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
