/// The scores of an assessment with gaps, priorities, agreement and disputes.
package struct Evaluation: Sendable {
  /// One topic with its score and its gap.
  package struct TopicResult: Hashable, Sendable {
    /// The figures that follow from the answers alone.
    package let score: TopicScore
    /// The gap to the target and the shortest path to it.
    package let gap: TopicGap
  }

  /// The evaluated assessment.
  package let assessment: Assessment
  /// The figures that follow from the answers alone.
  package let score: Score
  /// The topics in scope, in questionnaire order.
  package let topics: [TopicResult]
  /// Alpha over all criteria in scope; nil if it cannot be computed.
  package let agreement: Double?
  /// The disputed criteria in scope, largest spread first.
  package let disputes: [Dispute]
  /// The topics with a gap: priority falling, then gap falling, then questionnaire order.
  package let priorities: [TopicResult]

  /// Evaluates an assessment. `method` replaces the questionnaire's own method. When evaluating many assessments of one
  /// questionnaire, pass its precomputed references.
  package init(of assessment: Assessment, method: ScoringMethod? = nil, referring: FrameworkReferences? = nil) {
    let score = Score(of: assessment, method: method, referring: referring)
    let ratings = score.topics.map { TopicRatings(on: $0.topic, in: assessment) }
    self.assessment = assessment
    self.score = score
    topics = zip(score.topics, ratings).map { topic, ratings in
      TopicResult(score: topic, gap: TopicGap(of: topic, ratings: ratings, in: assessment, rule: score.rule))
    }
    agreement = TopicRatings.agreement(over: ratings)
    disputes = TopicRatings.disputes(among: ratings)
    priorities = topics.enumerated().filter { $0.element.gap.gap ?? 0 > 0 }.sorted { one, other in
      let (a, b) = (one.element.gap, other.element.gap)
      return (b.priority, b.gap ?? 0, one.offset) < (a.priority, a.gap ?? 0, other.offset)
    }.map(\.element)
  }
}
