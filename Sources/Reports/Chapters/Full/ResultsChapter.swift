internal import Wording

/// All topics against levels, targets and dimensions.
struct ResultsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let heatMap = DimensionHeatMap(context: context).chart
    return ReportSection(
      say("Results at a glance"), at: Anchor("results"),
      [
        .chart(TopicLevels(context: context).chart), .chart(TopicDistribution(context: context).chart),
      ] + (heatMap.map { [.chart($0)] } ?? []))
  }
}
