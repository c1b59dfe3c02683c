/// The figures of topics over points in time: one line per topic or, for many topics, a list sorted by their change.
package struct SlopeChart: Hashable, Sendable {
  /// One topic.
  package struct Row: Hashable, Sendable {
    /// User text.
    let title: String
    /// One for each point in time; nil if the topic was not in scope or has no figure.
    let values: [Double?]

    /// A line with one value per point; nil where there was none.
    package init(title: String, values: [Double?]) {
      self.title = title
      self.values = values
    }
  }

  /// The points in time, earliest first; two or more.
  let points: [String]
  /// The upper end of the axis; its lower end is 0.
  let highest: Double
  /// In the order of the questionnaire.
  let rows: [Row]

  /// A chart over points in time, with values from 0 to the highest.
  package init(points: [String], highest: Double, rows: [Row]) {
    self.points = points
    self.highest = highest
    self.rows = rows
  }

  /// The most topics whose lines can be told apart.
  static let mostLines = 10

  /// Whether the topics are too many for lines.
  package var isList: Bool { shown.count > Self.mostLines }

  /// The rows with a figure.
  var shown: [Row] { rows.filter { $0.values.contains { $0 != nil } } }

  /// The labelled figures of the axis: whole numbers, or quarters of a long axis.
  var ticks: [Int] {
    let top = max(1, Int(highest))
    return top <= 10 ? Array(0...top) : (0...4).map { $0 * top / 4 }
  }

  var drawing: Drawing { isList ? list : lines }
}

extension SlopeChart {
  /// The positions and sizes of the lines, in CSS pixels.
  struct Geometry {
    let highest: Double
    /// The number of points in time.
    let points: Int
    /// The number of lines.
    let rows: Int

    static let left = 44.0
    static let top = 34.0
    static let labelHeight = 17.0
    static let labelWidth = 300.0

    /// The distance between two points in time.
    var step: Double { points > 3 ? 110 : 190 }
    var right: Double { x(ofPoint: points - 1) }
    /// The height of the axis; each label at the right needs a line.
    var height: Double { max(220, Double(rows) * Self.labelHeight) }
    var bottom: Double { Self.top + height }

    func x(ofPoint point: Int) -> Double { Self.left + Double(point) * step }
    func y(of value: Double) -> Double { bottom - height * min(max(value / max(highest, 1), 0), 1) }

    /// Returns the positions of labels, as near to `wanted` as they can be in the same order without overlap.
    func places(of wanted: [Double]) -> [Double] {
      let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
      var places = wanted
      var next = -Double.infinity
      for index in order {
        places[index] = max(wanted[index], next)
        next = places[index] + Self.labelHeight
      }
      var bound = bottom
      for index in order.reversed() {
        places[index] = min(places[index], bound)
        bound = places[index] - Self.labelHeight
      }
      return places
    }
  }

  /// The dot of the last point is larger; the title is at the right end of the line.
  private var lines: Drawing {
    let shown = shown
    let geometry = Geometry(highest: highest, points: points.count, rows: shown.count)
    let wanted = shown.map { row in geometry.y(of: row.values.last { $0 != nil }.flatMap(\.self) ?? 0) }
    let places = geometry.places(of: wanted)
    return Drawing(
      width: geometry.right + Geometry.labelWidth, height: geometry.bottom + 12,
      shapes: axes(geometry) + shown.indices.flatMap { line(shown[$0], wanted[$0], places[$0], geometry) })
  }

  private func axes(_ geometry: Geometry) -> [Shape] {
    let times = points.enumerated().flatMap { index, name -> [Shape] in
      let x = geometry.x(ofPoint: index)
      return [
        .straightLine(.grid, from: .init(x, Geometry.top), to: .init(x, geometry.bottom)),
        .label(name, x: x, y: Geometry.top - 14, .middle, .head),
      ]
    }
    let scale = ticks.map { number in
      Shape.label("\(number)", x: 12, y: geometry.y(of: Double(number)) + 4, .middle, .head)
    }
    return times + scale
  }

  private func line(_ row: Row, _ end: Double, _ place: Double, _ geometry: Geometry) -> [Shape] {
    let dots = row.values.enumerated().compactMap { index, value in
      value.map { (x: geometry.x(ofPoint: index), y: geometry.y(of: $0), isLast: index == row.values.count - 1) }
    }
    guard let last = dots.last else { return [] }
    let falls = row.falls
    let path = Shape.path(falls ? .fallingSlope : .slope, dots.map { .init($0.x, $0.y) })
    let marks = dots.map {
      Shape.disc(falls ? .fallen : .level, x: $0.x, y: $0.y, radius: $0.isLast ? 5 : 3)
    }
    let leader = Shape.straightLine(.grid, from: .init(last.x + 7, end), to: .init(geometry.right + 20, place))
    return (dots.count > 1 ? [path] : []) + marks + [
      leader, .label(Drawing.shortened(row.title, to: 40), x: geometry.right + 24, y: place + 4),
    ]
  }
}

extension SlopeChart.Row {
  /// The last figure minus the first; nil with fewer than two.
  var change: Double? {
    let known = values.compactMap { $0 }
    return known.count > 1 ? known.last.flatMap { last in known.first.map { last - $0 } } : nil
  }

  /// Whether the last figure is below the first.
  var falls: Bool { change.map { $0 < 0 } ?? false }
}
