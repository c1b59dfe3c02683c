internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The overall levels of the units of each group; nil where units have no groups.
struct UnitGroupsChapter: Chapter {
  let portfolio: Portfolio
  let language: Language

  var section: ReportSection? {
    let groups = portfolio.groups
    guard !groups.isEmpty else { return nil }
    return ReportSection(
      say("Groups of units"), at: Anchor("groups"),
      [
        paragraph(
          "The folders of units, each with the lowest, median and highest overall level of its units. Median: of two middle levels, the lower."
        ),
        .table(
          ReportTable(
            words("Units by group"),
            [
              column("Group"), column("Units", .trailing), column("Lowest", .center), column("Median", .center),
              column("Highest", .center),
            ], groups.map(row), isSortable: true)),
      ])
  }

  private func row(for group: Portfolio.Group) -> ReportTable.Row {
    let levels = [group.levels.first, group.median, group.levels.last]
    return ReportTable.Row(
      [[.userText(group.name)], [.text("\(group.units.count)")]] + levels.map { [.badge(.level($0))] })
  }
}
