internal import Markup

extension ReportWriter {
  /// The business goals, and what threatens them; nil where the engagement names none.
  var goals: ReportSection? {
    guard !engagement.goals.isEmpty else { return nil }
    let ordered = engagement.goals.enumerated().sorted { one, other in
      (threat(to: other.element), one.offset) < (threat(to: one.element), other.offset)
    }.map(\.element)
    return ReportSection(
      "Business goals and what threatens them", at: Anchor("goals"),
      [
        .paragraph([
          .text(
            "A goal stands on services, a service on the topics that carry it. A topic below its target threatens every "
              + "goal above it. The goals that are threatened most stand first.")
        ])
      ],
      sections: ordered.map { goal in
        ReportSection([.foreign(goal.title)], at: Anchor(goal: goal.id), blocks(for: goal))
      })
  }

  /// The topics in scope that carry a goal, the widest gap first.
  private func topics(carrying goal: Engagement.Goal) -> [Evaluation.TopicResult] {
    let carried = Set(
      engagement.services.filter { goal.services.contains($0.id) }.flatMap(\.topics))
    return evaluation.topics.filter { carried.contains($0.score.topic.id) }.enumerated().sorted { one, other in
      (other.element.gap.gap ?? 0, one.offset) < (one.element.gap.gap ?? 0, other.offset)
    }.map(\.element)
  }

  /// The goal's weight times all the levels that are missing below it.
  private func threat(to goal: Engagement.Goal) -> Double {
    goal.weight * Double(topics(carrying: goal).reduce(0) { $0 + ($1.gap.gap ?? 0) })
  }

  private func blocks(for goal: Engagement.Goal) -> [Block] {
    let services = engagement.services.filter { goal.services.contains($0.id) }
    let topics = topics(carrying: goal)
    let threatening = topics.filter { ($0.gap.gap ?? 0) > 0 }
    let stands: [Inline] =
      [.text("Weight \(shortest(goal.weight)). Stands on ")]
      + (services.isEmpty ? [.text("no service that was named")] : .joined(services.map { [.foreign($0.title)] }))
      + [.text(". ")]
    let verdict: [Inline] = [
      .strong([
        .text(
          topics.isEmpty
            ? "No topic in scope carries it: this report says nothing about it."
            : threatening.isEmpty
              ? "Every topic in scope that carries it reaches its target."
              : "\(threatening.count) of \(count(topics.count, "topic", "topics")) below target.")
      ])
    ]
    let rows = threatening.map { result in
      let through = services.filter { $0.topics.contains(result.score.topic.id) }
      return ReportTable.Row([
        [link(result.score.topic)], .joined(through.map { [.foreign($0.title)] }),
        [.badge(.level(result.score.capability.level))], [.badge(.level(result.gap.target))],
        .joined(result.gap.blockers.prefix(3).map { [link($0)] }, by: " "),
      ])
    }
    let table = ReportTable(
      "What threatens “\(goal.title)”",
      [.init("Topic"), .init("Through"), .init("Level", .centre), .init("Target", .centre), .init("First blockers")],
      rows)
    return [.paragraph(stands + verdict)] + (rows.isEmpty ? [] : [.table(table)])
  }
}

extension Anchor {
  /// A goal's section.
  fileprivate init(goal: ID<Engagement.Goal>) { self.init(slug: "goal-\(goal)") }
}
