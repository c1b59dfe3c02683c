extension SlopeChart {
  /// The positions and sizes of the sorted list, in CSS pixels.
  enum ListGeometry {
    static let titleWidth = 290.0
    static let axisWidth = 380.0
    static let rowHeight = 26.0
    static let headHeight = 46.0
    static let margin = 16.0

    static func y(ofRow row: Int) -> Double { headHeight + (Double(row) + 0.5) * rowHeight }
  }

  /// The rows of the list: the largest fall first, the largest rise last, then those with one figure.
  var sorted: [Row] {
    let changes = shown.enumerated().sorted { one, other in
      let (a, b) = (one.element.change ?? .infinity, other.element.change ?? .infinity)
      return (a, one.offset) < (b, other.offset)
    }
    return changes.map(\.element)
  }

  /// One row per topic: a ring for the first figure, a disc for the last.
  var list: Drawing {
    let rows = sorted
    let bottom = ListGeometry.headHeight + Double(rows.count) * ListGeometry.rowHeight
    let axis = ticks.flatMap { number -> [Shape] in
      let x = x(of: Double(number))
      return [
        .straightLine(.grid, from: .init(x, ListGeometry.headHeight), to: .init(x, bottom)),
        .label("\(number)", x: x, y: ListGeometry.headHeight - 8, .middle, .head),
      ]
    }
    let period = "\(points.first ?? "") → \(points.last ?? "")"
    return Drawing(
      width: ListGeometry.titleWidth + ListGeometry.axisWidth + ListGeometry.margin, height: bottom + 4,
      shapes: [.label(period, x: ListGeometry.titleWidth, y: 16, .start, .head)] + axis
        + rows.enumerated().flatMap { shapes(of: $1, y: ListGeometry.y(ofRow: $0)) })
  }

  func x(of value: Double) -> Double {
    ListGeometry.titleWidth + ListGeometry.axisWidth * min(max(value / max(highest, 1), 0), 1)
  }

  private func shapes(of row: Row, y: Double) -> [Shape] {
    let title = Shape.label(Drawing.shortened(row.title, to: 40), x: 0, y: y + 4)
    let known = row.values.compactMap { $0 }
    guard let last = known.last else { return [title] }
    let disc = Shape.disc(row.falls ? .fallen : .level, x: x(of: last), y: y, radius: 6)
    guard known.count > 1, let first = known.first else { return [title, disc] }
    let path = Shape.path(
      row.falls ? .fallingSlope : .slope, [.init(x(of: first), y), .init(x(of: last), y)])
    return [title, path, .disc(.possible, x: x(of: first), y: y, radius: 5), disc]
  }
}
