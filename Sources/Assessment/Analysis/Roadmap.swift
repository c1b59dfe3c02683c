/// One criterion to fulfil on the way to a target.
package struct RoadmapStep: Hashable, Sendable {
  /// 1 for the first step of the roadmap.
  package let number: Int
  /// The topic that the step lifts.
  package let topic: Topic
  /// What to fulfil.
  package let scored: ScoredCriterion
  /// Where the topic should stand.
  package let target: Level
}

extension Evaluation {
  /// The shortest paths of all topics with a gap, by priority; within a topic in the order in which they are taken
  /// (spec, Gaps, priorities and the shortest path).
  package var roadmap: [RoadmapStep] {
    let steps = priorities.flatMap { result in
      result.gap.path.compactMap { criterion in
        result.score.criteria.first { $0.criterion.id == criterion.id }.map { (result, $0) }
      }
    }
    return steps.enumerated().map { index, step in
      RoadmapStep(number: index + 1, topic: step.0.score.topic, scored: step.1, target: step.0.gap.target)
    }
  }
}
