internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The result as a profile, the key figures, and the topics against their targets.
struct PositionChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let result = OverallResult(context: context)
    let hasChart = evaluation.score.measure == .levels && !result.isEmpty && evaluation.topics.count > 1
    return ReportSection(
      say("Result"), at: Anchor("standing"),
      AssessorWords(context: context).summary + result.verdict + [.keyFigures(result.keyFigures)]
        + [ResultTerms(context: context).paragraph]
        + (hasChart ? [.chart(TopicDistribution(context: context).chart)] : []),
      sections: [BenchmarkChapter(context: context).section].compactMap { $0 })
  }
}
