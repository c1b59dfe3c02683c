/// The achievement of a set of criteria as an interval (spec, Achievement of a set of criteria).
package struct Achievement: Hashable, Sendable {
  /// Unanswered criteria count 0; nil where nothing is applicable.
  package let low: Percent?
  /// Unanswered criteria count 1; nil where nothing is applicable.
  package let high: Percent?
  /// Over the answered criteria alone; nil where none is answered.
  package let answered: Percent?
  /// The number of applicable criteria.
  package let applicable: Int
  /// The number of applicable criteria that are answered.
  package let answeredCount: Int

  /// Sums up criteria in any order.
  package init(of criteria: some Sequence<ScoredCriterion>) {
    var weight = 0.0
    var answeredWeight = 0.0
    var sum = 0.0
    var applicable = 0
    var answeredCount = 0
    for scored in criteria where scored.answer.isApplicable {
      applicable += 1
      weight += scored.weight
      guard let value = scored.answer.answeredValue else { continue }
      answeredCount += 1
      answeredWeight += scored.weight
      sum += scored.weight * value
    }
    self.applicable = applicable
    self.answeredCount = answeredCount
    answered = Self.percent(sum, of: answeredWeight)
    low = Self.percent(sum, of: weight)
    high = Self.percent(sum + (weight - answeredWeight), of: weight)
  }

  /// The achievement of a level without an applicable criterion: full, so that it holds nothing back.
  package static let vacuous = Achievement(low: .full, high: .full, answered: nil, applicable: 0, answeredCount: 0)

  private init(low: Percent?, high: Percent?, answered: Percent?, applicable: Int, answeredCount: Int) {
    self.low = low
    self.high = high
    self.answered = answered
    self.applicable = applicable
    self.answeredCount = answeredCount
  }

  /// The share of the applicable criteria that are answered, 0...1; nil where nothing is applicable.
  package var coverage: Double? {
    applicable == 0 ? nil : Double(answeredCount) / Double(applicable)
  }

  /// The rating of `low`; nil if nothing is applicable.
  package var rating: AchievementRating? { low.map(AchievementRating.init) }

  /// Returns a weighted sum in percent of the weight, 0...100; nil without weight.
  package static func percent(_ sum: Double, of weight: Double) -> Percent? {
    weight > 0 ? Percent(min(100, 100 * sum / weight)) : nil
  }
}
