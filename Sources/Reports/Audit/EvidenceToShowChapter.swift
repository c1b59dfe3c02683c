internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// A checklist of evidence for the review of an adopted framework; nil for a conformity framework.
struct EvidenceToShowChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    guard audit.subject == .adoption else { return nil }
    let rows = audit.judged.flatMap(rows)
    guard !rows.isEmpty else { return nil }
    return ReportSection(
      say("Review checklist"), at: Anchor("stage-2"),
      [
        paragraph("Prepare this evidence before the review."),
        .table(
          ReportTable(
            words("Evidence to provide"),
            [
              column("Done", .center), column("Evidence"), column("Criterion"), column("Rated"), column("Recorded"),
            ], rows)),
      ])
  }

  /// The applicable criteria of an item that name evidence, under a heading; empty without such criteria. A rating of 0
  /// needs no evidence.
  private func rows(on item: FrameworkScore.Item) -> [ReportTable.Row] {
    let criteria = audit.criteria(of: item).filter {
      $0.answer.isApplicable && !$0.criterion.evidence.isEmpty && !$0.answer.claimsNothing
    }
    guard !criteria.isEmpty else { return [] }
    return [ReportTable.Row(heading: audit.link(item.item))]
      + criteria.map { scored in
        ReportTable.Row([
          [.text("☐")], .joined(scored.criterion.evidence.map { [.userText($0)] }, by: "; "),
          [context.link(scored.criterion)], [.badge(context.badge(for: scored))],
          scored.answer.isEvidenced ? say("recorded") : say("to be recorded"),
        ])
      }
  }
}
