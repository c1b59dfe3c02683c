internal import Assessment
package import ReportDocument
internal import Wording

/// How far the figures can be relied on, and what they do not cover.
package struct Confidence: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// Whether the reader is a board: no names of methods.
  private let isForBoard: Bool

  /// A text on an evaluation; by default, for readers who know the names of methods.
  package init(context: ReportContext, isForBoard: Bool = false) {
    self.context = context
    self.isForBoard = isForBoard
  }

  /// The basis of the figures: answers, evidence and, with two respondents or more, their agreement.
  package var basis: [Inline] {
    let answered = evaluation.topics.flatMap(\.score.criteria).filter(\.answer.isAnswered)
    let evidenced = answered.count(where: \.answer.isEvidenced)
    let sentences = [
      say("Answered: \(language.coverage(overall.achievement))."),
      answered.isEmpty
        ? []
        : say(
          Phrase(
            answered.count, one: "Ratings supported by valid evidence: {1} of {2}.",
            many: "Ratings supported by valid evidence: \(evidenced) of \(answered.count).")),
    ]
    return (sentences + agreement).filter { !$0.isEmpty }.joined(by: " ")
  }

  /// The agreement and the disputes; empty with fewer than two respondents.
  private var agreement: [[Inline]] {
    let agreement = evaluation.agreement
    guard agreement.raters > 1 else {
      return agreement.raters == 1 ? [say("All ratings come from one respondent.")] : []
    }
    let reading: [Inline] = say(Phrase(word: Agreement.words(for: agreement.alpha)))
    let basis = say(
      "\(agreement.raters) respondents, \(say(.statements(agreement.comparable))) rated by two or more")
    let sentence: [Inline]
    if let alpha = agreement.alpha {
      sentence =
        isForBoard
        ? say("Agreement of the respondents: \(reading) (\(basis)).")
        : say(
          "Agreement of the respondents: \(reading) (Krippendorff’s alpha \(language.number(alpha, decimals: 2)); \(basis))."
        )
    } else {
      sentence =
        agreement.comparable < Rules.comparableForAll
        ? say("Agreement of the respondents: not enough ratings to measure it (\(basis)).")
        : say("Agreement of the respondents: not measurable because all ratings are the same (\(basis)).")
    }
    let open = evaluation.disputes.open.count
    let settled = evaluation.disputes.settled.count
    return [
      sentence, agreement.alpha == nil ? [] : say("Agreement is how far the ratings match beyond chance."),
      open == 0 ? say("No statement is disputed.") : say("Disputed (ratings far apart): \(say(.statements(open)))."),
      settled == 0 ? [] : say("Disputed, then settled by agreed answers: \(say(.statements(settled)))."),
    ]
  }

  /// The topics out of scope, and the requirements without an answer, under a heading in the line; empty without any.
  package var notCovered: [Block] {
    let outside = questionnaire.topics.count - evaluation.topics.count
    let scope = outside == 0 ? [] : [say("Out of scope: \(say(.topics(outside))) of the questionnaire.")]
    let silent = context.frameworks(.conformity).compactMap { framework -> [Inline]? in
      let count = framework.items.count(where: isSilent)
      return count == 0 ? nil : say(silence(of: count, in: framework.catalogue))
    }
    let all = scope + silent
    return all.isEmpty ? [] : [.paragraph(say("Not covered.").strong + [.text(" ")] + all.joined(by: " "))]
  }

  private func silence(of count: Int, in catalogue: Catalogue) -> ReportPhrase {
    Phrase(
      count,
      one: "1 requirement of {2} is not covered by any answer: it is not assessed and must not be read as fulfilled.",
      many:
        "\(count) requirements of \(userText: catalogue.title) are not covered by any answer: they are not assessed and must not be read as fulfilled."
    )
  }

  /// Whether it is a requirement without an answered criterion in scope.
  private func isSilent(_ item: FrameworkScore.Item) -> Bool {
    item.item.isRequirement && !item.criteria.contains { $0.answer.isAnswered }
  }
}
