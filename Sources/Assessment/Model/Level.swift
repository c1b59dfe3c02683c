/// A maturity or capability level: 0 is "none attained", 1 the lowest that has criteria.
///
/// Levels are ordinal: they have an order and no arithmetic, so nothing here adds or averages them.
package struct Level: Hashable, Comparable, Sendable {
  /// 0 or more.
  package let number: Int

  /// A negative number counts as 0.
  package init(_ number: Int) {
    self.number = max(0, number)
  }

  /// No level attained.
  package static let incomplete = Level(0)

  /// The level one higher.
  package var next: Level { Level(number + 1) }

  package static func < (one: Level, other: Level) -> Bool { one.number < other.number }
}
