/// The wave of a step of the roadmap.
package enum Wave: Int, Hashable, Sendable, CaseIterable {
  case now
  case next
  case later
}

/// The six steps of implementing a practice, to one of which each improvement belongs.
package enum ImplementationStep: Hashable, Sendable, CaseIterable {
  /// Find out the present state.
  case assess
  /// Agree on roles, rules and ways of working.
  case plan
  /// Set up tools and records.
  case configure
  /// Enable people.
  case train
  /// Measure the results.
  case monitor
  /// Improve by the measurements.
  case improve
}

extension Evaluation {
  /// Returns the wave of a step: one wave later for each level to reach before its own, and one later if its topic's
  /// priority is below `Rules.urgentShare` of the highest.
  package func wave(of step: RoadmapStep) -> Wave {
    guard let place = priorities.indices.first(where: { priorities[$0].score.topic.id == step.topic.id }) else {
      return .later
    }
    let reached = priorities[place].score.capability.level?.number ?? 0
    let before = max(0, step.scored.level.number - reached - 1)
    let delay = Rules.isBelow(priorities[place].gap.priority, priorities[0].gap.priority * Rules.urgentShare) ? 1 : 0
    return Wave(rawValue: min(before + delay, Wave.later.rawValue)) ?? .later
  }
}

extension RoadmapStep {
  /// The implementation step: *assess* for an unanswered criterion, *improve* at level 5, *monitor* at level 4, below
  /// that by dimension: *configure* for technology, *train* for people, *plan* for the rest.
  package var implementationStep: ImplementationStep {
    let criterion = scored.criterion
    if scored.answer.verdict == .unanswered { return .assess }
    if criterion.level >= Level(5) { return .improve }
    if criterion.level >= Level(4) { return .monitor }
    switch criterion.dimension {
    case .informationAndTechnology: return .configure
    case .organizationsAndPeople: return .train
    case .partnersAndSuppliers, .valueStreamsAndProcesses, nil: return .plan
    }
  }
}
