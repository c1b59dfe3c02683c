internal import Assessment
internal import Wording

/// One row per judged item: its verdict, and how much of it is answered and evidenced.
struct AuditOverviewChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let introduction =
      isConformity
      ? ConformityText(context: context, framework: framework).tally : say(AdoptionText.principle)
    let table = ReportTable(
      words("\(userText: catalogue.title): overview"),
      [
        audit.itemColumn, isConformity ? column("Finding") : column("Level", .center), column("Claimed", .trailing),
        column("Evidenced", .trailing), column("Answered", .trailing), column("With evidence", .trailing),
      ], audit.judged.map(row), isSortable: true)
    return ReportSection(
      isConformity ? say("Findings, clause by clause") : say("Capability, objective by objective"),
      at: Anchor("overview"), [.paragraph(introduction), .table(table)])
  }

  private func row(for item: FrameworkScore.Item) -> ReportTable.Row {
    let criteria = audit.criteria(of: item)
    let applicable = criteria.filter(\.answer.isApplicable)
    return ReportTable.Row([
      audit.link(item.item), audit.verdict(on: item), [.text(language.percent(item.achievement.answered))],
      [.text(language.percent(audit.evidenced(criteria)))],
      [.text("\(applicable.count(where: \.answer.isAnswered))/\(applicable.count)")],
      [.text("\(applicable.count { $0.answer.isAnswered && $0.answer.isEvidenced })")],
    ])
  }
}
