package import Text

/// The wave of a step of the roadmap.
package enum Wave: Int, Hashable, Sendable, CaseIterable {
  case now
  case next
  case later

  /// The word in files: `now`, `next` or `later`.
  package var name: String {
    switch self {
    case .now: "now"
    case .next: "next"
    case .later: "later"
    }
  }
}

/// A step of the roadmap: one criterion to fulfil.
package struct RoadmapStep: Hashable, Sendable {
  /// The number of the step, from 1.
  package let number: Int
  /// The topic of the criterion.
  package let topic: Topic
  /// The criterion to fulfil, or to find out about if it is unanswered.
  package let scored: ScoredCriterion
  /// The wave of the step.
  package let wave: Wave
}

/// The steps to the targets, one after the other, in waves of the engagement's capacity (spec, Roadmap in waves).
package struct Roadmap: Hashable, Sendable {
  /// In their order.
  package let steps: [RoadmapStep]

  /// Returns the criteria of the steps up to a wave.
  package func criteria(upTo wave: Wave) -> Set<ID<Criterion>> {
    Set(steps.lazy.filter { $0.wave.rawValue <= wave.rawValue }.map(\.scored.id))
  }

  /// Returns the steps of one wave.
  package func steps(in wave: Wave) -> [RoadmapStep] { steps.filter { $0.wave == wave } }

  /// A criterion that may become a step.
  private struct Candidate {
    /// The index among the criteria of its topic.
    let index: Int
    /// The place in the questionnaire.
    let place: Int
    let isCriticalGap: Bool
    let effort: Int
  }

  /// The remaining steps of one topic.
  private struct Queue {
    let topic: Int
    var candidates: ArraySlice<Candidate>
    let priority: Double
    /// 0 for the worst finding.
    let rank: Int
  }

  /// Orders the steps of topics.
  ///
  /// - Parameters:
  ///   - topics: the results of the topics in scope, in questionnaire order.
  ///   - rank: returns the rank of a topic's worst finding, 0 for the worst; nil outside a direct conformity assessment.
  ///   - capacity: the units of effort in a wave.
  init(_ topics: [Evaluation.TopicResult], rank: ((Topic) -> Int)?, capacity: Int) {
    var queues = Self.queues(topics, rank: rank)
    var plan = WavePlan(capacity: capacity)
    var steps: [RoadmapStep] = []
    while let index = Self.best(among: queues, isConformity: rank != nil),
      let next = queues[index].candidates.popFirst()
    {
      let score = topics[queues[index].topic].score
      steps.append(
        RoadmapStep(
          number: steps.count + 1, topic: score.topic, scored: score.criteria[next.index],
          wave: plan.wave(ofEffort: next.effort)))
      if queues[index].candidates.isEmpty { queues.remove(at: index) }
    }
    self.steps = steps
  }

  /// Returns the topics that have steps, in questionnaire order.
  private static func queues(_ topics: [Evaluation.TopicResult], rank: ((Topic) -> Int)?) -> [Queue] {
    var first = 0
    return topics.indices.compactMap { number in
      let (criteria, gap) = (topics[number].score.criteria, topics[number].gap)
      defer { first += criteria.count }
      let candidates = gap.steps.compactMap { step in
        criteria.indices.first { criteria[$0].id == step.id }.map { index in
          Candidate(
            index: index, place: first + index, isCriticalGap: criteria[index].isCriticalGap,
            effort: criteria[index].effort.units)
        }
      }
      if candidates.isEmpty { return nil }
      return Queue(
        topic: number, candidates: candidates[...], priority: gap.priority,
        rank: rank?(topics[number].score.topic) ?? 0)
    }
  }

  /// Returns the queue with the next step: critical gaps first, then by finding or by priority per effort, then in
  /// questionnaire order.
  private static func best(among queues: [Queue], isConformity: Bool) -> Int? {
    queues.indices.min { one, other in
      guard let a = queues[one].candidates.first, let b = queues[other].candidates.first else { return false }
      if a.isCriticalGap != b.isCriticalGap { return a.isCriticalGap }
      if isConformity {
        if queues[one].rank != queues[other].rank { return queues[one].rank < queues[other].rank }
      } else {
        let (x, y) = (queues[one].priority / Double(a.effort), queues[other].priority / Double(b.effort))
        if abs(x - y) > Rules.tolerance { return x > y }
      }
      return a.place < b.place
    }
  }
}

/// Fills the waves with effort, each with at least one step.
private struct WavePlan {
  let capacity: Int
  private var wave = Wave.now
  private var used = 0

  init(capacity: Int) {
    self.capacity = capacity
  }

  mutating func wave(ofEffort effort: Int) -> Wave {
    if used > 0, used + effort > capacity, let following = Wave(rawValue: wave.rawValue + 1) {
      wave = following
      used = 0
    }
    used += effort
    return wave
  }
}

extension Evaluation {
  /// Returns the level of a topic once the steps up to a wave are fully achieved; nil if it has no level then.
  package func level(of result: TopicResult, after wave: Wave) -> Level? { capability(of: result, after: wave).level }

  /// Returns the level and score of a topic once the steps up to a wave are fully achieved.
  package func capability(of result: TopicResult, after wave: Wave) -> Capability {
    let done = roadmap.criteria(upTo: wave)
    let criteria = result.score.criteria.map { done.contains($0.id) ? $0.assuming(.answered(value: 1)) : $0 }
    return Capability(of: criteria, rule: score.rule)
  }
}
