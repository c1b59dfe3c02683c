internal import Assessment
internal import Text
internal import Wording

extension ReportWriter {
  /// What would have to be conformed to: a finding for each requirement, for ISO/IEC 20000-1.
  var conformity: ReportSection? {
    let shown = shownFrameworks.filter { $0.catalogue.kind == .conformity }
    guard !shown.isEmpty else { return nil }
    return section(
      "Conformity frameworks", at: Anchor("conformity"), [paragraph(conformityPrinciple)],
      sections: shown.map { framework in
        ReportSection(
          [.userText(framework.catalogue.title)], at: Anchor(framework: framework.catalogue.id),
          [.paragraph(tally(framework)), .table(findings(framework))] + silent(framework)
            + exclusions(framework.catalogue) + related(to: framework.catalogue))
      })
  }

  var conformityPrinciple: Phrase {
    "A standard is conformed to: each of its requirements holds or does not, and there are no levels. The findings say what an auditor would likely note if the answers are true. They are no audit and no certificate."
  }

  /// How many requirements have which finding, worst first.
  func tally(_ framework: FrameworkScore) -> [Inline] {
    let items = framework.items.filter(\.item.isRequirement)
    let counts = Finding.allCases.map { finding in (finding, items.count { $0.finding == finding }) }
    let figures: [[Inline]] = counts.filter { $0.1 > 0 }.map { [.text("\($0.1) "), .badge(.finding($0.0))] }
    return say("Of \(requirements(items.count)): \([Inline].joined(figures)).")
  }

  /// Every clause of which something was asked, with the headings above it.
  private func findings(_ framework: FrameworkScore) -> ReportTable {
    let rows = framework.items.filter { !$0.criteria.isEmpty }.map { item -> ReportTable.Row in
      let anchor = Anchor(item: ItemReference(catalogue: framework.catalogue.id, item: item.item.id))
      let title = name(of: item.item)
      let verdict = item.finding.map { [Inline.badge(.finding($0))] } ?? []
      guard item.item.isRequirement else {
        return ReportTable.Row(
          [[.strong(title)], verdict, say("the worst of the clauses below"), [], []], anchor: anchor)
      }
      return ReportTable.Row(
        [
          title, verdict, reason(for: item), [.text(language.percent(item.achievement.answered))],
          .joined(item.criteria.map { [link($0.criterion)] }, by: " "),
        ], anchor: anchor)
    }
    return ReportTable(
      words("\(userText: framework.catalogue.title): likely findings"),
      [column("Clause"), column("Finding"), column("Why"), column("Achieved", .trailing), column("Criteria")], rows)
  }

  /// Why a requirement has its finding, in words and by the criteria that made it so.
  func reason(for item: FrameworkScore.Item) -> [Inline] {
    let applicable = item.criteria.filter(\.answer.isApplicable)
    let names = { (isNamed: (ScoredCriterion) -> Bool) -> [Inline] in
      .joined(applicable.filter(isNamed).map { [link($0.criterion)] }, by: " ")
    }
    let weak = names { Rules.isBelow($0.answer.answeredValue ?? 1, Rules.lowestClaim) }
    switch item.finding {
    case .major: return say("hardly anything of it is achieved: up to 15 % is a major finding")
    case .minor where weak.isEmpty: return say("not achieved throughout: up to 85 % is a minor finding")
    case .minor: return say("below two thirds: \(weak)")
    case .open: return say("not answered: \(names { !$0.answer.isAnswered })")
    case .unevidenced: return say("no evidence recorded: \(names { !$0.answer.isEvidenced })")
    case .opportunity: return say("not yet full: \(names { Rules.isUnfulfilled($0.answer.answeredValue ?? 1) })")
    case .conforming: return say("all criteria fully achieved, with recorded evidence")
    case .notAssessed, nil:
      return item.criteria.isEmpty
        ? say("nothing in scope asks about it") : say("every criterion is marked as not applicable")
    }
  }

  /// The requirements of which nothing was asked: listed apart, never as met.
  func silent(_ framework: FrameworkScore) -> [Block] {
    let silent = framework.items.filter { $0.item.isRequirement && $0.criteria.isEmpty }
    guard !silent.isEmpty else { return [] }
    return [
      .callout(
        title: words("Not asked here: \(requirements(silent.count))"),
        [
          paragraph(
            "Nothing in the scope of this assessment asks about these. They are not assessed, and nobody may read them as met:"
          ),
          .list(silent.map { [.code($0.item.id.text), .text(" "), .userText($0.item.title)] }),
        ])
    ]
  }

  /// Criteria that were marked as not applicable though a requirement rests on them.
  func exclusions(_ catalogue: Catalogue) -> [Block] {
    let excluded = notApplicable.compactMap { criterion, reasons -> [Inline]? in
      let clauses = criterion.references.filter { $0.catalogue == catalogue.id }
      guard !clauses.isEmpty else { return nil }
      return .joined(clauses.map { [.code($0.item.text)] }) + [.text(", "), link(criterion), .text(": ")]
        + [.userText(reasons.joined(separator: " / "))]
    }
    guard !excluded.isEmpty else { return [] }
    return [
      .paragraph(say("Marked as not applicable, to be defended before an auditor:").strong), .list(excluded),
    ]
  }
}
