/// A share of what could be achieved, 0...100 in percent.
package struct Percent: Hashable, Comparable, Sendable {
  /// 0...100.
  package let value: Double

  /// Percent, not a fraction.
  package init(_ value: Double) {
    self.value = value
  }

  /// All of it.
  package static let full = Percent(100)

  /// Whether the percent falls at or below the bound, with the tolerance of 1e-9 that belongs to every bound
  /// (spec, Scoring).
  package func isAtMost(_ bound: Double) -> Bool { value <= bound + tolerance }

  package static func < (one: Percent, other: Percent) -> Bool { one.value < other.value }
}

/// How far a computed figure may stand from a bound and still count as on it (spec, Scoring).
package let tolerance = 1e-9

/// The four-step rating of an achievement by ISO/IEC 33020: N up to 15 %, P up to 50 %, L up to 85 %, F above.
package enum AchievementRating: String, Hashable, Comparable, Sendable, CaseIterable {
  case not = "N"
  case partially = "P"
  case largely = "L"
  case fully = "F"

  /// Exactly 15, 50 and 85 belong to the lower rating.
  package init(_ percent: Percent) {
    self =
      percent.isAtMost(15) ? .not : percent.isAtMost(50) ? .partially : percent.isAtMost(85) ? .largely : .fully
  }

  package static func < (one: Self, other: Self) -> Bool { one.order < other.order }

  private var order: Int {
    switch self {
    case .not: 0
    case .partially: 1
    case .largely: 2
    case .fully: 3
    }
  }
}
