internal import Assessment
internal import Wording

/// A checklist of the evidence for stage 2 of an audit, or for a review.
struct SecondStageChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    ReportSection(
      isConformity ? say("Stage 2 checklist: is it done?") : say("Checklist: what to show"), at: Anchor("stage-2"),
      [
        isConformity
          ? paragraph(
            "In the second stage an auditor looks for samples and talks to those who do the work. These would show it.")
          : paragraph("What would show that an objective is reached, to be laid out before a review."),
        .table(
          ReportTable(
            words("What would show it"),
            [
              column("Done", .center), column("What to show"), column("Criterion"), column("Rated"),
              column("Evidence"),
            ], audit.judged.flatMap(rows))),
      ])
  }

  /// The applicable criteria of an item that name evidence, under a heading; empty without such criteria.
  private func rows(on item: FrameworkScore.Item) -> [ReportTable.Row] {
    let criteria = audit.criteria(of: item).filter { $0.answer.isApplicable && !$0.criterion.evidence.isEmpty }
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
