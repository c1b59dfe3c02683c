/// How an item of a framework came to its achievement, and its level or finding.
struct ItemExplanation {
  let evaluation: Evaluation
  let framework: FrameworkScore
  let item: FrameworkScore.Item

  var explanation: Explanation {
    let arithmetic = ArithmeticSteps(assessment: evaluation.assessment, rule: evaluation.score.rule)
    let steps: [Explanation.Step]
    if item.criteria.isEmpty {
      steps = [Explanation.Step("No criterion in scope refers to it or to anything below it: not asked, never met.")]
    } else if let capability = item.capability {
      steps = arithmetic.levels(of: item.criteria) + arithmetic.capability(capability)
    } else {
      steps = [arithmetic.sum("All criteria that refer to it or below", over: item.criteria)]
    }
    let verdict =
      item.finding.map { "finding \($0.rawValue)" } ?? item.capability?.level.map { "level \($0.number)" } ?? "no level"
    return Explanation(
      title: "\(framework.catalogue.title), \(item.item.id) \(item.item.title): \(verdict)",
      steps: steps + finding)
  }

  private var finding: [Explanation.Step] {
    guard let finding = item.finding else { return [] }
    let below = framework.items.filter { $0.item.parent == item.item.id }
    let own = item.item.isRequirement ? [Explanation.Step(finding.rule)] : []
    guard !below.isEmpty else { return own }
    return [
      Explanation.Step(
        "Finding \(finding.rawValue): the worst of its own and of what stands below it.",
        below.map { Explanation.Step("\($0.item.id) \($0.item.title): \($0.finding?.rawValue ?? "no requirement")") })
    ]
  }
}

extension Finding {
  /// The rule that gives the finding, as a sentence.
  package var rule: String {
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
