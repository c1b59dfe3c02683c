internal import Markup

extension AchievementBars {
  /// Where everything stands, in CSS pixels.
  enum Geometry {
    static let width = 330.0
    static let rowHeight = 40.0
    static let barHeight = 12.0

    static func x(of percent: Percent) -> Double { width * percent.value / 100 }
    static func y(ofRow row: Int) -> Double { Double(row) * rowHeight }
  }

  /// The id is unique in the document and names the hatching.
  func drawing(id: String) -> Drawing {
    let hatching = "\(id)-hatching"
    let pattern = Element.tag(
      .defs,
      content: [
        .tag(
          .pattern, .id(hatching), .number(.width, 6), .number(.height, 6), .patternUnits("userSpaceOnUse"),
          .transform("rotate(45)"),
          content: [.straightLine(.class("hatch"), from: (0, 0), to: (0, 6))])
      ])
    return Drawing(
      width: Geometry.width, height: Geometry.y(ofRow: rows.count),
      shapes: [pattern] + rows.enumerated().flatMap { shapes(of: $1, at: Geometry.y(ofRow: $0), hatching) })
  }

  private func shapes(of row: Row, at y: Double, _ hatching: String) -> [Element] {
    let title = Element.label(shortened(row.title, to: 34), x: 0, y: y + 15)
    let top = y + 21
    guard let low = row.low, let high = row.high else {
      return [title, .label("nothing applicable", x: Geometry.width, y: y + 15, .end, .class("quiet"))]
    }
    let (from, to) = (Geometry.x(of: low), Geometry.x(of: high))
    let (first, last) = (fixed(low.value, decimals: 0), fixed(high.value, decimals: 0))
    let figure = "\(AchievementRating(low).rawValue)  \(first == last ? first : "\(first)–\(last)") %"
    let bounds = [15.0, 50, 85].map { bound -> Element in
      let x = Geometry.x(of: Percent(bound))
      return .straightLine(.class("bound"), from: (x, top - 2), to: (x, top + Geometry.barHeight + 2))
    }
    return [
      title, .label(figure, x: Geometry.width, y: y + 15, .end),
      .rectangle(.class("track"), x: 0, y: top, width: Geometry.width, height: Geometry.barHeight),
      .rectangle(.fill(pattern: hatching), x: from, y: top, width: to - from, height: Geometry.barHeight),
      .rectangle(.class("bar"), x: 0, y: top, width: from, height: Geometry.barHeight),
    ] + bounds
  }
}
