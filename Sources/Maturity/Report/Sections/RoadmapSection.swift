extension ReportWriter {
  /// The shortest path to the targets, by priority.
  var roadmap: ReportSection {
    let steps = evaluation.roadmap
    guard !steps.isEmpty else {
      return ReportSection(
        "Roadmap", at: Anchor("roadmap"),
        [.paragraph([.text("No step is needed: every topic that has a level reaches its target.")])])
    }
    let efforts = Effort.allCases.map { effort in (effort, steps.count { $0.scored.criterion.effort == effort }) }
    return ReportSection(
      "Roadmap", at: Anchor("roadmap"),
      [
        .paragraph([
          .text(
            "The fewest criteria that lift every topic to its target: topics by priority, which is importance times gap; within "
              + "a topic the lower levels first. \(count(steps.count, "step", "steps")), of them "
              + efforts.filter { $0.1 > 0 }.map { "\($0.1) of \($0.0.title) effort" }.joined(separator: ", ") + ".")
        ]),
        .table(
          ReportTable(
            "Roadmap to the targets",
            [
              .init("Step", .trailing), .init("Level", .centre), .init("What to do"), .init("Effort", .centre),
              .init("Now"), .init("Criterion"),
            ], rows(of: steps))),
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
      return [ReportTable.Row(heading: [link(step.topic), .text(", to level \(step.target.number)")]), row]
    }
  }

  /// What to do: the questionnaire's own words; where nobody knows how things stand, finding out comes first.
  func instruction(for step: RoadmapStep) -> [Inline] {
    let criterion = step.scored.criterion
    if step.scored.answer.verdict == .unanswered {
      return [.text("Find out first whether this holds: "), .foreign(criterion.text)]
    }
    return [.foreign(criterion.nextStep)]
  }
}
