internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// Every named gap, and the next steps of the most urgent topics, five steps or more; nil before the first answer.
struct FirstStepsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  private static let least = 5
  /// The number of steps from which the rest is listed by topic.
  private static let most = 12

  var section: ReportSection? {
    overall.level == nil ? nil : ReportSection(say("First steps"), at: Anchor("steps"), blocks)
  }

  private var blocks: [Block] {
    let roadmap = context.steps
    let chosen = chosen(from: roadmap)
    guard !chosen.isEmpty else {
      return [
        context.isLimited
          ? paragraph("Every topic of this report that has a result reaches its target.")
          : paragraph("Every topic that has a result reaches its target.")
      ]
    }
    let steps = Array(chosen.prefix(Self.most))
    let register = RegisteredSteps(context: context)
    let isRegistered = register.hasAny(of: steps)
    let rows = steps.enumerated().map { index, step -> ReportTable.Row in
      let cells: [[Inline]] = [
        [.text("\(index + 1)")], gap(step), say(step.instruction), say(title(of: step.scored.effort)),
        benefit(of: step),
      ]
      return ReportTable.Row(isRegistered ? cells + [register.cell(for: step)] : cells)
    }
    let columns = [
      column("No.", .trailing), column("Today"), column("Recommendation"), column("Effort"), column("Benefit"),
    ]
    return [
      paragraph("Gaps whatever the target come first, then the first step of each topic, by priority."),
      .table(
        ReportTable(
          words("Most important steps"), isRegistered ? columns + [column("Owner and state")] : columns, rows)),
    ] + byTopic(chosen.dropFirst(Self.most)) + [
      evaluation.roadmap.steps.count > chosen.count
        ? paragraph("The roadmap has \(evaluation.roadmap.steps.count) steps; the full report lists them.")
        : paragraph(
          Phrase(
            chosen.count, one: "This is the only step of the roadmap.", many: "These are all the steps of the roadmap.")
        )
    ]
  }

  /// Further named gaps by their next steps, a line for each topic.
  private func byTopic(_ steps: some Collection<RoadmapStep>) -> [Block] {
    guard !steps.isEmpty else { return [] }
    let lines = steps.map(\.topic.id).uniqued().compactMap { topic -> [Inline]? in
      let own = steps.filter { $0.topic.id == topic }
      guard let title = own.first?.topic.title else { return nil }
      return [.strong([.userText(title)]), .text(": ")] + .joined(own.map { say($0.instruction) }, by: " ")
    }
    return [.paragraph(say("Next steps for further gaps").strong), .list(lines)]
  }

  /// The named gaps in the order of the roadmap, filled up with the first step of each topic and then with further ones.
  private func chosen(from roadmap: [RoadmapStep]) -> [RoadmapStep] {
    let named = Set(evaluation.topics.flatMap { $0.gap.named.map(\.id) })
    var steps = roadmap.filter { named.contains($0.scored.id) }
    let first = context.priorities.compactMap { result in roadmap.first { $0.topic.id == result.score.topic.id } }
    for step in first + roadmap where steps.count < Self.least {
      if !steps.contains(where: { $0.number == step.number }) { steps.append(step) }
    }
    return steps
  }

  /// The topic with the answer of today and the statement, which is in the recommendation if it is not answered.
  private func gap(_ step: RoadmapStep) -> [Inline] {
    let topic: [Inline] = [.userText(step.topic.title)]
    let critical: [Inline] = step.scored.isCriticalGap ? [.text(" ")] + say("(critical)").strong : []
    let answer: [Inline] = [.badge(context.badge(for: step.scored))]
    let statement: [Inline] =
      step.scored.answer.verdict == .unanswered ? [] : [.text(" – "), .userText(step.scored.criterion.text)]
    return topic + [.text(": ")] + answer + statement + critical
  }

  private func title(of effort: Effort) -> ReportPhrase {
    switch effort {
    case .small: "small"
    case .medium: "medium"
    case .large: "large"
    }
  }

  /// The goals that depend on the step's topic; without one, the contribution of the step.
  private func benefit(of step: RoadmapStep) -> [Inline] {
    let goals = engagement.goals(reaching: step.topic.id)
    // The first of the goals with the largest weight.
    if let heaviest = goals.sorted(by: { $0.weight > $1.weight }).first {
      return goals.count == 1
        ? say("goal: \(userText: heaviest.title)")
        : say("goal: \(userText: heaviest.title)")
          + say(Phrase(goals.count - 1, one: ", and 1 more goal", many: ", and \(goals.count - 1) more goals"))
    }
    if step.scored.answer.verdict == .unanswered { return say("a known result instead of an assumption") }
    switch evaluation.score.measure {
    case .levels: return say("level \(step.scored.level.number) of \(userText: step.topic.title)")
    case .points: return points(of: step)
    case .findings: return say("contributes to requirement \(requirements(of: step.scored.criterion))")
    }
  }

  /// The requirements that the criterion was written for.
  private func requirements(of criterion: Criterion) -> [Inline] {
    let assessed = Set(evaluation.score.assessed.map(\.catalogue.id))
    return .joined(criterion.references.filter { assessed.contains($0.catalogue) }.map { [.code($0.item.text)] })
  }

  /// `+0.4 points`: the gain of the step on its topic.
  private func points(of step: RoadmapStep) -> [Inline] {
    guard let topic = evaluation.topics.first(where: { $0.score.topic.id == step.topic.id })?.score,
      let before = topic.capability.score
    else { return [] }
    let criteria = topic.criteria.map { $0.id == step.scored.id ? $0.assuming(.answered(value: 1)) : $0 }
    let gain = (Capability(of: criteria, rule: rule).score ?? before) - before
    return say("+\(language.number(gain, decimals: 1)) points for the topic")
  }
}
