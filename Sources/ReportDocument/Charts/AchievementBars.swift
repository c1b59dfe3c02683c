package import Assessment

/// One bar per set of criteria: its achievement solid, and hatched the part that open answers could add.
package struct AchievementBars: Hashable, Sendable {
  /// One bar.
  package struct Row: Hashable, Sendable {
    /// Can be user text.
    let title: String
    /// The achievement by the answers so far; nil if no criterion is applicable.
    let low: Percent?
    /// The achievement if every open answer turns out fulfilled; nil if no criterion is applicable.
    let high: Percent?
    /// Both in print.
    let figure: String

    /// A row; the percentages are nil if no criterion is applicable.
    package init(title: String, low: Percent?, high: Percent?, figure: String) {
      self.title = title
      self.low = low
      self.high = high
      self.figure = figure
    }
  }

  /// The words in place of a missing achievement.
  let noFigure: String
  /// From top to bottom.
  let rows: [Row]

  /// Bars in the given order; `noFigure` is the text of a row without a percentage.
  package init(noFigure: String, rows: [Row]) {
    self.noFigure = noFigure
    self.rows = rows
  }
}

extension AchievementBars {
  /// The positions and sizes of the drawing, in CSS pixels.
  enum Geometry {
    static let width = 330.0
    static let rowHeight = 38.0
    static let barHeight = 12.0

    static func x(of percent: Percent) -> Double { width * percent.value / 100 }
    static func y(ofRow row: Int) -> Double { Double(row) * rowHeight }
    /// The upper edge of the row's bar.
    static func top(ofRow row: Int) -> Double { y(ofRow: row) + 20 }
  }

  /// One track per row, with lines at the bounds of the ratings.
  var drawing: Drawing {
    let bars = rows.enumerated().map { index, row in (top: Geometry.top(ofRow: index), row: row) }
    let known = bars.filter { $0.row.low != nil }
    let bar = { (from: Double, to: Double, top: Double) in
      Shape.Box(x: from, y: top, width: to - from, height: Geometry.barHeight)
    }
    let x = { (percent: Percent?) in Geometry.x(of: percent ?? Percent(0)) }
    let tracks = known.map { bar(0, Geometry.width, $0.top) }
    let open = known.map { bar(x($0.row.low), x($0.row.high), $0.top) }
    let solid = known.map { bar(0, x($0.row.low), $0.top) }
    let bounds = known.flatMap { entry in
      [Rules.highestNot, Rules.highestPartially, Rules.highestLargely].map {
        Shape.Box(x: Geometry.x(of: Percent($0)) - 0.5, y: entry.top - 2, width: 1, height: Geometry.barHeight + 4)
      }
    }
    let shapes: [Shape] = [
      .rectangles(.track, tracks), .rectangles(.hatching, open), .rectangles(.bar, solid), .rectangles(.bound, bounds),
    ]
    return Drawing(
      width: Geometry.width, height: Geometry.y(ofRow: rows.count),
      shapes: shapes + bars.flatMap { labels(of: $0.row, y: $0.top - 6) })
  }

  private func labels(of row: Row, y: Double) -> [Shape] {
    let title = Shape.label(Drawing.shortened(row.title, to: 34), x: 0, y: y)
    guard let low = row.low else {
      return [title, .label(noFigure, x: Geometry.width, y: y, .end, .quiet)]
    }
    return [
      title, .label("\(AchievementRating(low).rawValue)  \(row.figure)", x: Geometry.width, y: y, .end),
    ]
  }
}
