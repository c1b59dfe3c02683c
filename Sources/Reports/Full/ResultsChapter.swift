internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// All topics against targets and dimensions; nil before the first answer.
struct ResultsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    guard overall.level != nil else { return nil }
    let levels = TopicLevels(context: context)
    let measure = evaluation.score.measure
    let distribution = measure == .levels && evaluation.topics.count > 1 && !context.isLimited
    let heatMap = measure == .levels ? DimensionHeatMap(context: context).chart : nil
    return ReportSection(
      say("Results at a glance"), at: Anchor("results"),
      (measure == .findings ? [.table(levels.table)] : [.chart(levels.chart)])
        + (distribution ? [.chart(TopicDistribution(context: context).chart)] : [])
        + (heatMap.map { [.chart($0)] } ?? []),
      sections: [BenchmarkChapter(context: context).section].compactMap { $0 })
  }
}
