/// The achievement of a set of criteria as an interval (spec, Achievement of a set of criteria).
package struct Achievement: Hashable, Sendable {
  /// Unanswered criteria count 0; nil if nothing is applicable.
  package let low: Percent?
  /// Unanswered criteria count 1; nil if nothing is applicable.
  package let high: Percent?
  /// Over the answered criteria alone; nil if none is answered.
  package let answered: Percent?
  /// Unanswered and unevidenced criteria count 0; nil if nothing is applicable.
  package let evidencedLow: Percent?
  /// Unevidenced ratings count 0, unanswered criteria 1; nil if nothing is applicable.
  package let evidencedHigh: Percent?
  /// The number of applicable criteria.
  package let applicable: Int
  /// The number of applicable criteria that are answered.
  package let answeredCount: Int

  /// Sums up criteria in any order.
  package init(of criteria: some Sequence<ScoredCriterion>) {
    var weight = 0.0
    var openWeight = 0.0
    var sum = 0.0
    var evidencedSum = 0.0
    var applicable = 0
    var answeredCount = 0
    for scored in criteria where scored.answer.isApplicable {
      applicable += 1
      weight += scored.weight
      guard let value = scored.answer.answeredValue else {
        openWeight += scored.weight
        continue
      }
      answeredCount += 1
      sum += scored.weight * value
      if scored.answer.isEvidenced { evidencedSum += scored.weight * value }
    }
    self.applicable = applicable
    self.answeredCount = answeredCount
    low = Self.percent(sum, of: weight)
    high = Self.percent(sum + openWeight, of: weight)
    answered = Self.percent(sum, of: weight - openWeight)
    evidencedLow = Self.percent(evidencedSum, of: weight)
    evidencedHigh = Self.percent(evidencedSum + openWeight, of: weight)
  }

  /// The share of the applicable criteria that are answered, 0...1; nil if nothing is applicable.
  package var coverage: Double? {
    applicable == 0 ? nil : Double(answeredCount) / Double(applicable)
  }

  /// Whether every applicable criterion is answered.
  package var isComplete: Bool { answeredCount == applicable }

  /// The rating of `low`; nil if nothing is answered.
  package var rating: AchievementRating? { answeredCount == 0 ? nil : low.map(AchievementRating.init) }

  /// Returns a weighted sum in percent of the weight, 0...100; nil without weight.
  package static func percent(_ sum: Double, of weight: Double) -> Percent? {
    weight > 0 ? Percent(min(100, 100 * sum / weight)) : nil
  }
}
