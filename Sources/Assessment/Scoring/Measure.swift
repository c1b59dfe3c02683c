/// The figures that reports use (spec, Level of a topic, Words).
package enum Measure: Hashable, Sendable {
  /// Levels that mean something by themselves: *capability* and *staged*.
  case levels
  /// Points out of the highest level: *mean* and *level-sum*.
  case points
  /// Findings, and requirements fulfilled: a direct conformity assessment.
  case findings
}

extension Measure {
  /// The figures of an assessment by a rule.
  init(of assessment: Assessment, rule: LevelRule) {
    switch rule.method {
    case _ where assessment.isConformityAssessment: self = .findings
    case .capability, .staged: self = .levels
    case .mean, .levelSum: self = .points
    }
  }
}

extension Score {
  /// The figures that reports use.
  package var measure: Measure { Measure(of: assessment, rule: rule) }

  /// Whether reports may use the names of levels: those of points only where the questionnaire declares them.
  package var usesLevelNames: Bool {
    switch measure {
    case .levels: true
    case .points: assessment.questionnaire.declaresLevels
    case .findings: false
    }
  }
}
