internal import Wording

/// The overall level, the key figures, and the number of topics at each level.
struct PositionChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let result = OverallResult(context: context)
    return ReportSection(
      say("Where we stand"), at: Anchor("standing"),
      [.paragraph(result.verdict), .keyFigures(result.keyFigures), .chart(TopicDistribution(context: context).chart)])
  }
}
