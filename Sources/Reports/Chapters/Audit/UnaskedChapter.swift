internal import Assessment
internal import Text
internal import Wording

/// The judged items without a criterion, and the criteria without an answer; nil without either.
struct UnaskedChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let blocks = unasked + unanswered
    return blocks.isEmpty
      ? nil : ReportSection(say("Not asked, and not answered"), at: Anchor("unasked"), blocks)
  }

  private var unasked: [Block] {
    if isConformity { return ConformityText(context: context, framework: framework).unasked }
    let items = audit.judged.filter(\.criteria.isEmpty)
    guard !items.isEmpty else { return [] }
    return [
      .paragraph(say("Objectives of which nothing was asked:").strong),
      .list(items.map { context.name(of: $0.item) }),
    ]
  }

  private var unanswered: [Block] {
    let list = audit.judged.flatMap { item in
      audit.criteria(of: item).filter { $0.answer.verdict == .unanswered }.map { scored -> [Inline] in
        [
          .code(item.item.id.text), .text(" "), .userText(scored.criterion.text), .text(" "),
          context.link(scored.criterion),
        ]
      }
    }
    return list.isEmpty ? [] : [.paragraph(say("Asked, and answered by nobody:").strong), .list(list)]
  }
}
