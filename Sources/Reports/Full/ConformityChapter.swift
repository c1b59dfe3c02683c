internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The findings or gaps of each requirement of the conformity frameworks; nil if none is shown.
struct ConformityChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let shown = context.frameworks(.conformity)
    guard !shown.isEmpty else { return nil }
    let direct: [Block] =
      shown.contains { $0.view == .direct }
      ? [
        paragraph(
          "Each requirement is fulfilled or not, and there are no levels. The findings say what an auditor would probably record if the answers are true. They are neither an audit nor a certificate."
        )
      ] : []
    return ReportSection(
      say("Conformity"), at: Anchor("conformity"), direct, sections: shown.map(section))
  }

  private func section(on framework: FrameworkScore) -> ReportSection {
    let text = ConformityText(context: context, framework: framework)
    let exclusions = Exclusions(context: context, framework: framework)
    let introduction: [Block] =
      framework.view == .direct
      ? [.paragraph(text.fulfilled + [.text(" ")] + text.tally)] + exclusions.illegitimate
      : [paragraph(ConformityText.crosswalk), .paragraph(text.tally)]
    return ReportSection(
      [.userText(framework.catalogue.title)], at: Anchor(framework: framework.catalogue.id),
      introduction + [.table(table(framework, text))] + text.unasked + exclusions.legitimate
        + (framework.view == .direct ? exclusions.withoutCase : [])
        + RelatedItems(context: context, catalogue: framework.catalogue).blocks)
  }

  /// Every item with a criterion in scope or a finding on it, with the headings above it.
  private func table(_ framework: FrameworkScore, _ text: ConformityText) -> ReportTable {
    let items = framework.items.filter { !$0.criteria.isEmpty || !$0.excluded.isEmpty }
    let caption: ReportPhrase =
      framework.view == .direct
      ? "\(userText: framework.catalogue.title): findings" : "\(userText: framework.catalogue.title): gaps"
    return ReportTable(
      words(caption),
      [
        text.wording.itemColumn, framework.view == .direct ? column("Finding") : column("Result"), column("Reason"),
        column("Claimed", .trailing), column("Criteria", .trailing),
      ], items.map { row(for: $0, framework, text) })
  }

  private func row(
    for item: FrameworkScore.Item, _ framework: FrameworkScore, _ text: ConformityText
  ) -> ReportTable.Row {
    let anchor = Anchor(item: ItemReference(catalogue: framework.catalogue.id, item: item.item.id))
    let name = context.name(of: item.item)
    guard item.item.isRequirement else {
      return ReportTable.Row(
        [[.strong(name)], text.verdict(on: item), say("the worst of the results below it"), [], []], anchor: anchor)
    }
    return ReportTable.Row(
      [
        name, text.verdict(on: item), text.reason(for: item), [.text(language.interval(item.achievement))],
        [.text("\(item.criteria.count)")],
      ], anchor: anchor)
  }
}

extension ConformityText {
  /// What a crosswalk to a conformity framework can say.
  static let crosswalk: ReportPhrase =
    "The questionnaire was written for another purpose. Its answers can show gaps; they do not show that a requirement is fulfilled. The mapping of criteria to requirements is our own reading."
}
