internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// One row per item that was asked about, in a direct assessment one per requirement: its verdict, and how much of it is answered and evidenced.
struct AuditOverviewChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let introduction: [Block] = audit.subject == .gaps && !context.isLimited ? [.paragraph(audit.conformity.tally)] : []
    // That nothing was asked is a finding only of a direct assessment; otherwise such items have a chapter of their own.
    let items = audit.subject == .findings ? audit.judged : audit.asked
    let table = ReportTable(
      words("\(userText: catalogue.title): overview"),
      [audit.wording.itemColumn] + verdictColumns + [
        column("Claimed", .trailing), column("Evidenced", .trailing), column("Criteria", .trailing),
        column("Answered", .trailing),
      ], items.map(row), isSortable: true)
    return ReportSection(
      say("Overview by \(audit.wording.item)"), at: Anchor("overview"), introduction + [.table(table)])
  }

  private var verdictColumns: [ReportTable.Column] {
    switch audit.subject {
    case .findings: [column("Finding")]
    case .gaps: [column("Result")]
    case .adoption: audit.adoption.hasLevels ? [column("Level", .center), column("Target", .center)] : []
    }
  }

  private func row(for item: FrameworkScore.Item) -> ReportTable.Row {
    let achievement = Achievement(of: audit.criteria(of: item))
    let verdict: [[Inline]] =
      audit.subject != .adoption
      ? [audit.verdict(on: item)]
      : audit.adoption.hasLevels
        ? [audit.verdict(on: item), [.badge(.level(audit.adoption.target(of: item)))]] : []
    return ReportTable.Row(
      [audit.link(item.item)] + verdict + [
        [.text(language.interval(achievement))], [.text(audit.evidenced(achievement))],
        [.text("\(audit.criteria(of: item).count)")], [.text("\(achievement.answeredCount)/\(achievement.applicable)")],
      ])
  }
}
