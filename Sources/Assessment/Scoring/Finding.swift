/// The likely audit finding of a requirement (spec, Findings).
package enum Finding: String, Hashable, Sendable, CaseIterable {
  /// A major nonconformity: the requirement is absent or fails as a whole.
  case major
  /// A minor nonconformity.
  case minor
  /// A criterion is unanswered.
  case open
  /// All criteria are fulfilled, not all with recorded evidence.
  case unevidenced
  /// No nonconformity, but not every criterion is fully achieved.
  case opportunity
  /// All criteria are fulfilled with recorded evidence.
  case conforming
  /// No criterion refers to the requirement.
  case notAssessed = "not-assessed"

  /// Grades the criteria that refer to the very requirement, by the answered ones.
  package init(of criteria: [ScoredCriterion]) {
    let applicable = criteria.filter(\.answer.isApplicable)
    let values = applicable.compactMap(\.answer.answeredValue)
    if applicable.isEmpty {
      self = .notAssessed
      return
    }
    guard let answered = Achievement(of: applicable).answered else {
      self = .open
      return
    }
    if answered.isAtMost(Rules.highestNot) {
      self = .major
    } else if answered.isAtMost(Rules.highestLargely)
      || values.contains(where: { Rules.isBelow($0, Rules.lowestClaim) })
    {
      self = .minor
    } else if values.count < applicable.count {
      self = .open
    } else if values.contains(where: Rules.isUnfulfilled) {
      self = .opportunity
    } else {
      self = applicable.allSatisfy(\.answer.isEvidenced) ? .conforming : .unevidenced
    }
  }

  /// Returns the worst finding, in the order of the cases; nil of none.
  package static func worst(of findings: some Sequence<Finding>) -> Finding? {
    findings.min { one, other in one.rank < other.rank }
  }

  /// 0 for the worst.
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
