internal import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// The steps from the answers to a topic's result, its priority, its path and its place in the roadmap.
struct TopicExplanation {
  let arithmetic: ArithmeticSteps
  let result: Evaluation.TopicResult

  private var language: Language { arithmetic.language }
  private var evaluation: Evaluation { arithmetic.evaluation }
  private var engagement: Engagement { arithmetic.assessment.engagement }
  private var measure: Measure { evaluation.score.measure }

  var explanation: Explanation {
    Explanation(
      title: title, steps: (arithmetic.isBrief ? [] : [method]) + (result.score.isUnanswered ? [askFirst] : steps))
  }

  private var title: [Inline] {
    let name: [Inline] = [.userText("\(result.score.topic.title) (\(result.score.topic.id))")]
    let capability = result.score.capability
    if result.score.isUnanswered { return language.say("\(name): not answered") }
    guard let level = capability.level, let score = capability.score else { return language.say("\(name): no result") }
    switch measure {
    case .levels: return language.say("\(name): level \(level.number)")
    case .points:
      let points = language.number(score, decimals: 2, isTrimmed: true)
      return language.say("\(name): \(points) of \(arithmetic.rule.highest.number) points")
    case .findings:
      let finding = evaluation.worstFinding(of: result.score).map { language.say(Phrase(word: $0.title)) }
      return finding.map { language.say("\(name): worst finding \($0)") } ?? language.say("\(name): no finding")
    }
  }

  private var method: Explanation.Step {
    arithmetic.step(
      "Method \(arithmetic.rule.method.rawValue). Consensus: \(language.say(engagement.consensus.sentence)).")
  }

  private var askFirst: Explanation.Step {
    arithmetic.step("This topic has no answers, so it has no result, gap or path. Ask its questions first.")
  }

  private var steps: [Explanation.Step] {
    if measure == .findings {
      return (arithmetic.isBrief ? [requirements, coverage] : [requirements, coverage, named, path, waves])
        .compactMap { $0 }
    }
    let figures = arithmetic.levels(of: result.score.criteria) + arithmetic.capability(result.score.capability)
    let hasGap = result.gap.gap ?? 0 > 0
    let gaps = arithmetic.isBrief ? [coverage, hasGap ? gap : nil] : [coverage, named, gap, blockers, path, waves]
    return figures + gaps.compactMap { $0 }
  }

  private var coverage: Explanation.Step? {
    let achievement = result.score.achievement
    return achievement.coverage.map { coverage in
      arithmetic.step(
        Phrase(
          achievement.applicable, one: "Coverage: {1} of {2} applicable criterion is answered ({3}).",
          many:
            "Coverage: \(achievement.answeredCount) of \(achievement.applicable) applicable criteria are answered (\(language.percent(ofOne: coverage)))."
        ))
    }
  }

  /// The requirements that the topic's criteria refer to, each with its finding.
  private var requirements: Explanation.Step? {
    let ids = Set(result.score.criteria.map(\.id))
    let lines = evaluation.score.assessed.flatMap { framework in
      framework.items.filter { item in item.item.isRequirement && item.own.contains { ids.contains($0.id) } }
        .compactMap { item in
          evaluation.judgements.printedFinding(of: item, in: framework).map { finding in
            Explanation.Step(
              [.userText(item.item.name), .text(": ")] + language.say(Phrase(word: finding.title))
            )
          }
        }
    }
    return lines.isEmpty ? nil : arithmetic.step("Requirements that its criteria map to:", lines)
  }
}

// MARK: - Gaps, path and waves

extension TopicExplanation {
  private var named: Explanation.Step? {
    result.gap.named.isEmpty
      ? nil : arithmetic.step("Gaps whatever the target:", result.gap.named.map(step(for:)))
  }

  private var gap: Explanation.Step? {
    guard let gap = result.gap.gap, let level = result.score.capability.level else { return nil }
    let goals = engagement.goals(reaching: result.score.topic.id)
    let importance = language.number(result.gap.importance)
    let reason: ReportPhrase =
      engagement.goals.isEmpty
      ? "Importance 1: no business goals are defined."
      : goals.isEmpty
        ? "Importance 0: no business goal depends on the topic."
        : Phrase(
          goals.count, one: "Importance {1}: the weight of the business goal that depends on the topic.",
          many: "Importance \(importance): the sum of the weights of the business goals that depend on the topic.")
    let target = result.gap.target?.number ?? 0
    return arithmetic.step(
      measure == .points
        ? "Gap \(gap): target \(target), whole points \(level.number)."
        : "Gap \(gap): target \(target), level \(level.number).",
      [
        arithmetic.step(
          reason,
          goals.map { Explanation.Step([.userText("\($0.title) (\($0.id)): "), .text(language.number($0.weight))]) }),
        arithmetic.step("Priority \(language.number(result.gap.priority)): \(importance) × \(gap)."),
      ])
  }

  /// The criteria before the next asked level, or before the next whole number of points.
  private var blockers: Explanation.Step? {
    guard let level = result.score.capability.level, !result.gap.blockers.isEmpty else { return nil }
    let steps = result.gap.blockers.map(step(for:))
    if measure == .points {
      return arithmetic.step(
        Phrase(
          level.next.number, one: "One way to reach {1} point; there may be others:",
          many: "One way to reach \(level.next.number) points; there may be others:"), steps)
    }
    let next = arithmetic.rule.askedLevels(of: result.score.criteria).first { $0 > level }
    return next.map { next in
      arithmetic.step(
        "One way to reach level \(next.number) (\(userText: language.builtIn(arithmetic.assessment.questionnaire.name(of: next)))); there may be others:",
        steps)
    }
  }

  private var path: Explanation.Step? {
    guard !result.gap.path.isEmpty else { return nil }
    let steps = result.gap.path.map(step(for:))
    let target = result.gap.target?.number ?? 0
    switch measure {
    case .levels: return arithmetic.step("Shortest path to level \(target), in this order:", steps)
    case .points:
      return arithmetic.step(
        Phrase(
          target, one: "Shortest path to {1} point, in this order:",
          many: "Shortest path to \(target) points, in this order:"), steps)
    case .findings: return arithmetic.step("Not fulfilled, in this order:", steps)
    }
  }

  /// The numbers of the topic's steps in each wave of the roadmap.
  private var waves: Explanation.Step? {
    let steps = evaluation.roadmap.steps.filter { $0.topic.id == result.score.topic.id }
    guard !steps.isEmpty else { return nil }
    let lines = Wave.allCases.compactMap { wave -> Explanation.Step? in
      let numbers = steps.filter { $0.wave == wave }.map { "\($0.number)" }
      guard !numbers.isEmpty else { return nil }
      let list = numbers.joined(separator: ", ")
      switch wave {
      case .now: return arithmetic.step(Phrase(numbers.count, one: "now: step {1}", many: "now: steps \(list)"))
      case .next: return arithmetic.step(Phrase(numbers.count, one: "next: step {1}", many: "next: steps \(list)"))
      case .later: return arithmetic.step(Phrase(numbers.count, one: "later: step {1}", many: "later: steps \(list)"))
      }
    }
    return arithmetic.step(
      Phrase(
        engagement.settings.capacity,
        one: "Steps in the roadmap, with at most {1} unit of effort in each of the waves “now” and “next”:",
        many:
          "Steps in the roadmap, with at most \(engagement.settings.capacity) units of effort in each of the waves “now” and “next”:"
      ), lines)
  }

  private func step(for criterion: Criterion) -> Explanation.Step {
    evaluation.score.measure == .levels
      ? arithmetic.step("\(criterion.id.text) (level \(criterion.level.number)): \(userText: criterion.text)")
      : Explanation.Step([.text(criterion.id.text + ": "), .userText(criterion.text)])
  }
}

extension ConsensusRule {
  /// The rule for several respondents, as a clause.
  package var sentence: ReportPhrase {
    switch self {
    case .median:
      "the latest consensus sheet if there is one, otherwise the median of the respondents’ ratings (of two middle ratings, the lower)"
    case .mean: "the latest consensus sheet if there is one, otherwise the mean of the respondents’ values"
    case .lowest: "the latest consensus sheet if there is one, otherwise the lowest of the respondents’ ratings"
    }
  }
}
