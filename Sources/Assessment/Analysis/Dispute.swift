package import Text

/// A criterion on which respondents differ and that no consensus sheet decided (spec, Agreement).
package struct Dispute: Hashable, Sendable {
  /// The criterion with its consolidated answer.
  package let scored: ScoredCriterion
  /// Its topic.
  package let topic: ID<Topic>
  /// Every respondent's rating, in the order of the sheets.
  package let ratings: [RespondentRating]
  /// The sheets of the respondents that say "not applicable".
  package let refusing: [Int]
  /// The distance of the lowest and the highest rating in value, 0...1.
  package let distance: Double
  /// Whether the topic would have another level with the highest rating than with the lowest, or without the criterion
  /// where a respondent says "not applicable".
  package let decidesLevel: Bool

  /// The criterion.
  package var criterion: Criterion { scored.criterion }
}

/// The differences of the respondents, split by whether a consensus sheet decided.
package struct Disputes: Hashable, Sendable {
  /// Undecided: those that decide a level first, then by distance falling, then in questionnaire order.
  package let open: [Dispute]
  /// Decided by a consensus sheet, in questionnaire order.
  package let settled: [Dispute]

  /// Looks through the ratings of the topics, both in the same order.
  init(among ratings: [TopicRatings], of topics: [TopicScore], scale: Scale, rule: LevelRule) {
    let all = zip(ratings, topics).flatMap { ratings, topic in
      topic.criteria.indices.compactMap { index in
        Self.dispute(at: index, ratings.criteria[index], of: topic, scale: scale, rule: rule)
      }
    }
    settled = all.filter { if case .consensus = $0.scored.answer.origin { true } else { false } }
    open = all.enumerated().filter { entry in
      if case .consensus = entry.element.scored.answer.origin { false } else { true }
    }.sorted { one, other in
      let (a, b) = (one.element, other.element)
      if a.decidesLevel != b.decidesLevel { return a.decidesLevel }
      if abs(a.distance - b.distance) > Rules.tolerance { return a.distance > b.distance }
      return one.offset < other.offset
    }.map(\.element)
  }

  private static func dispute(
    at index: Int, _ said: TopicRatings.CriterionRatings, of topic: TopicScore, scale: Scale, rule: LevelRule
  ) -> Dispute? {
    let steps = said.ratings.map(\.step)
    guard let low = steps.min(), let high = steps.max() else { return nil }
    let distance = scale[high].value - scale[low].value
    guard !said.refusing.isEmpty || !Rules.isBelow(distance, Rules.disputedDistance) else { return nil }
    var verdicts = [low, high].map { ConsolidatedAnswer.Verdict.answered(value: scale[$0].value) }
    if !said.refusing.isEmpty { verdicts.append(.notApplicable) }
    let levels = verdicts.map { verdict in
      var criteria = topic.criteria
      criteria[index] = criteria[index].assuming(verdict)
      return Capability(of: criteria, rule: rule).level
    }
    return Dispute(
      scored: topic.criteria[index], topic: topic.topic.id, ratings: said.ratings, refusing: said.refusing,
      distance: distance, decidesLevel: Set(levels).count > 1)
  }
}
