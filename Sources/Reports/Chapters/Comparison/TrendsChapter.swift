internal import Assessment
internal import Wording

/// The score and the level of every topic over time.
struct TrendsChapter: Chapter, AssessmentPart {
  let context: ReportContext
  let comparison: Comparison

  var section: ReportSection? {
    let points = comparison.evaluations.map(\.label)
    let title: Phrase = "Levels and scores over time"
    let chart = Chart(
      at: Anchor("slopes"), words(title),
      description: words(
        "One line a topic, its score from left (earliest) to right; a line that falls is dashed. Scores may move because a question changed: the sections below tell that apart."
      ),
      .slopes(
        SlopeChart(
          points: points, highest: Double(questionnaire.highestLevel.number),
          rows: comparison.trends.map { trend in
            SlopeChart.Row(title: trend.topic.title, values: trend.results.map { $0?.score.capability.score })
          })),
      table: ReportTable(
        words(title), [column("Topic")] + points.map { .init($0, .trailing) }, comparison.trends.map(row),
        isSortable: true),
      tablePlace: .below)
    return ReportSection(say(title), at: Anchor("trends"), [.chart(chart)])
  }

  private func row(for trend: Comparison.TopicTrend) -> ReportTable.Row {
    ReportTable.Row(
      [[.userText(trend.topic.title)]]
        + trend.results.map { result in
          guard let capability = result?.score.capability else { return say("not in scope") }
          return [.badge(.level(capability.level)), .text(" "), .text(language.score(capability.score))]
        })
  }
}
