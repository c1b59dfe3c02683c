internal import Assessment
internal import Text
internal import Wording

/// A business goal with the topics that carry it.
struct GoalThreat {
  let goal: Engagement.Goal
  /// The services on which it stands.
  let services: [Engagement.Service]
  /// The topics in scope that carry it, the widest gap first.
  let topics: [Evaluation.TopicResult]

  /// The topics below their target.
  var threatening: [Evaluation.TopicResult] { topics.filter { ($0.gap.gap ?? 0) > 0 } }

  /// The goal's weight times all the levels that are missing below it.
  var weight: Double { goal.weight * Double(topics.reduce(0) { $0 + ($1.gap.gap ?? 0) }) }

  init(_ goal: Engagement.Goal, in evaluation: Evaluation) {
    self.goal = goal
    services = evaluation.assessment.engagement.services.filter { goal.services.contains($0.id) }
    let carried = Set(services.flatMap(\.topics))
    topics = evaluation.topics.filter { carried.contains($0.score.topic.id) }.enumerated().sorted { one, other in
      (other.element.gap.gap ?? 0, one.offset) < (one.element.gap.gap ?? 0, other.offset)
    }.map(\.element)
  }

  /// The services through which a topic reaches the goal.
  func services(through topic: Topic) -> [Engagement.Service] { services.filter { $0.topics.contains(topic.id) } }
}

extension ReportWriter {
  /// The goals, the most threatened first, then in the file's order.
  var threats: [GoalThreat] {
    engagement.goals.map { GoalThreat($0, in: evaluation) }.enumerated().sorted { one, other in
      (other.element.weight, one.offset) < (one.element.weight, other.offset)
    }.map(\.element)
  }

  /// The business goals, and what threatens them; nil where the engagement names none.
  var goals: ReportSection? {
    guard !engagement.goals.isEmpty else { return nil }
    return section(
      "Business goals and what threatens them", at: Anchor("goals"),
      [
        paragraph(
          "A goal stands on services, a service on the topics that carry it. A topic below its target threatens every goal above it. The goals that are threatened most stand first: by weight times the levels that are missing below them."
        )
      ],
      sections: threats.map { threat in
        ReportSection([.userText(threat.goal.title)], at: Anchor(goal: threat.goal.id), blocks(for: threat))
      }, listsSections: false)
  }

  private func blocks(for threat: GoalThreat) -> [Block] {
    let services = threat.services.map { [Inline.userText($0.title)] }
    let weight = language.number(threat.goal.weight)
    let stands =
      services.isEmpty
      ? say("Weight \(weight). Stands on no service that was named.")
      : say("Weight \(weight). Stands on \([Inline].joined(services)).")
    let verdict: Phrase =
      threat.topics.isEmpty
      ? "No topic in scope carries it: this report says nothing about it."
      : threat.threatening.isEmpty
        ? "Every topic in scope that carries it reaches its target."
        : "Below target: \(threat.threatening.count) of \(topics(threat.topics.count))."
    let rows = threat.threatening.map { result in
      ReportTable.Row([
        [link(result.score.topic)],
        .joined(threat.services(through: result.score.topic).map { [.userText($0.title)] }),
        [.badge(.level(result.score.capability.level))], [.badge(.level(result.gap.target))],
        .joined(result.gap.blockers.prefix(3).map { [link($0)] }, by: " "),
      ])
    }
    let table = ReportTable(
      words("What threatens “\(userText: threat.goal.title)”"),
      [
        column("Topic"), column("Through"), column("Level", .center), column("Target", .center),
        column("First blockers"),
      ], rows)
    return [.paragraph(stands + [.text(" ")] + say(verdict).strong)] + (rows.isEmpty ? [] : [.table(table)])
  }
}

extension Anchor {
  /// A goal's section.
  fileprivate init(goal: ID<Engagement.Goal>) { self.init(slug: "goal-\(goal)") }
}
