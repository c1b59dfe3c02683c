/// The four dimensions of service management (ITIL 4).
package enum Dimension: String, Hashable, Sendable, CaseIterable {
  case organizationsAndPeople = "organizations-and-people"
  case informationAndTechnology = "information-and-technology"
  case partnersAndSuppliers = "partners-and-suppliers"
  case valueStreamsAndProcesses = "value-streams-and-processes"

  /// The heading.
  package var title: String {
    switch self {
    case .organizationsAndPeople: "Organizations and people"
    case .informationAndTechnology: "Information and technology"
    case .partnersAndSuppliers: "Partners and suppliers"
    case .valueStreamsAndProcesses: "Value streams and processes"
    }
  }
}

/// The five stages of the service lifecycle (ITIL 2011), in their order.
package enum LifecycleStage: String, Hashable, Sendable, CaseIterable {
  case strategy = "service-strategy"
  case design = "service-design"
  case transition = "service-transition"
  case operation = "service-operation"
  case improvement = "continual-service-improvement"

  /// The heading.
  package var title: String {
    switch self {
    case .strategy: "Service strategy"
    case .design: "Service design"
    case .transition: "Service transition"
    case .operation: "Service operation"
    case .improvement: "Continual service improvement"
    }
  }
}

/// The method by which achievements become levels (spec, Level of a topic).
package enum ScoringMethod: String, Hashable, Sendable, CaseIterable {
  /// ISO/IEC 33020: the level is largely achieved, every level below fully.
  case capability
  /// All-or-nothing, as in C2M2 or CMMI.
  case staged
  /// The sum of the levels' achievements, as in OWASP SAMM.
  case levelSum = "level-sum"
  /// The mean over all criteria.
  case mean
}

/// The effort of fulfilling a criterion.
package enum Effort: String, Hashable, Sendable, CaseIterable {
  case small = "S"
  case medium = "M"
  case large = "L"

  /// The units of effort, for the order and the capacity of the roadmap.
  package var units: Int {
    switch self {
    case .small: Rules.smallEffort
    case .medium: Rules.mediumEffort
    case .large: Rules.largeEffort
    }
  }

  /// The word for a reader.
  package var title: String {
    switch self {
    case .small: "small"
    case .medium: "medium"
    case .large: "large"
    }
  }
}

/// The rule that consolidates several ratings (spec, From answers to values).
package enum ConsensusRule: String, Hashable, Sendable, CaseIterable {
  case median
  case mean
  case lowest
}

/// The role of the assessed organization in its services.
package enum ProviderRole: String, Hashable, Sendable, CaseIterable {
  case provider
  case consumer
  case both
}

/// A respondent's confidence in an answer.
package enum Confidence: String, Hashable, Sendable, CaseIterable {
  case high
  case medium
  case low
}
