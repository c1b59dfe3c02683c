internal import Assessment
internal import Text
internal import Wording

/// The shortest path to the targets, in waves.
struct RoadmapChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let steps = evaluation.roadmap.steps
    guard !steps.isEmpty else {
      return ReportSection(
        say("Roadmap"), at: Anchor("roadmap"),
        [paragraph("No step is needed: every topic that has a level reaches its target.")])
    }
    let waves = Wave.allCases.map { wave in (wave, evaluation.roadmap.steps(in: wave)) }
      .filter { !$0.1.isEmpty }
    return ReportSection(
      say("Roadmap"), at: Anchor("roadmap"),
      [
        paragraph(
          "The fewest criteria that lift every topic to its target: \(efforts(of: steps)). A step comes one wave later for each level that has to be attained before its own, and one later where its topic’s priority (importance times gap) is below half of the highest."
        ),
        .facts(improvementModel(waves)),
      ], sections: waves.map(wave))
  }

  /// `12 steps, of them 3 of small effort …`.
  private func efforts(of steps: [RoadmapStep]) -> [Inline] {
    let efforts = steps.map(\.scored.criterion.effort)
    if efforts.count == 1, let effort = efforts.first { return say(single(effort)) }
    let parts = Effort.allCases.map { effort in (effort, efforts.count { $0 == effort }) }.filter { $0.1 > 0 }
    return say("\(efforts.count) steps, of them \([Inline].joined(parts.map { say(part($0, count: $1)) }))")
  }

  private func single(_ effort: Effort) -> Phrase {
    switch effort {
    case .small: "one step of small effort"
    case .medium: "one step of medium effort"
    case .large: "one step of large effort"
    }
  }

  private func part(_ effort: Effort, count: Int) -> Phrase {
    switch effort {
    case .small: "\(count) of small effort"
    case .medium: "\(count) of medium effort"
    case .large: "\(count) of large effort"
    }
  }

  /// The questions of ITIL's continual improvement model, each with its answer or the chapter that answers it.
  private func improvementModel(_ waves: [(Wave, [RoadmapStep])]) -> [Fact] {
    let vision: [Inline] =
      engagement.goals.isEmpty
      ? say("The engagement names no business goals; every topic counts alike.")
      : .joined(GoalRisk.ranked(in: evaluation).map { [.userText($0.goal.title)] }, by: "; ")
    let gaps = evaluation.topics.compactMap(\.gap.gap)
    let first = waves.first.map { $0.1.count } ?? 0
    let results = Inline.reference(say("results at a glance"), to: Anchor("results"))
    return [
      fact("What is the vision?", vision),
      fact(
        "Where are we now?",
        overall.level.map {
          say(
            "Overall level \($0.number), possible \(overall.possible?.number ?? 0): see \(results)."
          )
        }
          ?? say("No level yet.")),
      fact(
        "Where do we want to be?",
        say("At target are \(gaps.count { $0 == 0 }) of \(gaps.count); the others are in this roadmap.")),
      fact("How do we get there?", say("In the waves below, practice by practice.")),
      fact(
        "Take action",
        say(
          Phrase(
            first, one: "Begin with the first wave, one step.", many: "Begin with the first wave, \(first) steps."))),
      fact(
        "Did we get there?",
        say("Ask the same questions again and compare: only questions that both rounds asked alike show a trend.")),
      fact(
        "How do we keep the momentum going?",
        say("Keep the evidence that each step names, and put the next wave into the plan when one is done.")),
    ]
  }

  private func wave(_ wave: Wave, _ steps: [RoadmapStep]) -> ReportSection {
    let title: Phrase =
      switch wave {
      case .now: "Now"
      case .next: "Next"
      case .later: "Later"
      }
    return ReportSection(
      say(title), at: Anchor(wave: wave),
      [
        .table(
          ReportTable(
            words("\(say(title)): \(efforts(of: steps))"),
            [
              column("Step", .trailing), column("Level", .center), column("What to do"), column("Effort", .center),
              column("Today"), column("Criterion"),
            ], rows(of: steps)))
      ])
  }

  /// The steps, under a heading for each topic.
  private func rows(of steps: [RoadmapStep]) -> [ReportTable.Row] {
    var topic: ID<Topic>?
    return steps.flatMap { step -> [ReportTable.Row] in
      let criterion = step.scored.criterion
      let row = ReportTable.Row([
        [.text("\(step.number)")], [.badge(.level(criterion.level))], say(step.instruction),
        [.badge(.effort(criterion.effort))], [.badge(context.badge(for: step.scored))], [context.link(criterion)],
      ])
      guard step.topic.id != topic else { return [row] }
      topic = step.topic.id
      return [ReportTable.Row(heading: [context.link(step.topic)]), row]
    }
  }
}

extension Anchor {
  fileprivate init(wave: Wave) {
    switch wave {
    case .now: self.init("wave-now")
    case .next: self.init("wave-next")
    case .later: self.init("wave-later")
    }
  }
}
