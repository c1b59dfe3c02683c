package import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// The meaning of the words and letters on the page of one topic, for an owner who reads no other report.
package struct TopicTerms: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext
  /// The topic of the page, with an answer.
  let result: Evaluation.TopicResult

  /// The terms of a page.
  package init(context: ReportContext, result: Evaluation.TopicResult) {
    self.context = context
    self.result = result
  }

  private var measure: Measure { evaluation.score.measure }
  private var method: MethodTerms { MethodTerms(context: context) }

  /// One paragraph: the levels, points or findings, the rule behind them, and the reason for ranges.
  package var paragraph: Block {
    let terms = ResultTerms(context: context)
    let sentences =
      measure == .levels
      ? [terms.levels, context.arithmetic.levelRule, ratings, say("The score is the sum of the levels’ achievements.")]
      : [terms.text]
    return .paragraph((sentences + [range]).filter { !$0.isEmpty }.joined(by: " "))
  }

  private var ratings: [Inline] { method.ratings.flatMap(\.sentence) }

  /// Empty if every applicable statement is answered.
  private var range: [Inline] {
    result.score.achievement.answeredCount < result.score.achievement.applicable && measure != .findings
      ? say(MethodChapter.unanswered) : []
  }

  /// The meaning of disputed answers and of the consensus sheet, and the ratings of a scale other than N, P, L, F; nil
  /// without a dispute.
  package var disputes: Block? {
    let isHere = { (all: [Dispute]) in all.contains { $0.topic == result.score.topic.id } }
    let isSettled = isHere(evaluation.disputes.settled)
    guard isSettled || isHere(evaluation.disputes.open) else { return nil }
    let sheet =
      isSettled
      ? say("A consensus sheet has the answers that the respondents agreed on. They count instead of single ratings.")
      : []
    let scale = questionnaire.scale.name == Scale.nplf.name ? [] : method.scale.sentence + [.text(".")]
    return .paragraph([method.disputed.sentence, sheet, scale].filter { !$0.isEmpty }.joined(by: " "))
  }
}

extension Fact {
  /// `Term: value`, with the term emphasized.
  fileprivate var sentence: [Inline] { [.strong([.text("\(term):")]), .text(" ")] + value }
}
