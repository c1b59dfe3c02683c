internal import Assessment
internal import Text
internal import Wording

/// The nonconformities, or the objectives that are not fully achieved, with a table to fill in for each.
struct CorrectionsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    ReportSection(
      isConformity ? say("Nonconformities") : say("Objectives to be improved"), at: Anchor("corrections"), blocks)
  }

  private var blocks: [Block] {
    let items = audit.judged.filter(isToBeCorrected).sorted { rank($0) < rank($1) }
    guard !items.isEmpty else {
      return [
        isConformity
          ? paragraph("The answers show no nonconformity. That says nothing of what was not asked or not answered.")
          : paragraph("Everything that was asked and answered is fully achieved.")
      ]
    }
    return [
      paragraph(
        "What the answers show, worst first, and a line for each to be filled in: why it came to this, what is done about it, by whom, until when, and how it was verified that it helped."
      ), .table(statements(on: items)), .table(form(for: items)),
    ]
  }

  private func isToBeCorrected(_ item: FrameworkScore.Item) -> Bool {
    isConformity
      ? item.finding == .major || item.finding == .minor : item.criteria.contains(where: \.isNotFull)
  }

  /// The lower, the worse.
  private func rank(_ item: FrameworkScore.Item) -> Int {
    isConformity ? (item.finding == .major ? 0 : 1) : item.capability?.level?.number ?? 0
  }

  private func number(_ index: Int) -> [Inline] {
    isConformity ? say("NC \(index + 1)") : [.text("\(index + 1)")]
  }

  private func statements(on items: [FrameworkScore.Item]) -> ReportTable {
    let rows = items.enumerated().map { index, item in
      let criteria = audit.criteria(of: item).filter(\.isNotFull).map { scored -> [Inline] in
        [
          .userText(scored.criterion.text), .text(" "), context.link(scored.criterion), .text(" "),
          .badge(context.badge(for: scored)),
        ]
      }
      return ReportTable.Row([number(index), audit.link(item.item), audit.verdict(on: item), .onLines(criteria)])
    }
    return ReportTable(
      words("What was found"),
      [
        column("No."), audit.itemColumn, isConformity ? column("Grade") : column("Level"),
        column("Not fully achieved"),
      ], rows)
  }

  /// Lines to write on.
  private func form(for items: [FrameworkScore.Item]) -> ReportTable {
    let blank: [Inline] = [.lineBreak, .lineBreak]
    return ReportTable(
      words("Corrective actions, to be filled in"),
      [
        column("No."), audit.itemColumn, column("Root cause"), column("Action"), column("Owner"), column("Due"),
        column("Verified"),
      ],
      items.enumerated().map { index, item in
        ReportTable.Row([number(index), [.code(item.item.id.text)], blank, blank, blank, blank, blank])
      })
  }
}
