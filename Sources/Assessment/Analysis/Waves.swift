/// When a step of the roadmap has its turn.
package enum Wave: Int, Hashable, Sendable, CaseIterable {
  case now
  case next
  case later
}

/// To which of the six steps of implementing a practice an improvement belongs.
package enum ImplementationStep: Hashable, Sendable, CaseIterable {
  /// Find out how things stand.
  case assess
  /// Agree on roles, rules and ways of working.
  case plan
  /// Set up tools and records.
  case configure
  /// Enable people.
  case train
  /// Measure what was set up.
  case monitor
  /// Change it by what was measured.
  case improve
}

extension Evaluation {
  /// When a step has its turn: one wave later for each level that has to be attained before its own, and one later where
  /// its topic's priority is below half of the highest.
  package func wave(of step: RoadmapStep) -> Wave {
    guard let result = priorities.first(where: { $0.score.topic.id == step.topic.id }) else { return .later }
    let highest = priorities.first?.gap.priority ?? 0
    let before = max(0, step.scored.criterion.level.number - (result.score.capability.level?.number ?? 0) - 1)
    let delay = result.gap.priority < highest / 2 - tolerance ? 1 : 0
    return Wave(rawValue: min(before + delay, Wave.later.rawValue)) ?? .later
  }
}

extension RoadmapStep {
  /// Where the step belongs: unanswered, it has to be found out first; what level 5 asks is to improve, what level 4 asks
  /// to monitor; below, the dimension decides: technology is configured, people are trained, the rest is planned.
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
