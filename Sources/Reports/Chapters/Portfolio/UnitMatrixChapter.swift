internal import Assessment
internal import Wording

/// The level of each topic in each unit.
struct UnitMatrixChapter: Chapter {
  let portfolio: Portfolio
  let language: Language

  /// With more topics than this, the heads of the columns are set vertically.
  private static let mostLevelHeads = 6

  var section: ReportSection? {
    let rows = portfolio.units.map { unit in
      ReportTable.Row(
        [[.userText(unit.name)]]
          + portfolio.columns.map { topic in unit.topic(topic.id).map { [.badge(.level($0.level))] } ?? [] })
    }
    return ReportSection(
      say("Units by topics"), at: Anchor("matrix"),
      [
        paragraph("The level of each topic in each unit; an empty cell is out of scope there, a dash has no level."),
        .table(
          ReportTable(
            words("Level by unit and topic"),
            [column("Unit")] + portfolio.columns.map { .init($0.title, .center) }, rows, isSortable: true,
            hasUprightHeads: portfolio.columns.count > Self.mostLevelHeads)),
      ])
  }
}
