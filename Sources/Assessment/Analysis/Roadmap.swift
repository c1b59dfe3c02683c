/// A step of the roadmap: one criterion to fulfil.
package struct RoadmapStep: Hashable, Sendable {
  /// The number of the step, from 1.
  package let number: Int
  /// The topic of the criterion.
  package let topic: Topic
  /// The criterion to fulfil.
  package let scored: ScoredCriterion
  /// The target level of the topic.
  package let target: Level
}

extension Evaluation {
  /// The shortest paths of all topics with a gap by priority, each path in its own order (spec, Gaps, priorities and
  /// the shortest path).
  package var roadmap: [RoadmapStep] {
    let steps = priorities.flatMap { result in
      result.gap.path.compactMap { criterion in
        result.score.criteria.first { $0.id == criterion.id }.map { (result, $0) }
      }
    }
    return steps.enumerated().map { index, step in
      RoadmapStep(number: index + 1, topic: step.0.score.topic, scored: step.1, target: step.0.gap.target)
    }
  }
}
