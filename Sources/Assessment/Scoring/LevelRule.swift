/// The rule by which the achievements of a topic's levels become a level and a score (spec, Level of a topic).
///
/// Framework items are treated like topics.
package struct LevelRule: Hashable, Sendable {
  /// The scoring method.
  package let method: ScoringMethod
  /// Under staged scoring, the lowest value that counts as fulfilled, 0...1.
  package let passValue: Double
  /// The highest level of the questionnaire.
  package let highest: Level

  /// The rule of a questionnaire; `method` replaces the questionnaire's own.
  package init(_ questionnaire: Questionnaire, method: ScoringMethod? = nil) {
    self.method = method ?? questionnaire.scoring
    passValue = questionnaire.scale[questionnaire.pass].value
    highest = questionnaire.highestLevel
  }

  /// Returns the highest level that the criteria can reach: the highest level of a criterion; under *mean* the highest
  /// level of the questionnaire.
  package func top(of criteria: [ScoredCriterion]) -> Level {
    method == .mean ? highest : criteria.lazy.map(\.level).max() ?? .incomplete
  }

  /// Returns the level reached from a standpoint; nil if no criterion is applicable.
  package func level(of criteria: [ScoredCriterion], from standpoint: Standpoint) -> Level? {
    guard criteria.contains(where: \.answer.isApplicable) else { return nil }
    switch method {
    case .capability:
      return CapabilityScoring.level(of: criteria, top: top(of: criteria), from: standpoint)
    case .staged:
      return StagedScoring.level(of: criteria, top: top(of: criteria), passValue: passValue, from: standpoint)
    case .levelSum, .mean:
      return score(of: criteria, from: standpoint).map { Level(Int(($0 + Rules.tolerance).rounded(.down))) }
    }
  }

  /// Returns the score from a standpoint, 0...top; nil if no criterion is applicable.
  package func score(of criteria: [ScoredCriterion], from standpoint: Standpoint) -> Double? {
    guard criteria.contains(where: \.answer.isApplicable) else { return nil }
    if method == .mean {
      return share(of: criteria, from: standpoint) * Double(highest.number)
    }
    let top = top(of: criteria)
    return (0..<top.number).reduce(0) { sum, index in
      let asked = criteria.lazy.filter { $0.level == Level(index + 1) }
      return method == .levelSum && asked.isEmpty ? sum : sum + share(of: asked, from: standpoint)
    }
  }

  /// Returns the weighted mean of the values, 0...1; 1 if nothing is applicable.
  private func share(of criteria: some Sequence<ScoredCriterion>, from standpoint: Standpoint) -> Double {
    weightedPercent(of: criteria, from: standpoint).map { $0.value / 100 } ?? 1
  }
}

/// Returns the achievement of criteria from one standpoint, 0...100; nil if none is applicable.
package func weightedPercent(of criteria: some Sequence<ScoredCriterion>, from standpoint: Standpoint) -> Percent? {
  var sum = 0.0
  var weight = 0.0
  for scored in criteria {
    guard let value = scored.answer.value(from: standpoint) else { continue }
    sum += scored.weight * value
    weight += scored.weight
  }
  return Achievement.percent(sum, of: weight)
}
