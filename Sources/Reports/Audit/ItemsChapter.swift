internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// A section on each judged item that was asked about: its verdict, the reason for it, and its criteria.
struct ItemsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let asked = audit.asked
    var listed: Set<ID<Criterion>> = []
    let sections = asked.map { item in
      let criteria = audit.criteria(of: item)
      defer { listed.formUnion(criteria.map(\.id)) }
      return section(on: item, criteria, anchored: criteria.filter { !listed.contains($0.id) })
    }
    return ReportSection(
      say("Criteria by \(audit.wording.item)"), at: Anchor("items"),
      notes, sections: sections, listsSections: false)
  }

  private var notes: [Block] {
    let unasked = audit.asked.count == audit.judged.count ? [] : [noteOnUnasked]
    return unasked
      + (listsAll ? [] : [paragraph("Fulfilled criteria are only counted here; the report with answers lists them.")])
  }

  /// Whether fulfilled criteria are listed too.
  private var listsAll: Bool { !context.options.without.contains(.answers) }

  private var noteOnUnasked: Block {
    let place = Inline.reference(say("listed separately"), to: Anchor("unasked"))
    return paragraph(
      "Only items that were asked about are listed here. The others are \(place); they are not assessed and must not be read as fulfilled."
    )
  }

  private func section(
    on item: FrameworkScore.Item, _ criteria: [ScoredCriterion], anchored: [ScoredCriterion]
  ) -> ReportSection {
    let reference = ItemReference(catalogue: catalogue.id, item: item.item.id)
    let table = table(of: criteria, behind: item, anchored: Set(anchored.map(\.id)))
    return ReportSection(
      context.name(of: item.item) + [.text(" – ")] + verdict(on: item), at: Anchor(item: reference),
      [.paragraph(reason(for: item) + [.text(" ")] + figures(of: criteria))] + remarks(on: item)
        + explanation(of: reference) + table)
  }

  /// `level 2`, an achievement or the finding.
  private func verdict(on item: FrameworkScore.Item) -> [Inline] {
    let verdict = audit.verdict(on: item)
    guard audit.subject == .adoption, audit.adoption.hasLevels, item.capability?.level != nil else { return verdict }
    return say("level \(verdict)")
  }

  private func explanation(of reference: ItemReference) -> [Block] {
    guard !context.options.without.contains(.arithmetic),
      let explanation = evaluation.explanation(of: reference, in: language, isBrief: true)
    else { return [] }
    let summary: ReportPhrase =
      switch audit.subject {
      case .findings: "How this finding was determined"
      case .gaps: "How this result was determined"
      case .adoption: "How this level was calculated"
      }
    return [.explanation(summary: say(summary), explanation.steps)]
  }

  private func table(
    of criteria: [ScoredCriterion], behind item: FrameworkScore.Item, anchored: Set<ID<Criterion>>
  ) -> [Block] {
    let listed = listsAll ? criteria : criteria.filter(isToBeLookedAt)
    let rows = listed.map { scored in
      ReportTable.Row(
        [
          [.code(scored.id.text), .text(" "), .userText(scored.criterion.text)] + critical(scored),
          cells.answer(to: scored), EvidenceList(context: context).cell(for: scored),
        ], anchor: anchored.contains(scored.id) ? Anchor(criterion: scored.id) : nil)
    }
    guard !rows.isEmpty else { return [] }
    let caption: ReportPhrase =
      listsAll ? "Criteria for \(item.item.id.text)" : "Criteria to check"
    return [
      .table(ReportTable(words(caption), [column("Criterion"), column("Answer"), column("Evidence")], rows))
    ]
  }

  private func isToBeLookedAt(_ scored: ScoredCriterion) -> Bool { scored.isNotFull || !scored.answer.isAnswered }

  private func critical(_ scored: ScoredCriterion) -> [Inline] {
    audit.subject == .findings && scored.criterion.isCritical ? [.text(" "), .emphasis(say("critical"))] : []
  }
}

// MARK: - The verdict and its reasons

extension ItemsChapter {
  private func reason(for item: FrameworkScore.Item) -> [Inline] {
    if audit.subject != .adoption { return say("Reason: \(audit.conformity.reason(for: item)).") }
    guard audit.adoption.hasLevels else { return [] }
    guard let capability = item.capability, let level = capability.level, let possible = capability.possible,
      let evidenced = capability.evidenced
    else { return say("Level: \(audit.adoption.level(of: item)).") }
    let target = audit.adoption.target(of: item)?.number ?? 0
    return say(
      "Claimed level \(level.number), possible \(possible.number), evidenced \(evidenced.number); target \(target).")
  }

  private func figures(of criteria: [ScoredCriterion]) -> [Inline] {
    let achievement = Achievement(of: criteria)
    guard achievement.applicable > 0 else { return [] }
    return say(
      "Claimed \(language.interval(achievement)), evidenced \(audit.evidenced(achievement)); answered \(achievement.answeredCount) of \(say(.criteria(achievement.applicable)))."
    )
  }

  /// The judgement, the reasons of exclusions, the dissent, and the entries of the action register.
  private func remarks(on item: FrameworkScore.Item) -> [Block] {
    let judged = audit.conformity.judgement(of: item).map { action, judgement in
      say("Judged by \(userText: judgement.judgedBy)")
        + (action.texts.reason.isEmpty ? [] : [.text(": "), .userText(action.texts.reason)])
    }
    let items = [judged].compactMap { $0 } + exclusions(of: item) + dissent(on: item) + actions(about: item)
    return items.isEmpty ? [] : [.list(items)]
  }

  private func exclusions(of item: FrameworkScore.Item) -> [[Inline]] {
    guard audit.subject == .findings, !item.excluded.isEmpty else { return [] }
    let reasons = Exclusions(context: context, framework: framework).reasons(for: item)
    return [say(audit.wording.noExclusion) + [.text(" ")] + say("Reason given: \(reasons)")]
  }

  private func dissent(on item: FrameworkScore.Item) -> [[Inline]] {
    guard audit.subject != .adoption else { return [] }
    return assessment.dissent(on: item.own).map { dissent in
      let rating = questionnaire.scale[dissent.step].id
      let note: [Inline] = dissent.note.isEmpty ? [] : say(": “\(userText: dissent.note)”")
      return say(
        "Lower rating by \(userText: assessment.sheets[dissent.sheet].respondent) for \(context.link(dissent.criterion)): \(userText: rating)"
      ) + note
    }
  }

  /// The entries about the item, its documents and the criteria that refer to it.
  private func actions(about item: FrameworkScore.Item) -> [[Inline]] {
    let names = [item.item.id.text] + item.item.documents.map(\.id.text)
    return RegisteredActions(context: context).lines(
      about: names.map { "\(catalogue.id):\($0)" } + item.own.map(\.id.text))
  }
}
