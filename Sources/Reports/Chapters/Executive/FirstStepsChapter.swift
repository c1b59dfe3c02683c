internal import Assessment
internal import Wording

/// The next step of each of the five most urgent topics, or further steps if fewer topics are below target.
struct FirstStepsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    ReportSection(say("What to do first"), at: Anchor("steps"), blocks)
  }

  private var blocks: [Block] {
    let roadmap = evaluation.roadmap.steps
    let first = evaluation.priorities.compactMap { result in roadmap.first { $0.topic.id == result.score.topic.id } }
    let further = roadmap.filter { step in !first.contains { $0.number == step.number } }
    let steps = (first + further).prefix(5)
    guard !steps.isEmpty else { return [paragraph("Every topic that has a level reaches its target.")] }
    let rows = steps.enumerated().map { index, step in
      ReportTable.Row([
        [.text("\(index + 1)")], say(step.instruction), [.userText(step.topic.title)],
        say(title(of: step.scored.criterion.effort)), benefit(of: step),
      ])
    }
    return [
      .table(
        ReportTable(
          words("The five steps that matter most"),
          [
            column("No.", .trailing), column("What to do"), column("Practice"), column("Effort"), column("It serves"),
          ], rows)),
      roadmap.count > steps.count
        ? paragraph("The whole way to the targets has \(roadmap.count) steps; the full report lists them.")
        : paragraph(
          Phrase(
            steps.count, one: "This is the only step to the targets.", many: "These are all the steps to the targets.")),
    ]
  }

  private func title(of effort: Effort) -> Phrase {
    switch effort {
    case .small: "small"
    case .medium: "medium"
    case .large: "large"
    }
  }

  /// The goals that depend on the step's topic; without one, the level that the step leads to.
  private func benefit(of step: RoadmapStep) -> [Inline] {
    let goals = engagement.goals(reaching: step.topic.id)
    // The first of the goals with the largest weight.
    guard let heaviest = goals.sorted(by: { $0.weight > $1.weight }).first else {
      return say("level \(step.scored.level.number) of \(userText: step.topic.title)")
    }
    return goals.count == 1
      ? [.userText(heaviest.title)] : say("\(userText: heaviest.title); goals in all: \(goals.count)")
  }
}
