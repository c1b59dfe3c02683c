extension ReportWriter {
  /// What would have to be conformed to: a finding for each requirement, for ISO/IEC 20000-1.
  var conformity: ReportSection? {
    let shown = shownFrameworks.filter { $0.catalogue.kind == .conformity }
    guard !shown.isEmpty else { return nil }
    return ReportSection(
      "Conformity frameworks", at: Anchor("conformity"),
      [
        .paragraph([
          .text(
            "A standard is conformed to: each of its requirements holds or does not, and there are no levels. The findings "
              + "say what an auditor would likely note if the answers are true. They are no audit and no certificate.")
        ])
      ], sections: shown.map(conformity))
  }

  private func conformity(_ framework: FrameworkScore) -> ReportSection {
    let id = framework.catalogue.id
    return ReportSection(
      heading(of: framework), at: Anchor(framework: id),
      [.paragraph(tally(framework)), .table(findings(framework))] + silent(framework) + exclusions(framework)
        + related(to: framework.catalogue))
  }

  /// How many requirements have which finding, worst first.
  private func tally(_ framework: FrameworkScore) -> [Inline] {
    let requirements = framework.items.filter(\.item.isRequirement)
    let counts = Finding.allCases.map { finding in (finding, requirements.count { $0.finding == finding }) }
    return [.text("Of \(count(requirements.count, "requirement", "requirements")): ")]
      + .joined(counts.filter { $0.1 > 0 }.map { [.text("\($0.1) "), .badge(.finding($0.0))] })
      + [.text(".")]
  }

  /// Every clause of which something was asked, with the headings above it.
  private func findings(_ framework: FrameworkScore) -> ReportTable {
    let rows = framework.items.filter { !$0.criteria.isEmpty }.map { item -> ReportTable.Row in
      let anchor = Anchor(item: ItemReference(catalogue: framework.catalogue.id, item: item.item.id))
      let title = name(of: item.item)
      let verdict = item.finding.map { [Inline.badge(.finding($0))] } ?? []
      guard item.item.isRequirement else {
        return ReportTable.Row(
          [[.strong(title)], verdict, [.text("the worst of the clauses below")], [], []], anchor: anchor)
      }
      return ReportTable.Row(
        [
          title, verdict, reason(for: item), [.text(text(item.achievement.answered))],
          .joined(item.criteria.map { [link($0.criterion)] }, by: " "),
        ], anchor: anchor)
    }
    return ReportTable(
      "\(framework.catalogue.title): likely findings",
      [.init("Clause"), .init("Finding"), .init("Why"), .init("Achieved", .trailing), .init("Criteria")], rows)
  }

  /// Why a requirement has its finding, in words and by the criteria that made it so.
  private func reason(for item: FrameworkScore.Item) -> [Inline] {
    let applicable = item.criteria.filter(\.answer.isApplicable)
    let open = applicable.filter { !$0.answer.isAnswered }
    let weak = applicable.filter { ($0.answer.answeredValue ?? 1) < 2.0 / 3 - tolerance }
    let short = applicable.filter { ($0.answer.answeredValue ?? 1) < 1 - tolerance }
    let bare = applicable.filter { !$0.answer.isEvidenced }
    switch item.finding {
    case .major: return [.text("hardly anything of it is achieved: up to 15 % is a major finding")]
    case .minor where weak.isEmpty: return [.text("not achieved throughout: up to 85 % is a minor finding")]
    case .minor: return [.text("below two thirds: ")] + names(weak)
    case .open: return [.text("not answered: ")] + names(open)
    case .unevidenced: return [.text("no evidence recorded: ")] + names(bare)
    case .opportunity: return [.text("not yet full: ")] + names(short)
    case .conforming: return [.text("all criteria fully achieved, with recorded evidence")]
    case .notAssessed, nil: return [.text("every criterion is marked as not applicable")]
    }
  }

  private func names(_ criteria: [ScoredCriterion]) -> [Inline] {
    .joined(criteria.map { [link($0.criterion)] }, by: " ")
  }

  /// The requirements of which nothing was asked: listed apart, never as met.
  private func silent(_ framework: FrameworkScore) -> [Block] {
    let silent = framework.items.filter { $0.item.isRequirement && $0.criteria.isEmpty }
    guard !silent.isEmpty else { return [] }
    let items = silent.map { item -> [Inline] in
      let anchor = ItemReference(catalogue: framework.catalogue.id, item: item.item.id)
      return [.code(anchor.item.text), .text(" "), .foreign(item.item.title)]
    }
    return [
      .callout(
        title: "Not asked here: \(count(silent.count, "requirement", "requirements"))",
        [
          .paragraph([
            .text(
              "Nothing in the scope of this assessment asks about these. They are not assessed, and nobody may read them as "
                + "met:")
          ]),
          .list(items),
        ])
    ]
  }

  /// Criteria that were marked as not applicable though a requirement rests on them.
  private func exclusions(_ framework: FrameworkScore) -> [Block] {
    let excluded = notApplicable.compactMap { criterion, reasons -> [Inline]? in
      let clauses = criterion.references.filter { $0.catalogue == framework.catalogue.id }
      guard !clauses.isEmpty else { return nil }
      return .joined(clauses.map { [.code($0.item.text)] }) + [.text(", "), link(criterion), .text(": ")]
        + [.foreign(reasons.joined(separator: " / "))]
    }
    guard !excluded.isEmpty else { return [] }
    return [
      .paragraph([.strong([.text("Marked as not applicable")]), .text(", to be defended before an auditor:")]),
      .list(excluded),
    ]
  }
}
