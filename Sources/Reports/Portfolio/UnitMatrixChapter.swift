internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The result of each topic in each unit.
struct UnitMatrixChapter: Chapter {
  let portfolio: Portfolio
  let language: Language

  /// With more topics than this, the heads of the columns are set vertically.
  static let mostLevelHeads = 6

  var section: ReportSection? {
    let rows = portfolio.units.map { unit in
      let figures = UnitFigures(unit: unit, language: language)
      return ReportTable.Row(
        [[.userText(unit.name)]] + portfolio.columns.map { unit.topic($0.id).map(figures.result) ?? [] })
    }
    return ReportSection(
      say("Units by topic"), at: Anchor("matrix"),
      [
        paragraph(
          "The result of each topic in each unit: a level, points or, for a standard, achievement. Empty cell: not in scope; dash: no result."
        ),
        .table(
          ReportTable(
            words("Results by unit and topic"),
            [column("Unit")] + portfolio.columns.map { .init($0.title, .center) }, rows, isSortable: true,
            hasUprightHeads: portfolio.columns.count > Self.mostLevelHeads)),
      ])
  }
}
