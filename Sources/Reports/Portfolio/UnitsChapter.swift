internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// One row per unit, and the number of units at each overall level where units have levels.
struct UnitsChapter: Chapter {
  let portfolio: Portfolio
  let language: Language

  var section: ReportSection? {
    let first: [(head: ReportTable.Column, cell: (PortfolioUnit) -> [Inline])] =
      [(column("Unit"), { [.userText($0.name)] })]
      + (portfolio.groups.isEmpty ? [] : [(column("Group"), { [.userText($0.group)] })])
      + (Set(portfolio.units.map(\.organization)).count < 2
        ? [] : [(column("Organization"), { [.userText($0.organization)] })])
    return ReportSection(
      say("Units"), at: Anchor("units"),
      [
        .table(
          ReportTable(
            words("All units"),
            first.map(\.head) + [
              column("Assessment"), column("Date"), column("Questionnaire"), column("Result"),
              column("Possible", .center), column("Evidenced", .center), column("Answered", .trailing),
              column("Position"),
            ],
            portfolio.units.map { unit in ReportTable.Row(first.map { $0.cell(unit) } + cells(for: unit)) },
            isSortable: true))
      ] + distribution + differences)
  }

  private func cells(for unit: PortfolioUnit) -> [[Inline]] {
    let figures = UnitFigures(unit: unit, language: language)
    return [
      [.code(unit.engagement.text)], [.text(unit.date.map { language.date($0.description) } ?? Language.noFigure)],
      [.code(unit.questionnaire.text)], figures.result, figures.possible, figures.evidenced,
      [.text(language.percent(ofOne: unit.overall.achievement.coverage))], figures.position,
    ]
  }

  /// The pinned files that differ from shipped ones, with their units; empty if there are none.
  private var differences: [Block] {
    let lines = portfolio.units.flatMap { unit in
      texts(of: unit.differences).map { [.userText(unit.name), .text(": ")] + $0 + [.text(".")] }
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }

  /// Empty where no unit has levels.
  private var distribution: [Block] {
    let levels = portfolio.units.filter { $0.measure == .levels }.compactMap(\.overall.level)
    guard let lowest = levels.min(), let highest = levels.max() else { return [] }
    let counts = (0...highest.number).map { number in levels.count { $0.number == number } }
    let title = words("Units per overall level")
    return [
      .chart(
        Chart(
          at: Anchor("distribution"), title,
          description: words(
            "One column per level, from 0 upwards; the framed column is the lowest level that occurs."),
          .distribution(LevelDistribution(axis: words("level"), counts: counts, lowest: lowest)),
          table: ReportTable(
            title, [column("Level"), column("Units", .trailing)],
            counts.enumerated().map { ReportTable.Row([[.badge(.level(Level($0)))], [.text("\($1)")]]) })))
    ]
  }
}
