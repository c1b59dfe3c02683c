internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The lowest, median and highest result of each topic over the units of one measure, and the number of units at each level.
struct PortfolioTopicsChapter: Chapter {
  let portfolio: Portfolio
  let language: Language

  var section: ReportSection? {
    let tables = [Measure.levels, .points, .findings].compactMap(table)
    return tables.isEmpty
      ? nil
      : ReportSection(
        say("Topics across units"), at: Anchor("topics"),
        [paragraph("Median: of two middle results, the lower.")] + tables.map { .table($0) })
  }

  /// Nil where no unit has the measure.
  private func table(of measure: Measure) -> ReportTable? {
    let units = portfolio.units.filter { $0.measure == measure }
    let rows = portfolio.columns.compactMap { column in row(of: column, in: units, by: measure) }
    guard !rows.isEmpty else { return nil }
    let title: ReportPhrase =
      switch measure {
      case .levels: "Levels by topic"
      case .points: "Points by topic"
      case .findings: "Achievement by topic"
      }
    return ReportTable(
      words(title),
      [
        column("Topic"), column("Lowest", .center), column("Median", .center), column("Highest", .center),
        column("Units", .trailing),
      ]
        + (measure == .levels ? [column("Units × level")] : []), rows, isSortable: true)
  }

  private func row(of column: Portfolio.Column, in units: [PortfolioUnit], by measure: Measure) -> ReportTable.Row? {
    let results = units.compactMap { unit in
      unit.topic(column.id).flatMap { topic in
        value(of: topic, by: measure).map { (unit: unit, topic: topic, value: $0) }
      }
    }
    .sorted { $0.value < $1.value }
    guard let low = results.first, let high = results.last else { return nil }
    let figures = [low, results[(results.count - 1) / 2], high].map {
      UnitFigures(unit: $0.unit, language: language).result(of: $0.topic)
    }
    return ReportTable.Row(
      [[.userText(column.title)]] + figures + [[.text("\(results.count)")]]
        + (measure == .levels ? [[.text(counts(of: results.compactMap(\.topic.level)))]] : []))
  }

  private func value(of topic: PortfolioUnit.TopicLevel, by measure: Measure) -> Double? {
    switch measure {
    case .levels: topic.level.map { Double($0.number) }
    case .points: topic.score
    case .findings: topic.achievement.answered?.value
    }
  }

  /// `2 × 0, 1 × 3`.
  private func counts(of levels: [Level]) -> String {
    levels.uniqued().sorted().map { level in "\(levels.count { $0 == level }) × \(level.number)" }
      .joined(separator: ", ")
  }
}
