extension ReportWriter {
  /// The frameworks that the report shows.
  var shownFrameworks: [FrameworkScore] {
    evaluation.score.frameworks.filter { options.framework == nil || options.framework == $0.catalogue.id }
  }

  /// What was adopted: capability by item, for ITIL and COBIT.
  var frameworks: ReportSection? {
    let shown = shownFrameworks.filter { $0.catalogue.kind == .adoption }
    guard !shown.isEmpty else { return nil }
    return ReportSection(
      "Adopted frameworks", at: Anchor("frameworks"),
      [
        .paragraph([
          .text(
            "ITIL and COBIT are adopted: an organization takes from them what serves it, and nobody conforms to them. Each "
              + "item is rated by the criteria that refer to it, as if it were a topic. An item of which nothing was asked "
              + "is not in the tables.")
        ])
      ], sections: shown.map(adoption))
  }

  private func adoption(_ framework: FrameworkScore) -> ReportSection {
    let asked = framework.items.filter { !$0.criteria.isEmpty }
    let parents = Set(framework.catalogue.items.compactMap(\.parent))
    let rows = asked.map { item -> ReportTable.Row in
      let isHeading = parents.contains(item.item.id)
      let title = name(of: item.item)
      let anchor = Anchor(item: ItemReference(catalogue: framework.catalogue.id, item: item.item.id))
      let verdict: [[Inline]] = [
        [.text(interval(item.achievement))], [.badge(.rating(item.achievement.rating))],
        [.text("\(item.criteria.count)")], [.text(coverage(item.achievement))],
      ]
      guard !isHeading, let capability = item.capability else {
        return ReportTable.Row([[.strong(title)], [], [], []] + verdict, anchor: anchor)
      }
      return ReportTable.Row(
        [
          title, [.badge(.level(capability.level))] + (hasGap(below: item) ? [.text(" *")] : []),
          [.badge(.level(capability.possible))],
          [.badge(.level(capability.evidenced))],
        ] + verdict, anchor: anchor)
    }
    let silent = framework.items.count { $0.criteria.isEmpty && !parents.contains($0.item.id) }
    let table = ReportTable(
      "\(framework.catalogue.title): capability by item",
      [
        .init("Item"), .init("Level", .centre), .init("Possible", .centre), .init("Evidenced", .centre),
        .init("Achieved", .trailing), .init("Rating", .centre), .init("Criteria", .trailing),
        .init("Answered", .trailing),
      ], rows)
    let note: [Inline] = [
      .text(
        silent == 0
          ? "Every item is asked about."
          : "Of \(count(silent, "further item", "further items")) nothing was asked in this assessment.")
    ]
    let star: [Inline] =
      asked.contains(where: hasGap)
      ? [.text(" * Nothing was asked at a lower level. It does not block, and no answer shows it either.")] : []
    return ReportSection(
      heading(of: framework), at: Anchor(framework: framework.catalogue.id),
      [.table(table), .paragraph(note + star)] + related(to: framework.catalogue))
  }

  /// Whether an item stands at a level although nothing was asked at that level or one below.
  private func hasGap(below item: FrameworkScore.Item) -> Bool {
    guard rule.method != .mean, let level = item.capability?.level else { return false }
    let asked = Set(item.criteria.filter(\.answer.isApplicable).map(\.criterion.level))
    return (0..<level.number).contains { !asked.contains(Level($0 + 1)) }
  }

  /// `8.6.1 Incident management`; the title alone where the id says the same.
  func name(of item: Catalogue.Item) -> [Inline] {
    let words = item.title.lowercased().split { !($0.isLetter || $0.isNumber) }
    guard words.joined(separator: "-") != item.id.caseFolded else { return [.foreign(item.title)] }
    return [.code(item.id.text), .text(" "), .foreign(item.title)]
  }

  func heading(of framework: FrameworkScore) -> [Inline] { [.foreign(framework.catalogue.title)] }

  /// Items that are merely near a topic in scope: named, never counted.
  func related(to catalogue: Catalogue) -> [Block] {
    let near = evaluation.topics.compactMap { result -> [Inline]? in
      let topic = result.score.topic
      let items = (topic.related + topic.criteria.flatMap(\.related)).filter { $0.catalogue == catalogue.id }.uniqued()
      guard !items.isEmpty else { return nil }
      let names = items.compactMap { catalogue.item($0.item).map(name) }
      return [link(topic), .text(" lies near ")] + .joined(names)
    }
    guard !near.isEmpty else { return [] }
    return [.paragraph([.text("Near, and not counted as covering anything:")]), .list(near)]
  }
}
