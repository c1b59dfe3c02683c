internal import Markup

/// How a topic came to its level, its priority and its path.
struct TopicExplanation {
  let evaluation: Evaluation
  let result: Evaluation.TopicResult

  var explanation: Explanation {
    let score = result.score
    let arithmetic = ArithmeticSteps(assessment: evaluation.assessment, rule: evaluation.score.rule)
    let level = score.capability.level.map { "level \($0.number)" } ?? "no level"
    return Explanation(
      title: "\(score.topic.title) (\(score.topic.id)): \(level)",
      steps: [
        Explanation.Step("Method \(evaluation.score.rule.method.rawValue). Consensus: \(consensusInWords).")
      ] + arithmetic.levels(of: score.criteria) + arithmetic.capability(score.capability)
        + [coverage, gap, blockers, path]
        .compactMap { $0 })
  }

  private var consensusInWords: String {
    let rule =
      switch evaluation.assessment.engagement.consensus {
      case .median: "the lower median of the respondents' ratings"
      case .mean: "the mean of the respondents' values"
      case .lowest: "the lowest of the respondents' ratings"
      }
    return "a consensus sheet decides alone, otherwise \(rule)"
  }

  private var coverage: Explanation.Step? {
    let achievement = result.score.achievement
    return achievement.coverage.map {
      Explanation.Step(
        "Coverage: \(achievement.answeredCount) of \(achievement.applicable) applicable criteria are answered, "
          + "\(fixed($0 * 100, decimals: 0)) %.")
    }
  }

  private var gap: Explanation.Step? {
    guard let gap = result.gap.gap, let level = result.score.capability.level else { return nil }
    let engagement = evaluation.assessment.engagement
    let goals = engagement.goals(reaching: result.score.topic.id)
    let importance =
      engagement.goals.isEmpty
      ? "importance 1, since the engagement names no goals"
      : goals.isEmpty
        ? "importance 0, since no goal reaches the topic"
        : "importance \(shortest(result.gap.importance)), the weights of the goals that need it"
    return Explanation.Step(
      "Gap \(gap): target \(result.gap.target.number), level \(level.number).",
      [
        Explanation.Step(
          importance.prefix(1).uppercased() + importance.dropFirst() + ".",
          goals.map { Explanation.Step("\($0.title) (\($0.id)): \(shortest($0.weight))") }),
        Explanation.Step(
          "Priority \(shortest(result.gap.priority)): "
            + "\(shortest(result.gap.importance)) × \(gap)."),
      ])
  }

  private var blockers: Explanation.Step? {
    guard let next = result.score.capability.level?.next, !result.gap.blockers.isEmpty else { return nil }
    return Explanation.Step(
      "Not level \(next.number), \(evaluation.assessment.questionnaire.name(of: next)), because of:",
      result.gap.blockers.map(step(for:)))
  }

  private var path: Explanation.Step? {
    guard !result.gap.path.isEmpty else { return nil }
    return Explanation.Step(
      "Shortest path to level \(result.gap.target.number), in this order:", result.gap.path.map(step(for:)))
  }

  private func step(for criterion: Criterion) -> Explanation.Step {
    Explanation.Step("\(criterion.id) (level \(criterion.level.number)): \(criterion.text)")
  }
}
