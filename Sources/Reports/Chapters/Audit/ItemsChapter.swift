internal import Assessment
internal import Text
internal import Wording

/// A section on each judged item that was asked about: its verdict, the reason for it, and its criteria.
struct ItemsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let asked = audit.asked
    return ReportSection(
      isConformity ? say("The clauses") : say("The objectives"), at: Anchor("items"),
      asked.count == audit.judged.count ? [] : [noteOnUnasked], sections: asked.map(section))
  }

  private var noteOnUnasked: Block {
    let place = Inline.reference(say("listed apart"), to: Anchor("unasked"))
    return paragraph(
      "Only what was asked stands here. What nothing in scope asks about is \(place): it is not assessed, and nobody may read it as met."
    )
  }

  private func section(on item: FrameworkScore.Item) -> ReportSection {
    let criteria = audit.criteria(of: item)
    let reference = ItemReference(catalogue: catalogue.id, item: item.item.id)
    let explanation = evaluation.explanation(of: reference, in: language, isBrief: true).map {
      Block.explanation(
        summary: isConformity ? say("How this finding came about") : say("How this level came about"), $0.steps)
    }
    return ReportSection(
      context.name(of: item.item) + [.text(" ")] + audit.verdict(on: item), at: Anchor(item: reference),
      [.paragraph(reason(for: item, criteria))] + (explanation.map { [$0] } ?? []) + [table(of: criteria, behind: item)]
    )
  }

  private func table(of criteria: [ScoredCriterion], behind item: FrameworkScore.Item) -> Block {
    let rows = criteria.map { scored in
      ReportTable.Row([
        [context.link(scored.criterion), .text(" "), .userText(scored.criterion.text)], cells.answer(to: scored),
        cells.evidence(for: scored.criterion),
      ])
    }
    return .table(
      ReportTable(
        words("Criteria behind \(item.item.id.text)"), [column("Criterion"), column("Answer"), column("Evidence")],
        rows))
  }

  private func reason(for item: FrameworkScore.Item, _ criteria: [ScoredCriterion]) -> [Inline] {
    let achievement = say(
      "Claimed: \(language.percent(item.achievement.answered)). Evidenced: \(language.percent(audit.evidenced(criteria)))."
    )
    if isConformity {
      let reason = ConformityText(context: context, framework: framework).reason(for: item)
      return say("Why: \(reason).") + [.text(" ")] + achievement
    }
    guard let capability = item.capability, let level = capability.level, let possible = capability.possible,
      let evidenced = capability.evidenced
    else { return say("Every criterion is marked as not applicable.") }
    let levels = say(
      "Claimed level \(level.number), possible \(possible.number), evidenced \(evidenced.number).")
    let hasUnaskedLevel = AdoptionText(context: context).hasUnaskedLevel(item)
    return levels + [.text(" ")] + achievement
      + (hasUnaskedLevel ? [.text(" ")] + say(AdoptionText.unaskedLevel) : [])
  }
}
