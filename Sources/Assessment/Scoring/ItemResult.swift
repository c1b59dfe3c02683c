internal import Text

/// The result of the very item of a conformity framework, without the items below it.
struct ItemResult {
  /// Every finding that applies, worst first; empty for a heading and outside a direct view.
  var findings: [Finding] = []
  /// The result of a crosswalk; nil in a direct view.
  var crosswalk: FrameworkScore.CrosswalkResult?
  /// Whether a requirement is a minor nonconformity that only open answers keep from a major one.
  var mayBecomeMajor = false

  /// Nothing can be told.
  init() {}

  /// The result of the item at a place of a catalogue.
  init(of references: FrameworkReferences.Items, at index: Int, _ criteria: PlacedCriteria) {
    switch references.view {
    case .crosswalk:
      crosswalk = .init(of: criteria.inScope(references.direct[index]))
    case .direct:
      let requirements = references.requirements[index]
      findings = Finding.union(requirements.map { Self.findings(of: $0, criteria) })
      mayBecomeMajor = requirements.contains { Finding.mayBecomeMajor(criteria.inScope($0)) }
    }
  }

  /// Returns the findings of one requirement.
  private static func findings(of places: [Int], _ criteria: PlacedCriteria) -> [Finding] {
    if places.isEmpty || criteria.extent(of: places) == .none { return [.notAsked] }
    let own = criteria.inScope(places)
    let isExcluded = !criteria.illegitimatelyExcluded(places).isEmpty
    // All of it belongs to excluded topics.
    if own.isEmpty, !isExcluded { return [.notApplicable] }
    return Finding.all(of: own, isExcluded: isExcluded)
  }

  /// Returns the result of an item from its own and those below it; nil if there is none.
  static func union(_ results: [ItemResult]) -> FrameworkScore.Result? {
    let findings = results.map(\.findings).filter { !$0.isEmpty }
    if !findings.isEmpty { return .findings(Finding.union(findings)) }
    let crosswalk = Set(results.compactMap(\.crosswalk))
    return FrameworkScore.CrosswalkResult.allCases.first(where: crosswalk.contains).map { .crosswalk($0) }
  }
}

extension FrameworkScore.CrosswalkResult {
  /// The result over the criteria in scope that refer to the very item.
  fileprivate init(of criteria: [ScoredCriterion]) {
    let applicable = criteria.filter(\.answer.isApplicable)
    if applicable.isEmpty {
      self = .notAsked
    } else if applicable.contains(where: { $0.answer.answeredValue.map(Rules.isUnfulfilled) ?? false }) {
      self = .gap
    } else {
      self = applicable.allSatisfy(\.answer.isAnswered) ? .noGapSeen : .unanswered
    }
  }
}
