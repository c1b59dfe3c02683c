internal import Assessment
internal import Wording

/// How far the figures can be relied on, and what they do not cover.
struct Confidence: AssessmentPart {
  let context: ReportContext

  /// The basis of the figures: answers, evidence and agreement.
  var basis: [Inline] {
    let answered = evaluation.topics.flatMap(\.score.criteria).filter(\.answer.isAnswered)
    let evidenced = answered.count(where: \.answer.isEvidenced)
    let disputed = evaluation.disputes.open.count
    return [
      say("Answered: \(language.coverage(overall.achievement))."),
      say(
        Phrase(
          answered.count, one: "Evidence is recorded for {1} of {2} rating.",
          many: "Evidence is recorded for \(evidenced) of \(answered.count) ratings.")),
      say("Agreement of the respondents (Krippendorff’s alpha): \(language.agreement(evaluation.agreement))."),
      disputed == 0
        ? say("On no criterion did they differ by two steps or more.")
        : say("They differed by two steps or more on \(say(.criteria(disputed)))."),
    ].joined(by: " ")
  }

  /// The topics out of scope, and the requirements without an answer, under a heading in the line.
  var notCovered: [Inline] {
    let outside = questionnaire.topics.count - evaluation.topics.count
    let scope =
      outside == 0
      ? say("All topics of the questionnaire are in scope.")
      : say("Out of scope: \(say(.topics(outside))) of the questionnaire.")
    let silent = context.frameworks(.conformity).compactMap { framework -> [Inline]? in
      let count = framework.items.count(where: isSilent)
      return count == 0 ? nil : say(silence(of: count, in: framework.catalogue))
    }
    return say("What is not covered.").strong + [.text(" ")] + ([scope] + silent).joined(by: " ")
  }

  private func silence(of count: Int, in catalogue: Catalogue) -> Phrase {
    Phrase(
      count,
      one: "No answer speaks of one requirement of {2}: it counts as not assessed, never as met.",
      many:
        "No answer speaks of \(count) requirements of \(userText: catalogue.title): they count as not assessed, never as met."
    )
  }

  /// Whether it is a requirement without an applicable criterion in scope.
  private func isSilent(_ item: FrameworkScore.Item) -> Bool {
    item.item.isRequirement && !item.criteria.contains { $0.answer.isApplicable }
  }
}
