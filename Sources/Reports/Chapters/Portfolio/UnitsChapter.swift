internal import Assessment
internal import Text
internal import Wording

/// One row per unit, and the number of units at each overall level.
struct UnitsChapter: Chapter {
  let portfolio: Portfolio
  let language: Language

  var section: ReportSection? {
    ReportSection(
      say("Units"), at: Anchor("units"),
      [
        .table(
          ReportTable(
            words("All units"),
            [
              column("Unit"), column("Engagement"), column("Date"), column("Questionnaire"), column("Level", .center),
              column("Possible", .center), column("Evidenced", .center), column("Score", .trailing),
              column("Answered", .trailing), column("At target", .trailing),
            ], portfolio.units.map(row), isSortable: true)), .chart(distribution),
      ])
  }

  private func row(for unit: PortfolioUnit) -> ReportTable.Row {
    let (overall, topics) = (unit.overall, unit.topics)
    let reached = topics.count { topic in topic.level.flatMap { level in topic.target.map { level >= $0 } } ?? false }
    return ReportTable.Row([
      [.userText(unit.name)], [.code(unit.engagement.text)], [.text(unit.date?.description ?? Language.noFigure)],
      [.code(unit.questionnaire.text)], [.badge(.level(overall.level))], [.badge(.level(overall.possible))],
      [.badge(.level(overall.evidenced))], [.text(language.score(overall.score))],
      [.text(language.percent(ofOne: overall.achievement.coverage))], [.text("\(reached)/\(topics.count)")],
    ])
  }

  private var distribution: Chart {
    let title = words("How many units stand at each overall level")
    let lowest = portfolio.units.compactMap(\.overall.level).min() ?? .incomplete
    return Chart(
      at: Anchor("distribution"), title,
      description: words("One column a level, from 0 upwards; the framed one is the lowest in use."),
      .distribution(LevelDistribution(axis: words("level"), counts: portfolio.counts, lowest: lowest)),
      table: ReportTable(
        title, [column("Level"), column("Units", .trailing)],
        portfolio.counts.enumerated().map { ReportTable.Row([[.badge(.level(Level($0)))], [.text("\($1)")]]) }))
  }
}
