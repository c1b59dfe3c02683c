internal import Markup

extension ReportWriter {
  /// All topics against all dimensions, levels and targets.
  var results: ReportSection {
    ReportSection(
      "Results at a glance", at: Anchor("results"),
      (heatMap.map { [.chart($0)] } ?? []) + [.chart(levelChart), .table(topicTable)])
  }

  /// Topics by dimensions; nil where no criterion bears on a dimension.
  private var heatMap: Chart? {
    let dimensions = evaluation.score.dimensions.map(\.key)
    guard !dimensions.isEmpty else { return nil }
    let achievements = evaluation.topics.map { result in
      dimensions.map { dimension in result.score.dimensions.first { $0.key == dimension }?.achievement }
    }
    let rows = zip(evaluation.topics, achievements).map { result, row in
      HeatMap.Row(
        title: result.score.topic.title, anchor: Anchor(topic: result.score.topic.id),
        cells: row.map { achievement in
          guard let achievement, let low = achievement.low else { return nil }
          return HeatMap.Cell(percent: low, isOpen: achievement.answeredCount < achievement.applicable)
        })
    }
    let data = zip(evaluation.topics, achievements).map { result, row in
      ReportTable.Row(
        [[link(result.score.topic)]]
          + row.map { achievement in
            achievement.map { [.text(interval($0) + " "), .badge(.rating($0.rating))] } ?? [.text("–")]
          })
    }
    let columns = [ReportTable.Column("Topic")] + dimensions.map { .init($0.title, .trailing) }
    return Chart(
      at: Anchor("heat-map"), "Achievement by topic and dimension",
      description:
        "Each cell shows how much of the topic’s criteria in that dimension is proven, in percent with its rating "
        + "N, P, L or F. A cell with an open answer bears a dot.",
      .heatMap(HeatMap(columns: dimensions.map(\.title), rows: rows)),
      table: ReportTable("Achievement by topic and dimension", columns, data))
  }

  private var levelChart: Chart {
    let sorted = evaluation.topics.enumerated().sorted { one, other in
      key(one.element, one.offset) < key(other.element, other.offset)
    }.map(\.element)
    let rows = sorted.map { result in
      let capability = result.score.capability
      var span: LevelChart.LevelSpan?
      if let level = capability.level, let possible = capability.possible, let evidenced = capability.evidenced {
        span = LevelChart.LevelSpan(evidenced: evidenced, level: level, possible: possible)
      }
      return LevelChart.Row(
        title: result.score.topic.title, anchor: Anchor(topic: result.score.topic.id), capability: span,
        target: result.gap.target)
    }
    let data = sorted.map { result in
      ReportTable.Row(
        [[link(result.score.topic)]]
          + [
            result.score.capability.evidenced, result.score.capability.level, result.score.capability.possible,
            result.gap.target,
          ].map { [.badge(.level($0))] })
    }
    return Chart(
      at: Anchor("levels"), "Level, what is possible, and target",
      description:
        "For each topic the proven level, the level that is possible if every open answer turns out well, the level "
        + "that recorded evidence carries, and the target. The lowest topics stand first.",
      .levels(LevelChart(highest: questionnaire.highestLevel, rows: rows)),
      table: ReportTable(
        "Level, what is possible, and target",
        [
          .init("Topic"), .init("Evidenced", .centre), .init("Level", .centre), .init("Possible", .centre),
          .init("Target", .centre),
        ], data))
  }

  /// The lowest level first, then the widest gap, then the order of the questionnaire; without a level at the end.
  private func key(_ result: Evaluation.TopicResult, _ offset: Int) -> (Int, Int, Int) {
    (result.score.capability.level?.number ?? .max, -(result.gap.gap ?? 0), offset)
  }

  /// `17 of 20`.
  private func brief(_ achievement: Achievement) -> String {
    "\(achievement.answeredCount) of \(achievement.applicable)"
  }

  private var topicTable: ReportTable {
    let rows = evaluation.topics.map { result in
      let (capability, gap) = (result.score.capability, result.gap)
      return ReportTable.Row([
        [link(result.score.topic)], name(of: capability.level),
        [.text(interval(capability.score, capability.scoreHigh))], [.text(brief(result.score.achievement))],
        [.badge(.level(gap.target))], [.text(gap.gap.map { "\($0)" } ?? "–")], [.text(shortest(gap.importance))],
        [.text(agreement(gap.agreement))],
      ])
    }
    return ReportTable(
      "All topics",
      [
        .init("Topic"), .init("Level"), .init("Score", .trailing), .init("Answered", .trailing),
        .init("Target", .centre),
        .init("Gap", .trailing), .init("Importance", .trailing), .init("Agreement"),
      ], rows)
  }
}
