package import Text

/// The agreement of the respondents beyond chance: Krippendorff's alpha with the ordinal metric (spec, Agreement).
package enum Agreement {
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

/// A criterion whose lowest and highest rating differ by `Rules.disputedSteps` or more.
package struct Dispute: Hashable, Sendable {
  /// The criterion.
  package let criterion: Criterion
  /// Its topic.
  package let topic: ID<Topic>
  /// Every respondent's rating, in the order of the sheets.
  package let ratings: [RespondentRating]
  /// The number of steps between the lowest and the highest rating.
  package let spread: Int
}

/// The respondents' ratings of the criteria of one topic.
package struct TopicRatings: Sendable {
  private let topic: Topic
  /// By criterion.
  private let ratings: [[RespondentRating]]

  /// Collects the ratings of all sheets.
  package init(on topic: Topic, in assessment: Assessment) {
    self.topic = topic
    ratings = topic.criteria.map { assessment.ratings(on: $0.id) }
  }

  /// Returns alpha over the criteria of some topics; nil if it cannot be computed.
  package static func agreement(over topics: [TopicRatings]) -> Double? {
    Agreement.alpha(units: topics.flatMap { $0.ratings.lazy.filter { $0.count > 1 }.map { $0.map(\.step.index) } })
  }

  /// Returns the disputed criteria, largest spread first, then in questionnaire order.
  package static func disputes(among topics: [TopicRatings]) -> [Dispute] {
    let all = topics.flatMap { topic in
      zip(topic.topic.criteria, topic.ratings).compactMap { criterion, ratings -> Dispute? in
        guard ratings.count > 1, let low = ratings.map(\.step).min(), let high = ratings.map(\.step).max() else {
          return nil
        }
        let spread = high.index - low.index
        guard spread >= Rules.disputedSteps else { return nil }
        return Dispute(criterion: criterion, topic: topic.topic.id, ratings: ratings, spread: spread)
      }
    }
    return all.enumerated().sorted { ($1.element.spread, $0.offset) < ($0.element.spread, $1.offset) }.map(\.element)
  }
}

extension Assessment {
  /// Returns the respondents' ratings of a criterion, without consensus sheets and "not applicable".
  package func ratings(on criterion: ID<Criterion>) -> [RespondentRating] {
    sheets.enumerated().compactMap { index, sheet in
      guard sheet.role == .respondent, let step = sheet.answers[criterion]?.step else { return nil }
      return RespondentRating(sheet: index, step: step)
    }
  }
}
