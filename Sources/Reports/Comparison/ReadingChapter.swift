internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// How to read a comparison.
struct ReadingChapter: Chapter, AssessmentPart {
  let context: ReportContext
  let comparison: Comparison

  var section: ReportSection? {
    let reported: ReportPhrase =
      switch evaluation.score.measure {
      case .levels: "Reported levels and scores use the questions and scope of their own date."
      case .points: "Reported points use the questions and scope of their own date."
      case .findings: "Findings use the questions and scope of their own date."
      }
    return ReportSection(
      say("Reading guide"), at: Anchor("reading"),
      [
        .list(
          [
            say(reported),
            say(
              "“Like for like” counts only questions with the same wording, level, weight and dimension that were answered in both assessments."
            ),
            say(
              "A question that was reworded, added or dropped by a new version is listed separately, not as improved or declined."
            ),
            say("A question answered for the first time is listed as newly answered, not as improved."),
            say("An answer that is now missing is listed as no longer answered, not as declined."),
          ] + differences)
      ])
  }

  /// The pinned files that differ from the shipped ones, with the name of the assessment.
  private var differences: [[Inline]] {
    comparison.evaluations.flatMap { evaluation in
      texts(of: evaluation.assessment.shippedDifferences).map { text in
        [.userText(language.date(evaluation.label)), .text(": ")] + text + [.text(".")]
      }
    }
  }
}
