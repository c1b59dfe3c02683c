internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The items of an adopted framework below their target, with the shortest way there; nil for a conformity framework.
struct ImprovementsChapter: Chapter, AuditPart {
  let audit: AuditContext

  /// The most improvements of one item; the rest is counted.
  private static let most = 6

  var section: ReportSection? {
    guard audit.subject == .adoption else { return nil }
    let items = audit.judged.filter(audit.adoption.isToBeImproved)
    let title: ReportPhrase = audit.adoption.hasLevels ? "Below target" : "Improvements"
    guard !items.isEmpty else {
      if context.isLimited { return nil }
      return ReportSection(
        say(title), at: Anchor("improvements"),
        [
          audit.adoption.hasLevels
            ? paragraph("Every item with a level reaches its target.")
            : paragraph("All answered criteria are fully achieved.")
        ])
    }
    return ReportSection(say(title), at: Anchor("improvements"), [.table(table(of: items))])
  }

  private func table(of items: [FrameworkScore.Item]) -> ReportTable {
    ReportTable(
      words("Improvements by \(audit.wording.item)"),
      [
        audit.wording.itemColumn, audit.adoption.hasLevels ? column("Level and target") : column("Achieved"),
        column("Improvement"), column("Owner"), column("Due date"),
      ],
      items.map { item in
        ReportTable.Row(
          [audit.link(item.item), position(of: item), improvements(of: item)] + ownerAndDueDate(of: item))
      })
  }

  private func position(of item: FrameworkScore.Item) -> [Inline] {
    guard audit.adoption.hasLevels else { return [.text(language.interval(item.achievement))] }
    return [
      .badge(.level(item.capability?.level)), .text(" → "), .badge(.level(audit.adoption.target(of: item))),
    ]
  }

  private func improvements(of item: FrameworkScore.Item) -> [Inline] {
    let steps = audit.adoption.improvements(of: item)
    let rest = steps.count - Self.most
    return .onLines(
      steps.prefix(Self.most).map { [context.link($0), .text(" "), .userText($0.nextStep)] }
        + (rest > 0 ? [say(Phrase(rest, one: "and {1} more", many: "and \(rest) more"))] : []))
  }
}
