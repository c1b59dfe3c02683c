internal import Assessment
internal import Text
internal import Wording

extension ReportWriter {
  /// The shortest path to the targets in waves, along the steps of continual improvement.
  var roadmap: ReportSection {
    let steps = evaluation.roadmap
    guard !steps.isEmpty else {
      return section(
        "Roadmap", at: Anchor("roadmap"),
        [paragraph("No step is needed: every topic that has a level reaches its target.")])
    }
    let waves = Wave.allCases.map { wave in (wave, steps.filter { evaluation.wave(of: $0) == wave }) }
      .filter { !$0.1.isEmpty }
    return section(
      "Roadmap", at: Anchor("roadmap"),
      [
        paragraph(
          "The fewest criteria that lift every topic to its target: \(efforts(of: steps)). A step comes one wave later for each level that has to be attained before its own, and one later where its topic’s priority (importance times gap) is below half of the highest."
        ),
        .facts(improvementModel(waves)),
      ], sections: waves.map(wave))
  }

  /// `12 steps, of them 3 of small effort …`.
  private func efforts(of steps: [RoadmapStep]) -> [Inline] {
    let counted = Effort.allCases.map { effort in (effort, steps.count { $0.scored.criterion.effort == effort }) }
      .filter { $0.1 > 0 }
    let parts = counted.map { effort, count -> [Inline] in
      switch effort {
      case .small: say("\(count) of small effort")
      case .medium: say("\(count) of medium effort")
      case .large: say("\(count) of large effort")
      }
    }
    let all = steps.count == 1 ? say("one step") : say("\(steps.count) steps")
    return say("\(all), of them \([Inline].joined(parts))")
  }

  /// The questions of ITIL's continual improvement model, each with where this report answers it.
  private func improvementModel(_ waves: [(Wave, [RoadmapStep])]) -> [Fact] {
    let vision: [Inline] =
      engagement.goals.isEmpty
      ? say("The engagement names no business goals; every topic counts alike.")
      : .joined(threats.map { [.userText($0.goal.title)] }, by: "; ")
    let reached = evaluation.topics.count { $0.gap.gap == 0 }
    let known = evaluation.topics.count { $0.gap.gap != nil }
    let first = waves.first.map { $0.1.count } ?? 0
    let chapter = { (title: Phrase, anchor: Anchor) in Inline.reference(say(title), to: anchor) }
    return [
      fact("What is the vision?", vision),
      fact(
        "Where are we now?",
        overall.level.map {
          say(
            "Overall level \($0.number), possible \(overall.possible?.number ?? 0): see \(chapter("results at a glance", Anchor("results")))."
          )
        }
          ?? say("No level yet.")),
      fact("Where do we want to be?", say("At target are \(reached) of \(known); the others are in this roadmap.")),
      fact("How do we get there?", say("In the waves below, practice by practice.")),
      fact(
        "Take action",
        say(
          "Begin with the first wave, \(first) steps; \(chapter("the implementation guide", Anchor("guide"))) says who does what."
        )),
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
    let anchor = Anchor(wave: wave)
    return section(
      title, at: anchor,
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
        [.text("\(step.number)")], [.badge(.level(criterion.level))], instruction(for: step),
        [.badge(.effort(criterion.effort))], [.badge(badge(for: step.scored))], [link(criterion)],
      ])
      guard step.topic.id != topic else { return [row] }
      topic = step.topic.id
      return [ReportTable.Row(heading: say("\(link(step.topic)), to level \(step.target.number)")), row]
    }
  }

  /// What to do: the questionnaire's own words; where nobody knows how things stand, finding out comes first.
  func instruction(for step: RoadmapStep) -> [Inline] {
    let criterion = step.scored.criterion
    return step.scored.answer.verdict == .unanswered
      ? say("Find out first whether this holds: \(userText: criterion.text)") : [.userText(criterion.nextStep)]
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
