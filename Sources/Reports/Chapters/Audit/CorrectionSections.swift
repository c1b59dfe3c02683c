internal import Assessment
internal import Text
internal import Wording

extension AuditWriter {
  /// The nonconformities, or the objectives that are not fully achieved, with a table to fill in for each.
  var corrections: ReportSection {
    let found = judged.filter(isToBeCorrected).enumerated().sorted { one, other in
      (rank(one.element), one.offset) < (rank(other.element), other.offset)
    }.map(\.element)
    guard !found.isEmpty else {
      return writer.section(
        isConformity ? "Nonconformities" : "Objectives to be improved", at: Anchor("corrections"),
        [
          writer.paragraph(
            isConformity
              ? "The answers show no nonconformity. That says nothing of what was not asked or not answered."
              : "Everything that was asked and answered is fully achieved.")
        ])
    }
    return writer.section(
      isConformity ? "Nonconformities" : "Objectives to be improved", at: Anchor("corrections"),
      [
        writer.paragraph(
          "What the answers show, worst first, and a line for each to be filled in: why it came to this, what is done about it, by whom, until when, and how it was verified that it helped."
        ), .table(statements(found)), .table(form(found)),
      ])
  }

  private func isToBeCorrected(_ item: FrameworkScore.Item) -> Bool {
    if isConformity { return item.finding == .major || item.finding == .minor }
    return item.criteria.contains { Rules.isUnfulfilled($0.answer.answeredValue ?? 1) }
  }

  /// The worse, the lower.
  private func rank(_ item: FrameworkScore.Item) -> Int {
    isConformity ? (item.finding == .major ? 0 : 1) : item.capability?.level?.number ?? 0
  }

  private func number(_ index: Int) -> [Inline] {
    isConformity ? say("NC \(index + 1)") : [.text("\(index + 1)")]
  }

  private func statements(_ found: [FrameworkScore.Item]) -> ReportTable {
    let rows = found.enumerated().map { index, item in
      let own = isConformity ? ownCriteria(of: item) : item.criteria
      let short = own.filter { Rules.isUnfulfilled($0.answer.answeredValue ?? 1) }
      return ReportTable.Row([
        number(index), link(item.item), verdict(on: item),
        .onLines(
          short.map { scored in
            [.userText(scored.criterion.text), .text(" "), writer.link(scored.criterion), .text(" ")] + [
              .badge(writer.badge(for: scored))
            ]
          }),
      ])
    }
    return ReportTable(
      words("What was found"),
      [
        column("No."), column(isConformity ? "Clause" : "Objective"),
        column(isConformity ? "Grade" : "Level"), column("Not fully achieved"),
      ], rows)
  }

  /// Lines to write on.
  private func form(_ found: [FrameworkScore.Item]) -> ReportTable {
    let blank: [Inline] = [.lineBreak, .lineBreak]
    return ReportTable(
      words("Corrective actions, to be filled in"),
      [
        column("No."), column(isConformity ? "Clause" : "Objective"), column("Root cause"), column("Action"),
        column("Owner"), column("Due"), column("Verified"),
      ],
      found.enumerated().map { index, item in
        ReportTable.Row([number(index), [.code(item.item.id.text)], blank, blank, blank, blank, blank])
      })
  }

  /// The criteria of the framework that were marked as not applicable, with the reasons; nil without any.
  var notApplicable: ReportSection? {
    let blocks = writer.exclusions(catalogue)
    return blocks.isEmpty ? nil : writer.section("Marked as not applicable", at: Anchor("not-applicable"), blocks)
  }

  /// What was not asked, and what nobody answered; nil where there is neither.
  var unasked: ReportSection? {
    let open = judged.flatMap { item in (isConformity ? ownCriteria(of: item) : item.criteria).map { (item, $0) } }
      .filter { $0.1.answer.verdict == .unanswered }
    let list = open.map { item, scored -> [Inline] in
      [
        .code(item.item.id.text), .text(" "), .userText(scored.criterion.text), .text(" "),
        writer.link(scored.criterion),
      ]
    }
    let silent = judged.filter(\.criteria.isEmpty)
    let notAsked: [Block] =
      isConformity
      ? writer.silent(framework)
      : silent.isEmpty
        ? []
        : [
          .paragraph(say("Objectives of which nothing was asked:").strong),
          .list(silent.map { writer.name(of: $0.item) }),
        ]
    let blocks =
      notAsked
      + (list.isEmpty ? [] : [.paragraph(say("Asked, and answered by nobody:").strong), .list(list)])
    return blocks.isEmpty
      ? nil : writer.section("Not asked, and not answered", at: Anchor("unasked"), blocks)
  }
}
