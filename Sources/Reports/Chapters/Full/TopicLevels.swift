internal import Assessment
internal import Wording

/// The level of each topic with its possible and evidenced level and its target, as a chart above a table of all figures.
struct TopicLevels: AssessmentPart {
  let context: ReportContext

  var chart: Chart {
    let sorted = evaluation.topics.sorted { key($0) < key($1) }
    return Chart(
      at: Anchor("levels"), words("Level, what is possible, and target"),
      description: words(
        "For each topic the proven level, the level that is possible if every open answer turns out well, the level that recorded evidence carries, and the target. The lowest topics stand first."
      ),
      .levels(
        LevelChart(
          legend: [words("evidenced"), words("level"), words("possible"), words("target")],
          noLevel: words("not applicable"), highest: questionnaire.highestLevel, rows: sorted.map(chartRow))),
      table: table(of: sorted), tablePlace: .below)
  }

  /// The lowest level first, then the widest gap; topics without a level at the end.
  private func key(_ result: Evaluation.TopicResult) -> (Int, Int) {
    (result.score.capability.level?.number ?? .max, -(result.gap.gap ?? 0))
  }

  private func chartRow(of result: Evaluation.TopicResult) -> LevelChart.Row {
    let capability = result.score.capability
    var span: LevelChart.LevelSpan?
    if let level = capability.level, let possible = capability.possible, let evidenced = capability.evidenced {
      span = LevelChart.LevelSpan(evidenced: evidenced, level: level, possible: possible)
    }
    return LevelChart.Row(
      title: result.score.topic.title, capability: span, target: result.gap.target ?? .incomplete)
  }

  private func table(of results: [Evaluation.TopicResult]) -> ReportTable {
    let rows = results.map { result in
      let (capability, gap) = (result.score.capability, result.gap)
      return ReportTable.Row([
        [context.link(result.score.topic)], [.badge(.level(capability.level))], [.badge(.level(capability.possible))],
        [.badge(.level(capability.evidenced))], [.badge(.level(gap.target))],
        [.text(gap.gap.map { "\($0)" } ?? Language.noFigure)],
        [.text(language.scoreInterval(capability.score, capability.scoreHigh))],
        [.text(language.percent(ofOne: result.score.achievement.coverage))],
        [.text(language.number(gap.importance))], language.agreement(gap.agreement),
      ])
    }
    return ReportTable(
      words("All topics"),
      [
        column("Topic"), column("Level", .center), column("Possible", .center), column("Evidenced", .center),
        column("Target", .center), column("Gap", .trailing), column("Score", .trailing),
        column("Answered", .trailing), column("Importance", .trailing), column("Agreement"),
      ], rows, isSortable: true)
  }
}
