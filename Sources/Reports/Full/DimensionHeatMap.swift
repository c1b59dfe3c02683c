internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The achievement of each topic in each dimension, as a chart.
struct DimensionHeatMap: AssessmentPart {
  let context: ReportContext

  /// Nil if no criterion names a dimension.
  var chart: Chart? {
    let dimensions = evaluation.score.dimensions.map(\.key)
    guard !dimensions.isEmpty else { return nil }
    let titles = dimensions.map { words(Phrase(word: $0.title)) }
    let rows = context.topics.map { result in
      let views = result.score.dimensions
      return (result.score, dimensions.map { dimension in views.first { $0.key == dimension } })
    }
    let title = words("Achievement by topic and dimension")
    return Chart(
      at: Anchor("heat-map"), title,
      description: words(
        "Each cell shows the achievement of the topic’s criteria in that dimension, in percent with its rating N, P, L or F. A dot marks cells with open answers."
      ),
      .heatMap(HeatMap(columns: titles, rows: rows.map { mapRow(of: $0, $1.map { $0?.achievement }) })),
      table: ReportTable(
        title, [column("Topic")] + titles.map { .init($0, .trailing) }, rows.map { tableRow(of: $0, $1) }))
  }

  private func mapRow(of topic: TopicScore, _ achievements: [Achievement?]) -> HeatMap.Row {
    HeatMap.Row(
      title: topic.topic.title,
      cells: achievements.map { achievement in
        guard let achievement, let low = achievement.low else { return nil }
        return HeatMap.Cell(
          rating: AchievementRating(low), figure: language.percent(low),
          isOpen: achievement.answeredCount < achievement.applicable)
      })
  }

  private func tableRow(of topic: TopicScore, _ views: [Score.View<Dimension>?]) -> ReportTable.Row {
    ReportTable.Row(
      [[context.link(topic.topic)]]
        + views.map { view in
          guard let view else { return [.text(Language.noFigure)] }
          let criteria = topic.criteria.filter { $0.dimension == view.key }
          return [.badge(.rating(view.achievement.rating)), .text(" ")]
            + context.figure(view.achievement, over: criteria)
        })
  }
}
