internal import Assessment
internal import Text
internal import Wording

/// Sentences and lists on a standard, whose requirements have findings.
struct ConformityText: AssessmentPart {
  let context: ReportContext
  let framework: FrameworkScore

  /// The number of requirements per finding, the worst finding first.
  var tally: [Inline] {
    let items = framework.items.filter(\.item.isRequirement)
    let counts = Finding.allCases.map { finding in (finding, items.count { $0.finding == finding }) }
    let figures: [[Inline]] = counts.filter { $0.1 > 0 }.map { [.text("\($0.1) "), .badge(.finding($0.0))] }
    return say("Of \(say(.requirements(items.count))): \([Inline].joined(figures)).")
  }

  /// The reason for a requirement's finding, with the criteria behind it.
  func reason(for item: FrameworkScore.Item) -> [Inline] {
    let applicable = item.criteria.filter(\.answer.isApplicable)
    let names = { (isNamed: (ScoredCriterion) -> Bool) -> [Inline] in
      .joined(applicable.filter(isNamed).map { [context.link($0.criterion)] }, by: " ")
    }
    let weak = names { Rules.isBelow($0.answer.answeredValue ?? 1, Rules.criticalGap) }
    switch item.finding {
    case .major: return say("hardly anything of it is achieved: up to 15 % is a major finding")
    case .minor where weak.isEmpty: return say("not achieved throughout: up to 85 % is a minor finding")
    case .minor: return say("below two thirds: \(weak)")
    case .excluded: return say("marked as not applicable, which the standard does not allow")
    case .unanswered: return say("not answered: \(names { !$0.answer.isAnswered })")
    case .unevidenced: return say("no evidence recorded: \(names { !$0.answer.isEvidenced })")
    case .conforming: return say("all criteria fully achieved, with recorded evidence")
    case .noCase: return say("nothing of the kind happened")
    case .notApplicable, .notAsked, nil:
      return item.criteria.isEmpty
        ? say("nothing in scope asks about it") : say("every criterion is marked as not applicable")
    }
  }

  /// The requirements without a criterion in scope; empty if there is none.
  var unasked: [Block] {
    let items = framework.items.filter { $0.item.isRequirement && $0.criteria.isEmpty }
    guard !items.isEmpty else { return [] }
    return [
      .callout(
        title: words("Not asked here: \(say(.requirements(items.count)))"),
        [
          paragraph(
            Phrase(
              items.count,
              one:
                "Nothing in the scope of this assessment asks about this one. It is not assessed, and nobody may read it as met:",
              many:
                "Nothing in the scope of this assessment asks about these. They are not assessed, and nobody may read them as met:"
            )),
          .list(items.map { [.code($0.item.id.text), .text(" "), .userText($0.item.title)] }),
        ])
    ]
  }

  /// The criteria that were marked as not applicable although the framework refers to them; empty if there is none.
  var exclusions: [Block] {
    let cells = AnswerCells(context: context)
    let excluded = cells.notApplicable.compactMap { criterion -> [Inline]? in
      let clauses = criterion.references.filter { $0.catalogue == framework.catalogue.id }
      guard !clauses.isEmpty else { return nil }
      return .joined(clauses.map { [.code($0.item.text)] }) + [.text(", "), context.link(criterion), .text(": ")]
        + cells.reasons(for: criterion)
    }
    guard !excluded.isEmpty else { return [] }
    return [
      .paragraph(say("Marked as not applicable, to be defended before an auditor:").strong), .list(excluded),
    ]
  }
}

extension ScoredCriterion {
  /// Whether it is answered, and with less than full achievement.
  var isNotFull: Bool { Rules.isUnfulfilled(answer.answeredValue ?? 1) }
}
