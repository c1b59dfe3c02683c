package import Assessment
internal import Text

/// A business goal with the topics that it depends on, and the risk from those below their target.
package struct GoalRisk {
  /// The business goal.
  package let goal: Engagement.Goal
  /// The services that the goal depends on.
  package let services: [Engagement.Service]
  /// The topics in scope that these services depend on, the widest gap first.
  package let topics: [Evaluation.TopicResult]
  /// The topics below their target or, in a direct conformity assessment, with a nonconformity.
  package let belowTarget: [Evaluation.TopicResult]
  /// The goal's weight times what its topics lack: levels, or topics with a nonconformity; 0 or more.
  let weight: Double

  private init(_ goal: Engagement.Goal, in evaluation: Evaluation) {
    self.goal = goal
    services = evaluation.assessment.engagement.services.filter { goal.services.contains($0.id) }
    let needed = Set(services.flatMap(\.topics))
    topics = evaluation.topics.filter { needed.contains($0.score.topic.id) }
      .sorted { $0.gap.gap ?? 0 > $1.gap.gap ?? 0 }
    belowTarget = topics.filter(evaluation.isShort)
    let lacking =
      evaluation.score.measure == .findings ? belowTarget.count : topics.reduce(0) { $0 + ($1.gap.gap ?? 0) }
    weight = goal.weight * Double(lacking)
  }

  /// The goals of the engagement, the highest risk first; equal risks in the order of the file.
  package static func ranked(in evaluation: Evaluation) -> [GoalRisk] {
    evaluation.assessment.engagement.goals.map { GoalRisk($0, in: evaluation) }.sorted { $0.weight > $1.weight }
  }

  /// The services through which the goal depends on a topic.
  package func services(through topic: Topic) -> [Engagement.Service] {
    services.filter { $0.topics.contains(topic.id) }
  }
}
