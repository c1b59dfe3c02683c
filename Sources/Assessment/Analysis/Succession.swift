package import Text

/// The criteria and topics of a later questionnaire by those of an earlier one that they come from: the same id, or
/// otherwise an id under `formerly` in the later one (spec, Comparison). One earlier criterion may have several
/// successors, as where a question was split.
package struct Succession: Sendable {
  private let criteria: [ID<Criterion>: ID<Criterion>]
  private let topics: [ID<Topic>: ID<Topic>]

  /// Compares two questionnaires.
  package init(from earlier: Questionnaire, to later: Questionnaire) {
    let old = Set(earlier.criteria.map(\.criterion.id))
    criteria = Self.predecessors(later.criteria.map { ($0.criterion.id, $0.criterion.formerly) }, among: old)
    topics = Self.predecessors(later.topics.map { ($0.id, $0.formerly) }, among: Set(earlier.topics.map(\.id)))
  }

  private static func predecessors<Value>(
    _ later: [(id: ID<Value>, formerly: [ID<Value>])], among earlier: Set<ID<Value>>
  ) -> [ID<Value>: ID<Value>] {
    let pairs = later.compactMap { one in ([one.id] + one.formerly).first(where: earlier.contains).map { (one.id, $0) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the criterion of the earlier questionnaire that a later one comes from; nil for a new one.
  package func predecessor(of criterion: ID<Criterion>) -> ID<Criterion>? { criteria[criterion] }

  /// Returns the topic of the earlier questionnaire that a later one comes from; nil for a new one.
  package func predecessor(of topic: ID<Topic>) -> ID<Topic>? { topics[topic] }

  /// The earlier criteria that have a successor.
  package var continued: Set<ID<Criterion>> { Set(criteria.values) }
}
