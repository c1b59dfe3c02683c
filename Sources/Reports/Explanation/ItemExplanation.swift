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
    case .major: "Major: what was answered reaches 15 % at most."
    case .minor: "Minor: an answered criterion is below two thirds, or what was answered reaches 85 % at most."
    case .open: "Open: no lapse was found, and a criterion is not answered."
    case .unevidenced: "Unevidenced: everything is fulfilled, and for a criterion no evidence is recorded."
    case .opportunity: "Opportunity: no lapse, and a criterion is not fully achieved."
    case .conforming: "Conforming: every criterion is fully achieved with recorded evidence."
    case .notAssessed: "Not assessed: no applicable criterion asks about it."
    }
  }
}
