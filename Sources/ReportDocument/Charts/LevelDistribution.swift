package import Assessment

/// The number of topics or units at each level, one column per level.
package struct LevelDistribution: Hashable, Sendable {
  /// The title of the axis, below the columns.
  let axis: String
  /// The numbers at level 0, 1, 2 …
  let counts: [Int]
  /// The level whose column is framed: the lowest in use.
  let lowest: Level

  /// A distribution; `counts` has the number of topics at each level, from the lowest.
  package init(axis: String, counts: [Int], lowest: Level) {
    self.axis = axis
    self.counts = counts
    self.lowest = lowest
  }
}

extension LevelDistribution {
  /// The positions and sizes of the drawing, in CSS pixels.
  struct Geometry {
    /// The largest count.
    let most: Int

    static let columnWidth = 54.0
    static let barWidth = 38.0
    static let top = 18.0
    static let barHeight = 88.0
    static var base: Double { top + barHeight }
    static let height = 148.0

    static func x(ofColumn column: Int) -> Double { Double(column) * columnWidth }

    func height(of count: Int) -> Double { Self.barHeight * Double(count) / Double(max(1, most)) }
  }

  var drawing: Drawing {
    let geometry = Geometry(most: counts.max() ?? 0)
    let width = Geometry.x(ofColumn: counts.count)
    let columns = counts.enumerated().flatMap { level, count -> [Shape] in
      let x = Geometry.x(ofColumn: level) + (Geometry.columnWidth - Geometry.barWidth) / 2
      let middle = Geometry.x(ofColumn: level) + Geometry.columnWidth / 2
      let height = geometry.height(of: count)
      let bar = Shape.rectangle(
        lowest.number == level ? .lowestBar : .bar, x: x, y: Geometry.base - height,
        width: Geometry.barWidth, height: height)
      return (count == 0 ? [] : [bar]) + [
        .label("\(count)", x: middle, y: Geometry.base - height - 5, .middle),
        .label("\(level)", x: middle, y: Geometry.base + 16, .middle, .head),
      ]
    }
    return Drawing(
      width: width, height: Geometry.height,
      shapes: columns + [
        .straightLine(.axis, from: .init(0, Geometry.base), to: .init(width, Geometry.base)),
        .label(axis, x: width / 2, y: Geometry.base + 34, .middle, .quiet),
      ])
  }
}
