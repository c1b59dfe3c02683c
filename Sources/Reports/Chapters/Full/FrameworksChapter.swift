internal import Assessment
internal import Wording

/// The capability of each item of the adopted frameworks; nil if none is shown.
struct FrameworksChapter: Chapter, AssessmentPart {
  let context: ReportContext

  private var text: AdoptionText { AdoptionText(context: context) }

  var section: ReportSection? {
    let shown = context.frameworks(.adoption)
    guard !shown.isEmpty else { return nil }
    return ReportSection(
      say("Adopted frameworks"), at: Anchor("frameworks"), [paragraph(AdoptionText.principle)],
      sections: shown.map(section))
  }

  private func section(on framework: FrameworkScore) -> ReportSection {
    let asked = framework.items.filter { !$0.criteria.isEmpty }
    let parents = framework.catalogue.parents
    let table = ReportTable(
      words("\(userText: framework.catalogue.title): capability by item"),
      [
        column("Item"), column("Level", .center), column("Possible", .center), column("Evidenced", .center),
        column("Rating", .center), column("Achieved", .trailing), column("Criteria", .trailing),
        column("Answered", .trailing),
      ],
      asked.map { row(of: $0, in: framework.catalogue, isHeading: parents.contains($0.item.id)) })
    let unasked = framework.items.count { $0.criteria.isEmpty && !parents.contains($0.item.id) }
    let note =
      unasked == 0
      ? say("Every item is asked about.")
      : say("Further items of which nothing was asked in this assessment: \(unasked).")
    let star: [Inline] =
      asked.contains(where: text.hasUnaskedLevel) ? [.text(" * ")] + say(AdoptionText.unaskedLevel) : []
    return ReportSection(
      [.userText(framework.catalogue.title)], at: Anchor(framework: framework.catalogue.id),
      [.table(table), .paragraph(note + star)] + RelatedItems(context: context, catalogue: framework.catalogue).blocks)
  }

  private func row(of item: FrameworkScore.Item, in catalogue: Catalogue, isHeading: Bool) -> ReportTable.Row {
    let anchor = Anchor(item: ItemReference(catalogue: catalogue.id, item: item.item.id))
    let name = context.name(of: item.item)
    let achieved: [Inline] =
      isHeading ? [.text(language.interval(item.achievement))] : context.figure(item.achievement, over: item.criteria)
    let verdict: [[Inline]] = [
      [.badge(.rating(item.achievement.rating))], achieved, [.text("\(item.criteria.count)")],
      [.text(language.percent(ofOne: item.achievement.coverage))],
    ]
    guard !isHeading, let capability = item.capability else {
      return ReportTable.Row([[.strong(name)], [], [], []] + verdict, anchor: anchor)
    }
    return ReportTable.Row(
      [
        name, [.badge(.level(capability.level))] + (text.hasUnaskedLevel(item) ? [.text(" *")] : []),
        [.badge(.level(capability.possible))], [.badge(.level(capability.evidenced))],
      ] + verdict, anchor: anchor)
  }
}
