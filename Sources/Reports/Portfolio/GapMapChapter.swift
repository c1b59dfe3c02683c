internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The gap of each topic to its target in each unit; nil where no unit has targets.
struct GapMapChapter: Chapter {
  let portfolio: Portfolio
  let language: Language

  var section: ReportSection? {
    let units = portfolio.units.filter { $0.measure != .findings }
    let columns = portfolio.columns.filter { column in units.contains { $0.topic(column.id) != nil } }
    guard units.contains(where: { $0.gap != nil }) else { return nil }
    let hasGroups = units.contains { !$0.group.isEmpty }
    var (rows, group): ([ReportTable.Row], String?) = ([], nil)
    for unit in hasGroups ? portfolio.inGroups.filter({ $0.measure != .findings }) : units {
      if hasGroups, unit.group != group { rows.append(ReportTable.Row(heading: [.userText(unit.group)])) }
      group = unit.group
      rows.append(row(for: unit, columns))
    }
    return ReportSection(
      say("Gaps to the targets"), at: Anchor("gaps"),
      [
        paragraph(
          "Number of levels or whole points still needed to reach the target; 0: the target is reached. Darker cells mean larger gaps. Empty cell: not in scope; dash: no result."
        ),
        .table(
          ReportTable(
            words("Gap by unit and topic"),
            [column("Unit")] + columns.map { .init($0.title, .center) } + [column("Sum", .trailing)], rows,
            isSortable: true, hasUprightHeads: columns.count > UnitMatrixChapter.mostLevelHeads)),
      ])
  }

  private func row(for unit: PortfolioUnit, _ columns: [Portfolio.Column]) -> ReportTable.Row {
    let topics = Dictionary(unit.topics.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    return ReportTable.Row(
      [[.userText(unit.name)]] + columns.map { column in topics[column.id].map { [.badge(.gap($0.gap))] } ?? [] }
        + [[.text(unit.gap.map(String.init) ?? Language.noFigure)]])
  }
}
