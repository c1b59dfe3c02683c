internal import Markup

/// The steps that explanations of topics and items share: values, weighted sums, levels.
struct ArithmeticSteps {
  let assessment: Assessment
  let rule: LevelRule

  /// A criterion's value, its weight, and where the value comes from.
  func value(of scored: ScoredCriterion) -> Explanation.Step {
    let weight = scored.criterion.weight == 1 ? "" : ", weight \(shortest(scored.criterion.weight))"
    return Explanation.Step("\(scored.criterion.id): \(verdict(on: scored))\(weight)")
  }

  /// What was decided on a criterion, in words with its value.
  func verdict(on scored: ScoredCriterion) -> String {
    switch scored.answer.verdict {
    case .unanswered: "not answered: 0 as proven, 1 as possible"
    case .notApplicable: "not applicable: out of every sum"
    case .answered(let value):
      "\(scored.answer.step.map { assessment.questionnaire.scale[$0].id + " = " } ?? "")\(fixed(value, decimals: 2))"
        + (scored.answer.isEvidenced ? "" : ", no evidence recorded")
    }
  }

  /// The weighted sum behind an achievement, over its criteria.
  func sum(_ noun: String, over criteria: [ScoredCriterion]) -> Explanation.Step {
    let steps = criteria.map(value(of:))
    guard let low = weightedPercent(of: criteria, from: .proven) else {
      return Explanation.Step("\(noun): nothing applicable, so nothing is asked", steps)
    }
    let achievement = Achievement(of: criteria)
    let high = achievement.high.map { $0 == low ? "" : " (possible \(Self.percent($0)))" } ?? ""
    let terms = Self.terms(of: criteria)
    return Explanation.Step(
      "\(noun): \(terms) = \(Self.percent(low)), rating \(AchievementRating(low).rawValue)\(high)", steps)
  }

  /// The levels up to the top, each with its attributes where the method knows them.
  func levels(of criteria: [ScoredCriterion]) -> [Explanation.Step] {
    if rule.method == .mean { return [sum("All criteria", over: criteria)] }
    return (0..<rule.top(of: criteria).number).map { index in
      let level = Level(index + 1)
      let asked = criteria.filter { $0.criterion.level == level }
      let name = "Level \(level.number), \(assessment.questionnaire.name(of: level))"
      guard !asked.isEmpty else { return Explanation.Step("\(name): no criterion, so it does not block") }
      let attributes = CapabilityScoring.attributes(of: asked, at: level)
      guard rule.method == .capability, attributes.count > 1 else { return sum(name, over: asked) }
      return Explanation.Step(
        "\(name): \(attributes.count) attributes that must each hold",
        attributes.map { sum($0.name.map { "Attribute \($0)" } ?? "Criteria without an attribute", over: $0.criteria) })
    }
  }

  /// How the levels make one level, in its three readings, and the score.
  func capability(_ capability: Capability) -> [Explanation.Step] {
    guard let level = capability.level, let possible = capability.possible, let evidenced = capability.evidenced else {
      return [Explanation.Step("No criterion is applicable, so there is no level.")]
    }
    var steps = [
      Explanation.Step("\(ruleInWords) This gives level \(level.number).")
    ]
    steps.append(
      Explanation.Step(
        possible == level
          ? "Possible level \(possible.number): the open answers cannot change it."
          : "Possible level \(possible.number): if every open answer turned out well."))
    steps.append(
      Explanation.Step(
        level == .incomplete
          ? "Evidenced level 0: there is no level to carry."
          : evidenced == level
            ? "Evidenced level \(evidenced.number): the level stands on recorded evidence."
            : "Evidenced level \(evidenced.number): ratings without recorded evidence count 0."))
    if let score = capability.score, let high = capability.scoreHigh {
      let interval = score == high ? "" : " (up to \(fixed(high, decimals: 2)))"
      steps.append(Explanation.Step("Score \(fixed(score, decimals: 2))\(interval): \(scoreInWords)."))
    }
    return steps
  }

  /// The method's level rule as a sentence.
  var ruleInWords: String {
    switch rule.method {
    case .capability: "A level is attained when it is at least largely achieved (L) and every level below fully (F)."
    case .staged:
      "A level is attained when every applicable criterion up to it has a value of at least \(fixed(rule.passValue, decimals: 2))."
    case .levelSum: "The level is the score without its fraction."
    case .mean: "The level is the score without its fraction."
    }
  }

  private var scoreInWords: String {
    switch rule.method {
    case .capability, .staged: "the sum of the levels' achievements, each 0 to 1"
    case .levelSum: "the sum of the achievements of the levels that have criteria, each 0 to 1"
    case .mean: "\(rule.highest.number) times the achievement of all criteria together"
    }
  }

  /// The weighted sum as it is added up: equal values under one weight are counted.
  private static func terms(of criteria: [ScoredCriterion]) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    var weight = 0.0
    for scored in criteria {
      guard let value = scored.answer.value(from: .proven) else { continue }
      weight += scored.criterion.weight
      let factor = scored.criterion.weight == 1 ? "" : "\(shortest(scored.criterion.weight)) × "
      let term = factor + fixed(value, decimals: 2)
      if counts[term] == nil { order.append(term) }
      counts[term, default: 0] += 1
    }
    let terms = order.map { (counts[$0] ?? 1) == 1 ? $0 : "\(counts[$0] ?? 1) × \($0)" }
    return "(\(terms.joined(separator: " + "))) / \(shortest(weight))"
  }

  /// A percent without decimals, as on paper.
  static func percent(_ percent: Percent) -> String { fixed(percent.value, decimals: 0) + " %" }
}
