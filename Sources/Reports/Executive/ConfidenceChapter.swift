internal import ReportDocument
internal import ReportParts
internal import Wording

/// How far the figures can be relied on, and what they do not cover.
struct ConfidenceChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let confidence = Confidence(context: context, isForBoard: true)
    return ReportSection(
      say("Basis of the figures"), at: Anchor("sureness"),
      [.paragraph(confidence.basis)] + confidence.notCovered)
  }
}
