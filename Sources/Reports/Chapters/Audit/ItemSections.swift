internal import Assessment
internal import Text
internal import Wording

extension AuditWriter {
  /// A section for each item that is judged: its verdict and why, and the criteria behind it.
  var items: ReportSection {
    writer.section(
      isConformity ? "The clauses" : "The objectives", at: Anchor("items"),
      asked.count == judged.count
        ? [] : [paragraphOnUnasked],
      sections: asked.map { item in
        let anchor = Anchor(item: ItemReference(catalogue: catalogue.id, item: item.item.id))
        return ReportSection(
          writer.name(of: item.item) + [.text(" ")] + verdict(on: item), at: anchor, blocks(of: item))
      })
  }

  private var paragraphOnUnasked: Block {
    let place = Inline.reference(say("listed apart"), to: Anchor("unasked"))
    return writer.paragraph(
      "Only what was asked stands here. What nothing in scope asks about is \(place): it is not assessed, and nobody may read it as met."
    )
  }

  private func blocks(of item: FrameworkScore.Item) -> [Block] {
    let own = isConformity ? ownCriteria(of: item) : item.criteria
    let rows = own.map { scored in
      ReportTable.Row([
        [writer.link(scored.criterion), .text(" "), .userText(scored.criterion.text)], writer.answer(to: scored),
        writer.evidence(for: scored.criterion),
      ])
    }
    let table = ReportTable(
      words("Criteria behind \(item.item.id.text)"), [column("Criterion"), column("Answer"), column("Evidence")], rows)
    return [.paragraph(why(item, own))] + explanation(of: item) + [.table(table)]
  }

  private func why(_ item: FrameworkScore.Item, _ own: [ScoredCriterion]) -> [Inline] {
    let claimed = say(
      "Claimed: \(language.percent(item.achievement.answered)). Evidenced: \(language.percent(evidenced(own))).")
    if isConformity { return say("Why: \(writer.reason(for: item)).") + [.text(" ")] + claimed }
    guard let capability = item.capability, let level = capability.level, let possible = capability.possible,
      let evidenced = capability.evidenced
    else { return say("Every criterion is marked as not applicable.") }
    let levels = say(
      "Claimed level \(level.number), possible \(possible.number), evidenced \(evidenced.number).")
    let star =
      writer.hasGap(below: item)
      ? [.text(" ")] + say("Nothing was asked at a lower level. It does not block, and no answer shows it either.") : []
    return levels + [.text(" ")] + claimed + star
  }

  private func explanation(of item: FrameworkScore.Item) -> [Block] {
    let reference = ItemReference(catalogue: catalogue.id, item: item.item.id)
    return evaluation.explanation(of: reference, in: writer.options.language, isBrief: true).map {
      [
        .explanation(
          summary: isConformity ? say("How this finding came about") : say("How this level came about"), $0.steps)
      ]
    } ?? []
  }

  /// The documents that the standard asks for; nil for a framework that asks for none.
  var documents: ReportSection? {
    let documents = framework.documentedInformation
    guard !documents.isEmpty else { return nil }
    let rows = documents.map { document in
      ReportTable.Row([
        [.userText(document.name)], link(document.item), say(document.status.title),
        document.scored.map { [writer.link($0.criterion)] } ?? [.text("–")],
        document.scored.map { writer.evidence(for: $0.criterion) } ?? [.text("–")],
      ])
    }
    return writer.section(
      "Documented information", at: Anchor("documents"),
      [
        writer.paragraph(
          "What the standard wants to see in writing. A document counts as asked where a criterion of its clause has at least half of its words; the criterion stands beside it, to be judged. It is present where that criterion is rated at two thirds or more and evidence is recorded."
        ),
        .table(
          ReportTable(
            words("Documents required"),
            [column("Document"), column("Clause"), column("Status"), column("Criterion"), column("Evidence recorded")],
            rows, isSortable: true)),
      ])
  }
}

extension DocumentedInformation.Status {
  /// As words.
  var title: Phrase {
    switch self {
    case .present: "present"
    case .claimed: "claimed, no evidence recorded"
    case .missing: "missing"
    case .open: "not answered"
    case .excluded: "marked as not applicable"
    case .notAsked: "not asked"
    }
  }
}
