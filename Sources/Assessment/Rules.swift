/// The bounds and defaults of the scoring rules (spec, Scoring), each once in Swift. `Web/scoring.js` and the peer of the
/// benchmark repeat them in their languages; the shared vectors and the compared reports hold them together.
package enum Rules {
  /// The edition of the rules, which reports print.
  package static let edition = 2

  /// The difference up to which a computed figure counts as equal to a bound.
  package static let tolerance = 1e-9

  /// The highest percent that is rated N, 0...100 (ISO/IEC 33020).
  package static let highestNot = 15.0
  /// The highest percent that is rated P, 0...100; L begins above it.
  package static let highestPartially = 50.0
  /// The highest percent that is rated L, 0...100; F begins above it.
  package static let highestLargely = 85.0

  /// The value, 0...1, below which an answered critical criterion is a critical gap.
  package static let criticalGap = 0.5
  /// The percent, 0...100, below which a requirement with `failingCriteria` applicable criteria or more fails as a whole.
  package static let failingPercent = 50.0
  /// The number of applicable criteria from which `failingPercent` applies.
  package static let failingCriteria = 3
  /// The highest value, 0...1, of every criterion of a missing document.
  package static let missingDocument = 0.15

  /// The target level where neither the topic nor the engagement names one.
  package static let defaultTarget = Level(3)

  /// The months up to which evidence is valid without `valid-until`.
  package static let evidenceMonths = 12
  /// The same for criteria that ask about documents only, which are kept up to date.
  package static let documentMonths = 36

  /// The distance of values, 0...1, from which a criterion is disputed.
  package static let disputedDistance = 0.5
  /// Krippendorff's alpha from which agreement is reliable.
  package static let reliableAlpha = 0.8
  /// Krippendorff's alpha from which agreement allows tentative conclusions.
  package static let tentativeAlpha = 2.0 / 3
  /// The number of criteria with two raters from which alpha is computed over all topics.
  package static let comparableForAll = 8
  /// The number of criteria with two raters from which alpha is computed for a topic.
  package static let comparableForTopic = 4

  /// The units of effort of a small step.
  package static let smallEffort = 1
  /// The units of effort of a medium step.
  package static let mediumEffort = 3
  /// The units of effort of a large step.
  package static let largeEffort = 8
  /// The units of effort in a wave of the roadmap where the engagement names no capacity.
  package static let defaultCapacity = 30

  /// The number of members from which a group of respondents is shown, where the engagement names none.
  package static let defaultSmallestGroup = 3

  /// The number of organizations that enter a benchmark together.
  package static let benchmarkBatch = 5
  /// The number of organizations from which a benchmark is made.
  package static let smallestBenchmark = 10
  /// The smallest number of organizations that a benchmark counts by itself.
  package static let smallestCount = 5

  /// Whether a figure is below a bound by more than the tolerance.
  package static func isBelow(_ value: Double, _ bound: Double) -> Bool { value < bound - tolerance }

  /// Whether a figure is at or below a bound, or above it by no more than the tolerance.
  package static func isAtMost(_ value: Double, _ bound: Double) -> Bool { value <= bound + tolerance }

  /// Whether a value, 0...1, is less than full.
  package static func isUnfulfilled(_ value: Double) -> Bool { isBelow(value, 1) }
}
