/// A maturity or capability level: 0 if no level is reached, 1 is the lowest level with criteria.
///
/// Levels are ordinal: they have an order and no arithmetic, so there is neither sum nor mean of levels.
package struct Level: Hashable, Comparable, Sendable {
  /// 0 or more.
  package let number: Int

  /// A negative number counts as 0.
  package init(_ number: Int) {
    self.number = max(0, number)
  }

  /// No level is reached.
  package static let incomplete = Level(0)

  /// The next higher level.
  package var next: Level { Level(number + 1) }

  package static func < (one: Level, other: Level) -> Bool { one.number < other.number }
}
