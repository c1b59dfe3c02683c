internal import Wording

/// How far the figures can be relied on, and what they do not cover.
struct ConfidenceChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let confidence = Confidence(context: context)
    return ReportSection(
      say("How sure we are"), at: Anchor("sureness"),
      [.paragraph(confidence.basis), .paragraph(confidence.notCovered)])
  }
}
