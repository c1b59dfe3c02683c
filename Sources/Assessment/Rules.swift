/// The bounds and defaults of the scoring rules (spec, Scoring), each once in Swift. `Web/scoring.js` and the peer of the
/// benchmark repeat them in their languages; the shared vectors and the compared reports hold them together.
package enum Rules {
  /// The difference up to which a computed figure counts as equal to a bound.
  package static let tolerance = 1e-9

  /// The highest percent that is rated N, 0...100 (ISO/IEC 33020).
  package static let highestNot = 15.0
  /// The highest percent that is rated P, 0...100; L begins above it.
  package static let highestPartially = 50.0
  /// The highest percent that is rated L, 0...100; F begins above it.
  package static let highestLargely = 85.0

  /// The value, 0...1, below which an answer counts as a nonconformity and a document as missing.
  package static let lowestClaim = 2.0 / 3

  /// The target level where neither the topic nor the engagement names one.
  package static let defaultTarget = Level(3)

  /// The number of steps of the scale between the lowest and the highest rating from which a criterion is disputed.
  package static let disputedSteps = 2

  /// Krippendorff's alpha from which agreement is reliable.
  package static let reliableAlpha = 0.8
  /// Krippendorff's alpha from which agreement allows tentative conclusions.
  package static let tentativeAlpha = 2.0 / 3

  /// The share of the highest priority, 0...1, below which a topic's steps come one wave later.
  package static let urgentShare = 0.5

  /// Whether a figure is below a bound by more than the tolerance.
  package static func isBelow(_ value: Double, _ bound: Double) -> Bool { value < bound - tolerance }

  /// Whether a figure is at or below a bound, or above it by no more than the tolerance.
  package static func isAtMost(_ value: Double, _ bound: Double) -> Bool { value <= bound + tolerance }

  /// Whether a value, 0...1, is less than full.
  package static func isUnfulfilled(_ value: Double) -> Bool { isBelow(value, 1) }
}
