internal import Assessment
internal import OperatingSystem
internal import Text
internal import Wording

/// The largest gaps, or the first steps of a direct conformity assessment.
struct GapView {
  let evaluation: Evaluation
  let language: Language

  /// Nil if there is none.
  func outline(atMost count: Int) -> TextOutline? {
    if evaluation.score.measure == .findings { return steps(atMost: count) }
    let priorities = evaluation.priorities
    let named = evaluation.topics.filter { topic in
      !topic.gap.named.isEmpty && !priorities.contains { $0.score.topic.id == topic.score.topic.id }
    }
    if priorities.isEmpty && named.isEmpty { return nil }
    var outline = TextOutline()
    if !priorities.isEmpty {
      outline.add(
        priorities.count > count ? language.say("The \(count) largest gaps") : language.say("Gaps, largest first"),
        .strong)
      for result in priorities.prefix(count) { add(result, to: &outline) }
    }
    if !named.isEmpty {
      outline.add(language.say("Not fulfilled, although the topic reaches its target"), .strong)
      for criterion in named.flatMap(\.gap.named).prefix(count) { add(criterion, to: &outline) }
    }
    return outline
  }

  private func add(_ result: Evaluation.TopicResult, to outline: inout TextOutline) {
    outline.add(line(on: result), depth: 1)
    if let step = result.gap.steps.first { add(step, to: &outline) }
  }

  /// The result of the topic, its target and, where the engagement names goals, its importance.
  private func line(on result: Evaluation.TopicResult) -> TerminalText {
    let (title, capability, gap) = (result.score.topic.title, result.score.capability, result.gap)
    let hasGoals = !evaluation.assessment.engagement.goals.isEmpty
    let (target, importance) = (language.level(gap.target), language.weight(gap.importance))
    if evaluation.score.measure == .points {
      let points = language.scoreInterval(capability.score, nil)
      return hasGoals
        ? language.say("\(userText: title): \(points) points, target \(target), importance \(importance)")
        : language.say("\(userText: title): \(points) points, target \(target)")
    }
    let level = language.level(capability.level)
    return hasGoals
      ? language.say("\(userText: title): level \(level), target \(target), importance \(importance)")
      : language.say("\(userText: title): level \(level), target \(target)")
  }

  private func add(_ criterion: Criterion, to outline: inout TextOutline) {
    outline.add(language.say("\(criterion.id.text): \(userText: criterion.nextStep)"), depth: 2, .faint)
  }

  private func steps(atMost count: Int) -> TextOutline? {
    let steps = evaluation.roadmap.steps
    if steps.isEmpty { return nil }
    var outline = TextOutline()
    outline.add(language.say("First steps, of \(steps.count)"), .strong)
    for step in steps.prefix(count) {
      let criterion = step.scored.criterion
      outline.add(
        language.say("\(step.number). \(criterion.id.text): \(language.instruction(step))"), depth: 1)
    }
    return outline
  }
}

extension Language {
  /// The instruction of a step; an unanswered criterion is to be found out first.
  func instruction(_ step: RoadmapStep) -> TerminalText {
    let text = step.scored.criterion.nextStep
    return step.scored.answer.isAnswered
      ? .userText(text) : say("find out first: \(userText: step.scored.criterion.text)")
  }
}
