package import Text

/// The disputed criteria that a workshop discusses.
package struct Agenda: Sendable {
  /// The evaluation of the engagement.
  package let evaluation: Evaluation
  /// The topics, in the questionnaire's order.
  package let topics: [Evaluation.TopicResult]
  /// The disputes to discuss, in their order: those that decide a level first, then the largest.
  package let open: [Dispute]
  /// How many disputes of these topics were left off, 0 or more.
  package let leftOff: Int
  /// The disputes that a consensus sheet decided, in questionnaire order.
  package let settled: [Dispute]
  /// Every undecided dispute of these topics, those that were left off too.
  private let all: [Dispute]

  /// The agenda of some topics in scope; `most` is the largest number of disputes to discuss, 1 or more.
  package init(of evaluation: Evaluation, topics: [Topic], most: Int) {
    let ids = Set(topics.map(\.id))
    self.evaluation = evaluation
    self.topics = evaluation.topics.filter { ids.contains($0.score.topic.id) }
    all = evaluation.disputes.open.filter { ids.contains($0.topic) }
    open = Array(all.prefix(most))
    leftOff = all.count - open.count
    settled = evaluation.disputes.settled.filter { ids.contains($0.topic) }
  }

  /// The number of undecided disputes of a topic.
  package func openCount(of topic: ID<Topic>) -> Int { all.count { $0.topic == topic } }

  /// The number of decided disputes of a topic.
  package func settledCount(of topic: ID<Topic>) -> Int { settled.count { $0.topic == topic } }

  /// Each respondent's answer to a disputed criterion, in the order of the sheets: the ratings, then "not applicable".
  package func answers(to dispute: Dispute) -> [RespondentAnswer] {
    let assessment = evaluation.assessment
    let ratings = dispute.ratings.map { ($0.sheet, assessment.questionnaire.scale[$0.step]) as (Int, Scale.Rating?) }
    return (ratings + dispute.refusing.map { ($0, nil) }).map { index, rating in
      let sheet = assessment.sheets[index]
      return RespondentAnswer(
        respondent: sheet.respondent, rating: rating, comment: sheet.answers[dispute.criterion.id]?.comment ?? "")
    }
  }

  /// What one respondent said of a criterion.
  package struct RespondentAnswer: Hashable, Sendable {
    /// The name on the sheet.
    package let respondent: String
    /// The rating; nil for "not applicable".
    package let rating: Scale.Rating?
    /// The note, or the reason of "not applicable"; may be empty.
    package let comment: String

    /// The answer as in a sheet: the id of the rating, or `n/a`.
    package var word: String { rating?.id ?? UnratedAnswer.notApplicable.word }
  }
}

extension Answer {
  fileprivate var comment: String {
    if case .notApplicable(let reason) = response { return reason }
    return note
  }
}
