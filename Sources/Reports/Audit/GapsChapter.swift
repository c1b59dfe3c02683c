internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The requirements of which a crosswalk shows a gap, with what closes it; nil outside a crosswalk to a conformity
/// framework.
struct GapsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    guard audit.subject == .gaps else { return nil }
    let gaps = audit.judged.filter { $0.result == .crosswalk(.gap) }
    guard !gaps.isEmpty else {
      if context.isLimited { return nil }
      return ReportSection(
        say("Gaps"), at: Anchor("gaps"),
        [paragraph("The answers show no gap. They do not show that any requirement is fulfilled.")])
    }
    let rows = gaps.map { item in
      ReportTable.Row(
        [
          audit.link(item.item),
          .onLines(
            item.own.filter(\.isNotFull).map { scored in
              [
                .badge(context.badge(for: scored)), .text(" "), context.link(scored.criterion), .text(" "),
                .userText(scored.criterion.nextStep),
              ]
            }),
        ] + ownerAndDueDate(of: item))
    }
    return ReportSection(
      say("Gaps"), at: Anchor("gaps"),
      [
        .table(
          ReportTable(
            words("Improvements that close the gaps"),
            [audit.wording.itemColumn, column("Improvement"), column("Owner"), column("Due date")], rows))
      ])
  }
}
