package import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// The steps from the answers to a framework item's achievement, and to its level, findings or gap.
struct ItemExplanation {
  let arithmetic: ArithmeticSteps
  let framework: FrameworkScore
  let item: FrameworkScore.Item

  private var language: Language { arithmetic.language }
  private var judgements: Judgements { arithmetic.evaluation.judgements }

  var explanation: Explanation { Explanation(title: title, steps: criteria + verdict) }

  private var name: [Inline] {
    [.userText("\(framework.catalogue.title), \(item.item.name)")]
  }

  private var title: [Inline] {
    if let finding = judgements.printedFinding(of: item, in: framework) {
      return language.say("\(name): \(language.say(Phrase(word: finding.title)))")
    }
    if case .crosswalk(let result) = item.result {
      return language.say("\(name): \(language.say(Phrase(word: result.title)))")
    }
    if let level = item.capability?.level { return language.say("\(name): level \(level.number)") }
    return item.capability == nil ? name : language.say("\(name): no level")
  }

  /// The criteria that count, with their sums.
  private var criteria: [Explanation.Step] {
    guard !item.criteria.isEmpty else {
      return [
        item.extent == .none
          ? arithmetic.step("Out of scope in this assessment.")
          : arithmetic.step("No criterion in scope maps to it or to an item below it: not asked.")
      ]
    }
    guard let capability = item.capability else {
      return [arithmetic.sum(language.say("All criteria for this item and the items below it"), over: item.criteria)]
    }
    let counted = framework.counted(for: item, rule: arithmetic.rule)
    return capability.level == nil && item.achievement.answeredCount > 0
      ? [
        arithmetic.sum(language.say("All criteria for this item and the items below it"), over: item.criteria), untold,
      ]
      : arithmetic.levels(of: counted) + notCounted(above: counted) + arithmetic.capability(capability) + unaskedBelow
  }

  /// The criteria above the last level that can be told; empty if all count.
  private func notCounted(above counted: [ScoredCriterion]) -> [Explanation.Step] {
    let ids = Set(counted.map(\.id))
    let rest = item.criteria.filter { !ids.contains($0.id) }
    guard !rest.isEmpty, let top = arithmetic.rule.askedLevels(of: counted).last else { return [] }
    return [
      arithmetic.step(
        "Level \(top.next.number) is not asked about here, so nothing above level \(top.number) can be told. Not counted: \(rest.map(\.id.text).joined(separator: ", "))."
      )
    ]
  }

  /// The number of items below a heading that were not asked about; empty if there is none.
  private var unaskedBelow: [Explanation.Step] {
    guard let place = framework.catalogue.places[item.item.id] else { return [] }
    let parents = framework.catalogue.parents
    let below = framework.catalogue.subtrees[place].map { framework.items[$0] }
      .filter { $0.item.id != item.item.id && !parents.contains($0.item.id) }
    let unasked = below.count(where: \.criteria.isEmpty)
    return unasked == 0
      ? []
      : [
        arithmetic.step(
          "Not asked about: \(unasked) of the \(below.count) items below it. The figures say nothing about them.")
      ]
  }

  /// The reason why the level of an answered item cannot be told.
  private var untold: Explanation.Step {
    arithmetic.rule.method == .capability || arithmetic.rule.method == .staged
      ? arithmetic.step(
        "The questionnaire was written for another framework and has no criteria at level 1 here: the level cannot be determined."
      )
      : arithmetic.step(
        "The questionnaire was written for another framework, and its method gives no levels for items.")
  }

  /// The rules behind the findings or the gap; empty for an adopted framework.
  private var verdict: [Explanation.Step] {
    if case .crosswalk(let result) = item.result { return [Explanation.Step(language.say(result.rule))] }
    guard let finding = item.finding else { return [] }
    let own = item.ownFindings.map { Explanation.Step(language.say($0.rule)) }
    let open: [Explanation.Step] =
      item.mayBecomeMajor
      ? [arithmetic.step("It may become a major nonconformity, depending on the open answers.")] : []
    return own + open + judged + below(finding)
  }

  private var judged: [Explanation.Step] {
    guard let action = judgements.action(about: item.item, of: framework.catalogue), let judgement = action.judgement
    else { return [] }
    return [
      arithmetic.step(
        "Judged by \(userText: judgement.judgedBy) as \(language.say(Phrase(word: judgement.grade.finding.title))): \(userText: action.texts.reason)"
      )
    ]
  }

  private func below(_ finding: Finding) -> [Explanation.Step] {
    let below = framework.items.filter { $0.item.parent == item.item.id }
    guard !below.isEmpty else { return [] }
    return [
      arithmetic.step(
        "\(language.say(Phrase(word: finding.title))): the worst of its own finding and the findings of the items below it.",
        below.map { item in
          let finding = judgements.printedFinding(of: item, in: framework)
          let words = finding.map { language.say(Phrase(word: $0.title)) } ?? language.say("no requirement")
          return Explanation.Step([.userText(item.item.name), .text(": ")] + words)
        })
    ]
  }
}

extension Action.Grade {
  /// The finding that the grade stands for.
  var finding: Finding {
    switch self {
    case .major: .major
    case .minor: .minor
    }
  }
}

extension Finding {
  /// The rule that gives the finding, as a sentence.
  package var rule: ReportPhrase {
    switch self {
    case .major:
      "Major nonconformity: a critical criterion is rated below half, or the criteria fail as a whole even if every open answer turns out fulfilled."
    case .excluded:
      "Exclusion not allowed: a criterion is excluded or marked as not applicable, which is not allowed for it."
    case .minor: "Minor nonconformity: an answered criterion is not fulfilled."
    case .unanswered: "Not answered: a criterion is not answered."
    case .unevidenced: "No evidence: a rated criterion has no valid evidence that supports it."
    case .conforming: "Conforming: every criterion is fulfilled and has evidence."
    case .noCase: "No case: nothing of the kind happened in the period."
    case .notApplicable: "Not applicable: every criterion is marked as not applicable, which is allowed."
    case .notAsked: "Not asked: no criterion in scope asks about it."
    }
  }
}

extension FrameworkScore.CrosswalkResult {
  /// The rule that gives the result, as a sentence.
  var rule: ReportPhrase {
    switch self {
    case .gap: "Gap: an answered criterion that maps to it is not fulfilled."
    case .unanswered: "Not answered: a criterion that maps to it is not answered, and no other shows a gap."
    case .noGapSeen:
      "No gap seen: all criteria that map to it are fulfilled. This does not show that the requirement itself is fulfilled."
    case .notAsked: "Not asked: no applicable criterion maps to it."
    }
  }
}
