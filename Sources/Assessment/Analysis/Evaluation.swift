/// The whole outcome of an assessment: its scores, and what follows from them.
package struct Evaluation: Sendable {
  /// One topic with its figures and what they call for.
  package struct TopicResult: Hashable, Sendable {
    /// The figures that come from the answers alone.
    package let score: TopicScore
    /// The distance to the target, and the way there.
    package let gap: TopicGap
  }

  /// What was assessed.
  package let assessment: Assessment
  /// All figures that come from the answers alone.
  package let score: Score
  /// The topics in scope, in questionnaire order.
  package let topics: [TopicResult]
  /// Alpha over all criteria in scope; nil where it is not measurable.
  package let agreement: Double?
  /// The disputed criteria in scope, widest first.
  package let disputes: [Dispute]
  /// The topics with a gap: priority falling, then gap falling, then questionnaire order.
  package let priorities: [TopicResult]

  /// Evaluates an assessment by its questionnaire's own method unless another is asked for.
  /// Who evaluates many assessments of one questionnaire hands in what its criteria refer to.
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
