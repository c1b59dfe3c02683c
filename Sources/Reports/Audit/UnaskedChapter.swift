internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The judged items that were not asked about, and the criteria without an answer; nil without either.
struct UnaskedChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let blocks = unasked + unanswered
    return blocks.isEmpty
      ? nil : ReportSection(say("Not asked or not answered"), at: Anchor("unasked"), blocks)
  }

  private var unasked: [Block] {
    if context.isLimited { return [] }
    if audit.subject != .adoption { return audit.conformity.unasked }
    let items = audit.judged.filter(\.criteria.isEmpty)
    guard !items.isEmpty else { return [] }
    return [
      .paragraph(say("Not asked about: \(audit.wording.counted(items.count))").strong),
      .list(items.map { context.name(of: $0.item) }),
    ]
  }

  private var unanswered: [Block] {
    let list = audit.judged.flatMap { item in
      audit.criteria(of: item).filter { $0.answer.verdict == .unanswered }.map { scored -> [Inline] in
        let unknown = scored.answer.isUnknownToSome ? [Inline.text(" ")] + say("(asked, answer unknown)") : []
        return [
          .code(item.item.id.text), .text(" "), .userText(scored.criterion.text), .text(" "),
          context.link(scored.criterion),
        ] + unknown
      }
    }
    return list.isEmpty ? [] : [.paragraph(say("Asked but not answered:").strong), .list(list)]
  }
}
