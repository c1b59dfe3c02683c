internal import Assessment
internal import Text
internal import Wording

extension ReportWriter {
  /// The frameworks that the report shows.
  var shownFrameworks: [FrameworkScore] {
    evaluation.score.frameworks.filter { options.framework == nil || options.framework == $0.catalogue.id }
  }

  /// What was adopted: capability by item, for ITIL and COBIT.
  var frameworks: ReportSection? {
    let shown = shownFrameworks.filter { $0.catalogue.kind == .adoption }
    guard !shown.isEmpty else { return nil }
    return section(
      "Adopted frameworks", at: Anchor("frameworks"), [paragraph(adoptionPrinciple)],
      sections: shown.map(adoption))
  }

  var adoptionPrinciple: Phrase {
    "ITIL and COBIT are adopted: an organization takes from them what serves it, and nobody conforms to them. Each item is rated by the criteria that refer to it, as if it were a topic. An item of which nothing was asked is not in the tables."
  }

  private func adoption(_ framework: FrameworkScore) -> ReportSection {
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
    let silent = framework.items.count { $0.criteria.isEmpty && !parents.contains($0.item.id) }
    let note =
      silent == 0
      ? say("Every item is asked about.")
      : say("Further items of which nothing was asked in this assessment: \(silent).")
    let star: [Inline] =
      asked.contains(where: hasGap)
      ? [.text(" * ")] + say("Nothing was asked at a lower level. It does not block, and no answer shows it either.")
      : []
    return ReportSection(
      [.userText(framework.catalogue.title)], at: Anchor(framework: framework.catalogue.id),
      [.table(table), .paragraph(note + star)] + related(to: framework.catalogue))
  }

  private func row(of item: FrameworkScore.Item, in catalogue: Catalogue, isHeading: Bool) -> ReportTable.Row {
    let anchor = Anchor(item: ItemReference(catalogue: catalogue.id, item: item.item.id))
    let achieved: [Inline] =
      isHeading ? [.text(language.interval(item.achievement))] : figure(item.achievement, over: item.criteria)
    let verdict: [[Inline]] = [
      [.badge(.rating(item.achievement.rating))], achieved, [.text("\(item.criteria.count)")],
      [.text(language.percent(ofOne: item.achievement.coverage))],
    ]
    guard !isHeading, let capability = item.capability else {
      return ReportTable.Row([[.strong(name(of: item.item))], [], [], []] + verdict, anchor: anchor)
    }
    return ReportTable.Row(
      [
        name(of: item.item), [.badge(.level(capability.level))] + (hasGap(below: item) ? [.text(" *")] : []),
        [.badge(.level(capability.possible))], [.badge(.level(capability.evidenced))],
      ] + verdict, anchor: anchor)
  }

  /// Whether an item stands at a level although nothing was asked at that level or one below.
  func hasGap(below item: FrameworkScore.Item) -> Bool {
    guard rule.method != .mean, let level = item.capability?.level else { return false }
    let asked = Set(item.criteria.filter(\.answer.isApplicable).map(\.criterion.level))
    return (0..<level.number).contains { !asked.contains(Level($0 + 1)) }
  }

  /// Items that are merely near a topic in scope: named, never counted.
  func related(to catalogue: Catalogue) -> [Block] {
    let near = evaluation.topics.compactMap { result -> [Inline]? in
      let topic = result.score.topic
      let items = (topic.related + topic.criteria.flatMap(\.related)).filter { $0.catalogue == catalogue.id }.uniqued()
      guard !items.isEmpty else { return nil }
      let names = items.compactMap { catalogue.item($0.item).map(name) }
      return say("\(userText: topic.title) lies near \([Inline].joined(names))")
    }
    guard !near.isEmpty else { return [] }
    return [.details(summary: say("Near, and not counted as covering anything"), [.list(near)])]
  }
}

extension Catalogue {
  /// The items that have others below them.
  var parents: Set<ID<Item>> { Set(items.compactMap(\.parent)) }
}
