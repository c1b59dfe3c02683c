/// The finding of a requirement in a direct conformity assessment, worst first (spec, Findings).
package enum Finding: String, Hashable, Sendable, CaseIterable {
  /// A major nonconformity: a critical gap, or the requirement fails as a whole.
  case major
  /// A criterion that may not be excluded is not applicable or belongs to an excluded topic.
  case excluded
  /// A minor nonconformity: an answered criterion is not fulfilled.
  case minor
  /// A criterion is unanswered.
  case unanswered
  /// A rated criterion has no valid evidence that supports it.
  case unevidenced
  /// All criteria are fulfilled with evidence.
  case conforming
  /// Nothing of the kind happened in the period.
  case noCase = "no-case"
  /// No criterion applies.
  case notApplicable = "not-applicable"
  /// No criterion asks about it, or all of them are out of scope.
  case notAsked = "not-asked"

  /// The place in the order of findings, 0 for the worst.
  package var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

  /// Whether the finding is a nonconformity.
  package var isNonconformity: Bool { self == .major || self == .excluded || self == .minor }

  /// Whether other findings of an item make this one superfluous.
  private var holdsAlone: Bool { self == .conforming || self == .noCase || self == .notApplicable || self == .notAsked }

  /// Finds every finding that applies to a requirement, worst first; never empty.
  ///
  /// - Parameters:
  ///   - criteria: the criteria in scope that refer to the very requirement.
  ///   - isExcluded: whether a criterion of it that may not be excluded is n/a or belongs to an excluded topic.
  /// - Returns: every row of the table that applies.
  static func all(of criteria: [ScoredCriterion], isExcluded: Bool) -> [Finding] {
    if criteria.isEmpty { return isExcluded ? [.excluded] : [.notAsked] }
    let isMajor = criteria.contains(where: \.isCriticalGap) || failsAsWhole(criteria) { $0.high }
    var findings: [Finding] = []
    if isMajor { findings.append(.major) }
    if isExcluded { findings.append(.excluded) }
    if !isMajor, criteria.contains(where: { $0.answer.answeredValue.map(Rules.isUnfulfilled) ?? false }) {
      findings.append(.minor)
    }
    if criteria.contains(where: { $0.answer.verdict == .unanswered }) { findings.append(.unanswered) }
    if criteria.contains(where: { $0.answer.isAnswered && !$0.answer.isEvidenced }) { findings.append(.unevidenced) }
    return findings.isEmpty ? [whole(criteria)] : findings
  }

  /// Whether a requirement is a minor nonconformity that only open answers keep from a major one: one of them is
  /// critical, or the criteria fail as a whole if every open answer turns out not fulfilled.
  static func mayBecomeMajor(_ criteria: [ScoredCriterion]) -> Bool {
    let open = criteria.filter { $0.answer.verdict == .unanswered }
    guard !open.isEmpty, all(of: criteria, isExcluded: false).contains(.minor) else { return false }
    return open.contains(where: \.criterion.isCritical) || failsAsWhole(criteria) { $0.low }
  }

  /// Whether the criteria fail as a whole by one of the bounds of their achievement.
  private static func failsAsWhole(
    _ criteria: [ScoredCriterion], by bound: (Achievement) -> Percent?
  ) -> Bool {
    let achievement = Achievement(of: criteria)
    guard achievement.answeredCount > 0, let percent = bound(achievement) else { return false }
    return percent.isAtMost(Rules.highestNot)
      || (achievement.applicable >= Rules.failingCriteria && Rules.isBelow(percent.value, Rules.failingPercent))
  }

  /// Returns the finding of criteria without any shortcoming.
  private static func whole(_ criteria: [ScoredCriterion]) -> Finding {
    if criteria.contains(where: \.answer.isApplicable) { return .conforming }
    return criteria.contains { $0.answer.verdict == .noCase } ? .noCase : .notApplicable
  }

  /// Returns the union of the findings of an item and of those below it, worst first. Those that are no shortcoming are
  /// left out where there is one, and "not asked" where anything was asked.
  static func union(_ findings: [[Finding]]) -> [Finding] {
    let all = Set(findings.joined())
    let kept = allCases.filter(all.contains)
    let shortcomings = kept.filter { !$0.holdsAlone }
    if !shortcomings.isEmpty { return shortcomings }
    return kept.count > 1 ? kept.filter { $0 != .notAsked } : kept
  }
}
