/// What an auditor would likely note of a requirement (spec, Findings of a conformity framework).
package enum Finding: String, Hashable, Sendable, CaseIterable {
  /// The requirement is absent, or fails throughout.
  case major
  /// A lapse.
  case minor
  /// Something was not answered.
  case open
  /// All fulfilled, something without recorded evidence.
  case unevidenced
  /// No lapse, something could be better.
  case opportunity
  /// All fulfilled with evidence.
  case conforming
  /// Nothing was asked.
  case notAssessed = "not-assessed"

  /// The finding of the criteria that refer to the very requirement, graded on the answered ones.
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
    if answered.isAtMost(15) {
      self = .major
    } else if answered.isAtMost(85) || values.contains(where: { $0 < 2.0 / 3 - tolerance }) {
      self = .minor
    } else if values.count < applicable.count {
      self = .open
    } else if values.contains(where: { $0 < 1 - tolerance }) {
      self = .opportunity
    } else {
      self = applicable.allSatisfy(\.answer.isEvidenced) ? .conforming : .unevidenced
    }
  }

  /// The worst of several, worst first as the cases stand; not assessed only where all are; nil of none.
  package static func worst(of findings: some Sequence<Finding>) -> Finding? {
    findings.min { one, other in one.rank < other.rank }
  }

  /// 0 for the worst.
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
