internal import Assessment
internal import Wording

/// The steps from the answers to a framework item's achievement, and to its level or finding.
struct ItemExplanation {
  let arithmetic: ArithmeticSteps
  let framework: FrameworkScore
  let item: FrameworkScore.Item

  private var language: Language { arithmetic.language }

  var explanation: Explanation {
    let steps: [Explanation.Step]
    if item.criteria.isEmpty {
      steps = [arithmetic.step("No criterion in scope refers to it or to anything below it: not asked, never met.")]
    } else if let capability = item.capability {
      steps = arithmetic.levels(of: item.criteria) + arithmetic.capability(capability)
    } else {
      steps = [arithmetic.sum(language.say("All criteria that refer to it or below"), over: item.criteria)]
    }
    let name: [Inline] = [.userText("\(framework.catalogue.title), \(item.item.id) \(item.item.title)")]
    let title =
      item.finding.map { language.say("\(name): finding \(language.say(Phrase(word: $0.title)))") }
      ?? item.capability?.level.map { language.say("\(name): level \($0.number)") } ?? language.say("\(name): no level")
    return Explanation(title: title, steps: steps + finding)
  }

  private var finding: [Explanation.Step] {
    guard let finding = item.finding else { return [] }
    let below = framework.items.filter { $0.item.parent == item.item.id }
    let own = item.item.isRequirement ? [Explanation.Step(language.say(finding.rule))] : []
    guard !below.isEmpty else { return own }
    return [
      arithmetic.step(
        "Finding \(language.say(Phrase(word: finding.title))): the worst of its own and of what stands below it.",
        below.map { item in
          let finding = item.finding.map { language.say(Phrase(word: $0.title)) } ?? language.say("no requirement")
          return Explanation.Step([.userText("\(item.item.id) \(item.item.title)"), .text(": ")] + finding)
        })
    ]
  }
}

extension Finding {
  /// The rule that gives the finding, as a sentence.
  var rule: Phrase {
    switch self {
    case .major: "Major: a critical criterion fails, or the criteria fail as a whole."
    case .excluded: "Excluded: a criterion is marked as not applicable, which the standard does not allow."
    case .minor: "Minor: an answered criterion is not fulfilled."
    case .unanswered: "Unanswered: a criterion is not answered."
    case .unevidenced: "Unevidenced: everything is fulfilled, and a criterion has no evidence that counts."
    case .conforming: "Conforming: every criterion is fulfilled and evidenced."
    case .noCase: "No case: nothing of the kind happened in the period."
    case .notApplicable: "Not applicable: every criterion is legitimately marked so."
    case .notAsked: "Not asked: no criterion asks about it."
    }
  }
}
