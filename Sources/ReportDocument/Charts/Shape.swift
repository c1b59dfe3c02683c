internal import Assessment
internal import Markup

/// A shape of a drawing, in CSS pixels; a renderer decides how its style looks.
enum Shape: Hashable, Sendable {
  case rectangle(Style, x: Double, y: Double, width: Double, height: Double)
  /// Rectangles of one style; one without width or height is left out.
  case rectangles(Style, [Box])
  case straightLine(Style, from: Point, to: Point)
  case disc(Style, x: Double, y: Double, radius: Double)
  /// Points connected in their order; a closed path also connects the last with the first.
  case path(Style, [Point], isClosed: Bool = false)
  /// A text whose baseline begins at, is centred on or ends at a point.
  case label(String, x: Double, y: Double, TextAnchor = .start, Style? = nil)

  /// A place in a drawing.
  struct Point: Hashable, Sendable {
    let x: Double
    let y: Double

    init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }

  /// The upper left corner and the size of a rectangle.
  struct Box: Hashable, Sendable {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  /// Whether a text starts at its point, is centred on it or ends there.
  enum TextAnchor: Hashable, Sendable { case start, middle, end }

  /// What a shape stands for.
  enum Style: Hashable, Sendable {
    case cell(AchievementRating)
    case emptyCell
    /// Texts: on a light or dark cell, a head, a remark.
    case onLight, onDark, head, quiet
    /// Lines behind the figures.
    case grid, ring, axis, bound
    /// Marks of a level, and the line between them.
    case span, level, possible, evidenced, target
    /// Bars: their room, the reached part, what open answers could add, the bar of the lowest level.
    case track, bar, hatching, lowestBar
    /// The area of a radar.
    case area
    /// Lines over time and the mark of a fall.
    case slope, fallingSlope, fallen
  }
}

extension Shape {
  /// The shape as a part of an SVG image.
  var element: Element {
    switch self {
    case .rectangle(let style, let x, let y, let width, let height):
      .rectangle(style.attribute, x: x, y: y, width: width, height: height)
    case .rectangles(let style, let boxes):
      .tag(.path, style.attribute, .path(SVGPath(rectangles: boxes.map { ($0.x, $0.y, $0.width, $0.height) })))
    case .straightLine(let style, let from, let to):
      .straightLine(style.attribute, from: (from.x, from.y), to: (to.x, to.y))
    case .disc(let style, let x, let y, let radius): .disc(style.attribute, x: x, y: y, radius: radius)
    case .path(let style, let points, let isClosed):
      .tag(.path, style.attribute, .path(SVGPath(points.map { ($0.x, $0.y) }, isClosed: isClosed)))
    case .label(let text, let x, let y, let anchor, let style):
      .label(text, x: x, y: y, anchor.attribute, style?.attribute)
    }
  }
}

extension Shape.TextAnchor {
  fileprivate var attribute: Attribute.TextAnchor {
    switch self {
    case .start: .start
    case .middle: .middle
    case .end: .end
    }
  }
}

extension Shape.Style {
  /// The classes of `charts.css`.
  fileprivate var attribute: Attribute {
    switch self {
    case .cell(.not): .class("cell", "rn")
    case .cell(.partially): .class("cell", "rp")
    case .cell(.largely): .class("cell", "rl")
    case .cell(.fully): .class("cell", "rf")
    case .emptyCell: .class("cell", "none")
    case .onLight: .class("on-light")
    case .onDark: .class("on-dark")
    case .head: .class("head")
    case .quiet: .class("quiet")
    case .grid: .class("grid")
    case .ring: .class("ring")
    case .axis: .class("axis")
    case .bound: .class("bound")
    case .span: .class("span")
    case .level: .class("level")
    case .possible: .class("possible")
    case .evidenced: .class("evidenced")
    case .target: .class("target")
    case .track: .class("track")
    case .bar: .class("bar")
    case .hatching: .fill(pattern: Drawing.hatching)
    case .lowestBar: .class("bar", "lowest")
    case .area: .class("area")
    case .slope: .class("slope")
    case .fallingSlope: .class("slope", "falling")
    case .fallen: .class("fallen")
    }
  }
}
