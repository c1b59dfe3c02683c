internal import Assessment
internal import Wording

/// A finding for each requirement of the standards; nil if none is shown.
struct ConformityChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let shown = context.frameworks(.conformity)
    guard !shown.isEmpty else { return nil }
    return ReportSection(
      say("Conformity frameworks"), at: Anchor("conformity"),
      [
        paragraph(
          "A standard is conformed to: each of its requirements holds or does not, and there are no levels. The findings say what an auditor would likely note if the answers are true. They are no audit and no certificate."
        )
      ], sections: shown.map(section))
  }

  private func section(on framework: FrameworkScore) -> ReportSection {
    let text = ConformityText(context: context, framework: framework)
    return ReportSection(
      [.userText(framework.catalogue.title)], at: Anchor(framework: framework.catalogue.id),
      [.paragraph(text.tally), .table(findings(framework, text))] + text.unasked + text.exclusions
        + RelatedItems(context: context, catalogue: framework.catalogue).blocks)
  }

  /// Every clause with a criterion in scope, with the headings above it.
  private func findings(_ framework: FrameworkScore, _ text: ConformityText) -> ReportTable {
    let rows = framework.items.filter { !$0.criteria.isEmpty }.map { item -> ReportTable.Row in
      let anchor = Anchor(item: ItemReference(catalogue: framework.catalogue.id, item: item.item.id))
      let title = context.name(of: item.item)
      let verdict = item.finding.map { [Inline.badge(.finding($0))] } ?? []
      guard item.item.isRequirement else {
        return ReportTable.Row(
          [[.strong(title)], verdict, say("the worst of the clauses below"), [], []], anchor: anchor)
      }
      return ReportTable.Row(
        [
          title, verdict, text.reason(for: item), [.text(language.percent(item.achievement.answered))],
          .joined(item.criteria.map { [context.link($0.criterion)] }, by: " "),
        ], anchor: anchor)
    }
    return ReportTable(
      words("\(userText: framework.catalogue.title): likely findings"),
      [column("Clause"), column("Finding"), column("Why"), column("Achieved", .trailing), column("Criteria")], rows)
  }
}
