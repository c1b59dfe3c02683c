internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The capability or achievement of each item of the adopted frameworks; nil if none is shown.
struct FrameworksChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let shown = context.frameworks(.adoption)
    guard !shown.isEmpty else { return nil }
    return ReportSection(
      say("Adopted frameworks"), at: Anchor("frameworks"), [paragraph(AdoptionText.principle)],
      sections: shown.map(section))
  }

  private func section(on framework: FrameworkScore) -> ReportSection {
    let text = AdoptionText(context: context, framework: framework)
    let wording = FrameworkWords(catalogue: framework.catalogue, language: language)
    let asked = framework.items.filter { !$0.criteria.isEmpty }
    let parents = framework.catalogue.parents
    let levels =
      text.hasLevels ? [column("Level", .center), column("Possible", .center), column("Evidenced", .center)] : []
    let table = ReportTable(
      text.hasLevels
        ? words("\(userText: framework.catalogue.title): levels")
        : words("\(userText: framework.catalogue.title): achievement"),
      [wording.itemColumn] + levels + [
        column("Rating", .center), column("Achieved", .trailing), column("Criteria", .trailing),
        column("Answered", .trailing),
      ],
      asked.map { row(of: $0, in: framework.catalogue, text, isHeading: parents.contains($0.item.id)) })
    let unasked = framework.items.count { $0.criteria.isEmpty && !parents.contains($0.item.id) }
    let note: [Block] =
      unasked == 0 ? [] : [.paragraph(say("Not asked about: \(wording.counted(unasked))."))]
    return ReportSection(
      [.userText(framework.catalogue.title)], at: Anchor(framework: framework.catalogue.id),
      [.paragraph(text.limits), .table(table)] + note
        + RelatedItems(context: context, catalogue: framework.catalogue).blocks)
  }

  private func row(
    of item: FrameworkScore.Item, in catalogue: Catalogue, _ text: AdoptionText, isHeading: Bool
  ) -> ReportTable.Row {
    let anchor = Anchor(item: ItemReference(catalogue: catalogue.id, item: item.item.id))
    let name = context.name(of: item.item)
    let achieved: [Inline] =
      isHeading ? [.text(language.interval(item.achievement))] : context.figure(item.achievement, over: item.criteria)
    let figures: [[Inline]] = [
      [.badge(.rating(item.achievement.rating))], achieved, [.text("\(item.criteria.count)")],
      [.text(language.percent(ofOne: item.achievement.coverage))],
    ]
    let levels: [[Inline]] =
      !text.hasLevels
      ? []
      : isHeading
        ? [[], [], []]
        : [
          text.level(of: item), [.badge(.level(item.capability?.possible))],
          [.badge(.level(item.capability?.evidenced))],
        ]
    return ReportTable.Row([isHeading ? [.strong(name)] : name] + levels + figures, anchor: anchor)
  }
}
