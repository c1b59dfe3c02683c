package import Assessment

/// Percentages around a center; use it only beside another chart, because its areas mislead.
package struct RadarChart: Hashable, Sendable {
  /// The titles of the axes, three to five, clockwise from the top.
  let axes: [String]
  /// One for each axis; nil if no criterion is applicable.
  let values: [Percent?]

  /// A radar with one value in percent per axis; nil without a value.
  package init(axes: [String], values: [Percent?]) {
    self.axes = axes
    self.values = values
  }
}

extension RadarChart {
  /// The positions and sizes of the drawing, in CSS pixels.
  enum Geometry {
    static let width = 640.0
    static let height = 250.0
    static let center = Shape.Point(width / 2, height / 2)
    static let radius = 88.0

    /// The direction of an axis as a unit vector, clockwise from the top; (0, 0) for a count other than three to five.
    static func direction(ofAxis axis: Int, of count: Int) -> (x: Double, y: Double) {
      let turns = [
        3: [(0.0, -1.0), (0.866, 0.5), (-0.866, 0.5)],
        4: [(0, -1), (1, 0), (0, 1), (-1, 0)],
        5: [(0, -1), (0.951, -0.309), (0.588, 0.809), (-0.588, 0.809), (-0.951, -0.309)],
      ]
      let (x, y) = turns[count]?[axis] ?? (0, 0)
      return (x, y)
    }

    static func point(_ percent: Percent, onAxis axis: Int, of count: Int) -> Shape.Point {
      let direction = direction(ofAxis: axis, of: count)
      let distance = radius * percent.value / 100
      return Shape.Point(center.x + direction.x * distance, center.y + direction.y * distance)
    }
  }

  var drawing: Drawing {
    let count = axes.count
    let ring = { (percent: Double) in
      axes.indices.map { Geometry.point(Percent(percent), onAxis: $0, of: count) }
    }
    let grid = [50.0, 100].map { Shape.path(.ring, ring($0), isClosed: true) }
    let spokes = axes.indices.map { axis in
      Shape.straightLine(.grid, from: Geometry.center, to: Geometry.point(.full, onAxis: axis, of: count))
    }
    let shape = axes.indices.map { Geometry.point(values[$0] ?? Percent(0), onAxis: $0, of: count) }
    let dots = axes.indices.compactMap { axis in
      values[axis].map { percent -> Shape in
        let place = Geometry.point(percent, onAxis: axis, of: count)
        return .disc(.level, x: place.x, y: place.y, radius: 4)
      }
    }
    return Drawing(
      width: Geometry.width, height: Geometry.height,
      shapes: grid + spokes + [.path(.area, shape, isClosed: true)] + dots + axes.indices.map(label))
  }

  private func label(ofAxis axis: Int) -> Shape {
    let end = Geometry.point(.full, onAxis: axis, of: axes.count)
    let anchor: Shape.TextAnchor =
      abs(end.x - Geometry.center.x) < 1 ? .middle : end.x < Geometry.center.x ? .end : .start
    let shift = anchor == .middle ? 0.0 : anchor == .end ? -8 : 8
    let below = anchor == .middle ? (end.y < Geometry.center.y ? -8.0 : 18) : 4
    return .label(Drawing.shortened(axes[axis], to: 30), x: end.x + shift, y: end.y + below, anchor)
  }
}
