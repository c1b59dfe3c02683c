internal import Assessment
internal import Text
internal import Wording

/// The steps from the answers to a topic's level, priority and path.
struct TopicExplanation {
  let arithmetic: ArithmeticSteps
  let result: Evaluation.TopicResult

  private var language: Language { arithmetic.language }
  private var engagement: Engagement { arithmetic.assessment.engagement }

  var explanation: Explanation {
    let score = result.score
    let name: [Inline] = [.userText("\(score.topic.title) (\(score.topic.id))")]
    return Explanation(
      title: score.capability.level.map { language.say("\(name): level \($0.number)") }
        ?? language.say("\(name): no level"),
      steps: [
        arithmetic.step(
          "Method \(arithmetic.rule.method.rawValue). Consensus: \(language.say(engagement.consensus.sentence)).")
      ] + arithmetic.levels(of: score.criteria) + arithmetic.capability(score.capability)
        + (arithmetic.isBrief ? [coverage, gap] : [coverage, gap, blockers, path]).compactMap { $0 })
  }

  private var coverage: Explanation.Step? {
    let achievement = result.score.achievement
    return achievement.coverage.map { coverage in
      arithmetic.step(
        Phrase(
          achievement.applicable, one: "Coverage: {1} of {2} applicable criterion is answered, {3}.",
          many:
            "Coverage: \(achievement.answeredCount) of \(achievement.applicable) applicable criteria are answered, \(language.percent(ofOne: coverage))."
        ))
    }
  }

  private var gap: Explanation.Step? {
    guard let gap = result.gap.gap, let level = result.score.capability.level else { return nil }
    let goals = engagement.goals(reaching: result.score.topic.id)
    let importance = language.number(result.gap.importance)
    let reason: Phrase =
      engagement.goals.isEmpty
      ? "Importance 1, since the engagement names no goals."
      : goals.isEmpty
        ? "Importance 0, since no goal reaches the topic."
        : Phrase(
          goals.count, one: "Importance {1}, the weight of the goal that needs it.",
          many: "Importance \(importance), the weights of the goals that need it.")
    return arithmetic.step(
      "Gap \(gap): target \(result.gap.target?.number ?? 0), level \(level.number).",
      [
        arithmetic.step(
          reason,
          goals.map { Explanation.Step([.userText("\($0.title) (\($0.id)): "), .text(language.number($0.weight))]) }),
        arithmetic.step("Priority \(language.number(result.gap.priority)): \(importance) × \(gap)."),
      ])
  }

  private var blockers: Explanation.Step? {
    guard let next = result.score.capability.level?.next, !result.gap.blockers.isEmpty else { return nil }
    return arithmetic.step(
      "Not level \(next.number), \(userText: arithmetic.assessment.questionnaire.name(of: next)), because of:",
      result.gap.blockers.map(step(for:)))
  }

  private var path: Explanation.Step? {
    guard !result.gap.path.isEmpty else { return nil }
    return arithmetic.step(
      "Shortest path to level \(result.gap.target?.number ?? 0), in this order:", result.gap.path.map(step(for:)))
  }

  private func step(for criterion: Criterion) -> Explanation.Step {
    arithmetic.step("\(criterion.id.text) (level \(criterion.level.number)): \(userText: criterion.text)")
  }
}

extension ConsensusRule {
  /// The rule for several respondents, as a clause.
  var sentence: Phrase {
    switch self {
    case .median: "a consensus sheet decides alone, otherwise the lower median of the respondents' ratings"
    case .mean: "a consensus sheet decides alone, otherwise the mean of the respondents' values"
    case .lowest: "a consensus sheet decides alone, otherwise the lowest of the respondents' ratings"
    }
  }
}
