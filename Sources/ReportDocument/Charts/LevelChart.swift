package import Assessment
internal import Markup

/// One line per topic with its level or points, the possible and the evidenced ones, and the target.
package struct LevelChart: Hashable, Sendable {
  /// One topic.
  package struct Row: Hashable, Sendable {
    /// User text.
    let title: String
    /// Nil without a result.
    let span: Span?
    /// The words in place of a missing result.
    let noSpan: String
    /// The level or points that the topic should reach.
    let target: Double

    /// A row; `span` is nil without a level, and `noSpan` is then shown in its place.
    package init(title: String, span: Span?, noSpan: String, target: Double) {
      self.title = title
      self.span = span
      self.noSpan = noSpan
      self.target = target
    }
  }

  /// The three readings of a result: evidenced <= level <= possible.
  package struct Span: Hashable, Sendable {
    /// Nil where no evidence is recorded at all.
    let evidenced: Double?
    let level: Double
    let possible: Double

    /// A span from the evidenced level over the level to the possible one.
    package init(evidenced: Double?, level: Double, possible: Double) {
      self.evidenced = evidenced
      self.level = level
      self.possible = possible
    }
  }

  /// The words of the legend: evidenced, level, possible, target.
  let legend: [String]
  /// The right end of the axis; its left end is 0.
  let highest: Level
  /// From top to bottom.
  let rows: [Row]

  /// A chart of levels from 0 to the highest; the legend has the words of its marks.
  package init(legend: [String], highest: Level, rows: [Row]) {
    self.legend = legend
    self.highest = highest
    self.rows = rows
  }
}

extension LevelChart {
  /// The positions and sizes of the drawing, in CSS pixels.
  struct Geometry {
    let highest: Level
    /// The space for the titles.
    let titleWidth: Double

    static let axisWidth = 400.0
    static let rowHeight = 30.0
    static let headHeight = 58.0
    static let margin = 14.0
    static let leastTitleWidth = 140.0
    static let mostTitleWidth = 400.0

    /// Room for the widest of some titles, within bounds.
    init(highest: Level, titles: [String]) {
      self.highest = highest
      let widest = titles.map { Drawing.width(of: $0) }.max() ?? 0
      titleWidth = min(Self.mostTitleWidth, max(Self.leastTitleWidth, widest + 22))
    }

    func x(of figure: Double) -> Double {
      titleWidth + Self.axisWidth * figure / Double(max(1, highest.number))
    }

    func y(ofRow row: Int) -> Double { Self.headHeight + (Double(row) + 0.5) * Self.rowHeight }
  }

  var drawing: Drawing {
    let geometry = Geometry(highest: highest, titles: rows.map(\.title))
    let bottom = Geometry.headHeight + Double(rows.count) * Geometry.rowHeight
    let axis = (0...highest.number).flatMap { number -> [Element] in
      let x = geometry.x(of: Double(number))
      return [
        .straightLine(.class("grid"), from: (x, Geometry.headHeight), to: (x, bottom)),
        .label("\(number)", x: x, y: Geometry.headHeight - 8, .middle, .class("head")),
      ]
    }
    return Drawing(
      width: geometry.titleWidth + Geometry.axisWidth + Geometry.margin, height: bottom + 2,
      shapes: keys + axis + rows.enumerated().flatMap { shapes(of: $1, y: geometry.y(ofRow: $0), geometry) })
  }

  /// The legend: each mark with its word.
  private var keys: [Element] {
    let marks = [Self.evidenced, Self.level, Self.possible, Self.target]
    let keys = zip(marks, legend).dropFirst(rows.contains { $0.span?.evidenced != nil } ? 0 : 1)
    return keys.enumerated().flatMap { index, key -> [Element] in
      let x = 14 + Double(index) * 124
      return [key.0(x, 14), .label(key.1, x: x + 14, y: 18)]
    }
  }

  private func shapes(of row: Row, y: Double, _ geometry: Geometry) -> [Element] {
    let title = Element.label(Drawing.shortened(row.title, toWidth: geometry.titleWidth - 18), x: 0, y: y + 4)
    guard let span = row.span else {
      return [title, .label(row.noSpan, x: geometry.x(of: 0) + 8, y: y + 4, .start, .class("quiet"))]
    }
    let (low, high) = (geometry.x(of: span.evidenced ?? span.level), geometry.x(of: span.possible))
    let evidenced = span.evidenced == nil ? [] : [Self.evidenced(x: low, y: y)]
    return [
      title, .rectangle(.class("span"), x: low, y: y - 3, width: high - low, height: 6),
      Self.target(x: geometry.x(of: row.target), y: y), Self.possible(x: high, y: y),
    ] + evidenced + [Self.level(x: geometry.x(of: span.level), y: y)]
  }

  // Each reading has a shape of its own, so that the chart can be read without color and where marks overlap.

  private static func level(x: Double, y: Double) -> Element { .disc(.class("level"), x: x, y: y, radius: 6) }

  private static func possible(x: Double, y: Double) -> Element { .disc(.class("possible"), x: x, y: y, radius: 9) }

  private static func evidenced(x: Double, y: Double) -> Element {
    .tag(.path, .class("evidenced"), .path(SVGPath([(x - 7, y - 9), (x - 7, y + 9), (x, y)], isClosed: true)))
  }

  private static func target(x: Double, y: Double) -> Element {
    .straightLine(.class("target"), from: (x, y - 12), to: (x, y + 12))
  }
}
