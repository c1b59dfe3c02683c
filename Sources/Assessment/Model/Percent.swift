/// An achievement in percent, 0...100.
package struct Percent: Hashable, Comparable, Sendable {
  /// 0...100.
  package let value: Double

  /// Percent, not a fraction.
  package init(_ value: Double) {
    self.value = value
  }

  /// Full achievement.
  package static let full = Percent(100)

  /// Whether the percent is at or below a bound, 0...100, within the tolerance.
  package func isAtMost(_ bound: Double) -> Bool { Rules.isAtMost(value, bound) }

  package static func < (one: Percent, other: Percent) -> Bool { one.value < other.value }
}

/// The four-step rating of an achievement by ISO/IEC 33020: N up to 15 %, P up to 50 %, L up to 85 %, F above.
package enum AchievementRating: String, Hashable, Comparable, Sendable, CaseIterable {
  case not = "N"
  case partially = "P"
  case largely = "L"
  case fully = "F"

  /// Exactly 15, 50 and 85 belong to the lower rating.
  package init(_ percent: Percent) {
    self =
      if percent.isAtMost(Rules.highestNot) {
        .not
      } else if percent.isAtMost(Rules.highestPartially) {
        .partially
      } else if percent.isAtMost(Rules.highestLargely) {
        .largely
      } else {
        .fully
      }
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
