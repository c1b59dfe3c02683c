package import Assessment
internal import Text

extension ReportContext {
  /// The topics that the report shows, in its order.
  package var topics: [Evaluation.TopicResult] {
    let shown = isLimited ? evaluation.topics.filter { shows($0.score.topic) } : evaluation.topics
    switch options.order {
    case .questionnaire: return shown
    case .group:
      let groups = shown.map { $0.score.topic.group ?? "" }.uniqued()
      return groups.flatMap { group in shown.filter { $0.score.topic.group ?? "" == group } }
    case .priority:
      let urgent = evaluation.priorities.filter { shows($0.score.topic) }
      let ids = Set(urgent.map(\.score.topic.id))
      return urgent + shown.filter { !ids.contains($0.score.topic.id) }
    }
  }

  /// Whether a topic in scope is not shown.
  package var isLimited: Bool { options.topics != nil && !evaluation.topics.allSatisfy { shows($0.score.topic) } }

  /// Whether the report shows a topic.
  package func shows(_ topic: Topic) -> Bool { options.topics?.contains(topic.id) ?? true }

  /// The topics with a gap that the report shows, the most urgent first.
  package var priorities: [Evaluation.TopicResult] { evaluation.priorities.filter { shows($0.score.topic) } }

  /// The steps of the roadmap for the topics that the report shows, with their numbers in the whole roadmap.
  package var steps: [RoadmapStep] { evaluation.roadmap.steps.filter { shows($0.topic) } }

  /// Whether the contents can list the topics by group: two or more groups are shown, each of them in one place.
  package var hasGroups: Bool {
    let groups = topics.map(\.score.topic.group)
    let runs = groups.indices.count { $0 == 0 || groups[$0] != groups[$0 - 1] }
    return runs > 1 && runs == Set(groups).count
  }
}
