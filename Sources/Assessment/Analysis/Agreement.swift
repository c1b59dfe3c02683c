internal import Text

/// The agreement of the respondents beyond chance: Krippendorff's alpha with the ordinal metric (spec, Agreement).
package struct Agreement: Hashable, Sendable {
  /// Alpha: 1 is perfect agreement, 0 chance, below 0 worse; nil if it cannot be computed or rests on too few criteria.
  package let alpha: Double?
  /// The number of respondents with a rating.
  package let raters: Int
  /// The number of criteria rated by two respondents or more.
  package let comparable: Int

  /// The agreement over the ratings of some topics; alpha needs at least `least` comparable criteria.
  init(over topics: [TopicRatings], least: Int) {
    let units = topics.flatMap { $0.criteria.lazy.map(\.ratings).filter { $0.count > 1 } }
    comparable = units.count
    raters = Set(topics.lazy.flatMap(\.criteria).flatMap(\.ratings).map(\.sheet)).count
    alpha = units.count < least ? nil : Self.alpha(units: units.map { $0.map(\.step.index) })
  }

  /// Returns alpha over units that several raters rated: 1 is perfect agreement, 0 chance, below 0 worse.
  ///
  /// - Parameter units: for each unit the ranks (0...) of its ratings; units with fewer than two ratings drop out.
  /// - Returns: nil with fewer than two ratings on every unit, or without any variation.
  package static func alpha(units: [[Int]]) -> Double? {
    let pairable = units.filter { $0.count >= 2 }
    guard let top = pairable.lazy.flatMap({ $0 }).max() else { return nil }
    let totals = pairable.reduce(into: [Double](repeating: 0, count: top + 1)) { totals, unit in
      for rank in unit { totals[rank] += 1 }
    }
    let count = totals.reduce(0, +)
    var observed = 0.0
    for unit in pairable {
      let tally = unit.reduce(into: [:]) { tally, rank in tally[rank, default: 0.0] += 1 }.sorted { $0.key < $1.key }
      let pairs = disagreement(between: tally.map { (rank: $0.key, count: $0.value) }, totals: totals)
      observed += pairs / Double(unit.count - 1)
    }
    let expected = disagreement(between: totals.enumerated().map { (rank: $0, count: $1) }, totals: totals)
    guard expected > 0 else { return nil }
    return 1 - (observed / count) / (expected / (count * (count - 1)))
  }

  /// Returns the sum of the squared ordinal distances over all ordered pairs of different ranks.
  private static func disagreement(between tally: [(rank: Int, count: Double)], totals: [Double]) -> Double {
    var sum = 0.0
    for (index, low) in tally.enumerated() {
      for high in tally[(index + 1)...] {
        let between = totals[low.rank...high.rank].reduce(0, +) - (totals[low.rank] + totals[high.rank]) / 2
        sum += 2 * low.count * high.count * between * between
      }
    }
    return sum
  }

  /// Returns the reading of an alpha in words, by the customary bounds of 0.800 and 0.667.
  package static func words(for alpha: Double?) -> String {
    switch alpha {
    case nil: "not measurable"
    case let alpha? where !Rules.isBelow(alpha, Rules.reliableAlpha): "reliable"
    case let alpha? where !Rules.isBelow(alpha, Rules.tentativeAlpha): "tentative"
    case _?: "low"
    }
  }
}

/// One respondent's rating of one criterion.
package struct RespondentRating: Hashable, Sendable {
  /// The index in the assessment's `sheets`.
  package let sheet: Int
  /// The rating.
  package let step: Scale.Step
}

/// The respondents' ratings of the criteria of one topic; consensus sheets, "no case" and "unknown" are left out.
package struct TopicRatings: Hashable, Sendable {
  /// The ratings of one criterion.
  package struct CriterionRatings: Hashable, Sendable {
    /// In the order of the sheets.
    package let ratings: [RespondentRating]
    /// The sheets of the respondents that say "not applicable", as indices in the assessment's `sheets`.
    package let refusing: [Int]
  }

  /// The topic.
  package let topic: Topic
  /// In questionnaire order.
  package let criteria: [CriterionRatings]

  /// Collects the ratings of all sheets.
  package init(on topic: Topic, in assessment: Assessment) {
    self.topic = topic
    let respondents = assessment.sheets.enumerated().filter { $0.element.role == .respondent }
    criteria = assessment.questionnaire.places(of: topic).map { place in
      var ratings: [RespondentRating] = []
      var refusing: [Int] = []
      for (index, sheet) in respondents {
        switch sheet.answers[place]?.response {
        case .rated(let step)?: ratings.append(RespondentRating(sheet: index, step: step))
        case .notApplicable?: refusing.append(index)
        case .noCase?, .unknown?, .unanswered?, nil: break
        }
      }
      return CriterionRatings(ratings: ratings, refusing: refusing)
    }
  }
}
