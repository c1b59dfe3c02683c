internal import Assessment
internal import Markup
internal import Text

extension HeatMap {
  /// Where everything stands, in CSS pixels.
  enum Geometry {
    static let titleWidth = 268.0
    static let cellWidth = 104.0
    static let cellHeight = 34.0
    static let headHeight = 40.0

    static func x(ofColumn column: Int) -> Double { titleWidth + Double(column) * cellWidth }
    static func y(ofRow row: Int) -> Double { headHeight + Double(row) * cellHeight }
  }

  var drawing: Drawing {
    Drawing(
      width: Geometry.x(ofColumn: columns.count) + 1, height: Geometry.y(ofRow: rows.count) + 1,
      shapes: heads + rows.enumerated().flatMap { shapes(of: $1, at: $0) })
  }

  /// The head of each column, on two lines.
  private var heads: [Element] {
    columns.enumerated().flatMap { column, title -> [Element] in
      let x = Geometry.x(ofColumn: column) + Geometry.cellWidth / 2
      let lines = Self.twoLines(title)
      return lines.enumerated().map { line, text in
        .label(text, x: x, y: Geometry.headHeight - 8 - Double(lines.count - 1 - line) * 15, .middle, .class("head"))
      }
    }
  }

  /// The words of a title on two lines of about the same length.
  static func twoLines(_ title: String) -> [String] {
    let words = title.split(separator: " ").map(String.init)
    let breaks = (1..<max(2, words.count)).map {
      (words.prefix($0).joined(separator: " "), words.dropFirst($0).joined(separator: " "))
    }
    guard words.count > 1, let best = breaks.min(by: { max($0.0.count, $0.1.count) < max($1.0.count, $1.1.count) })
    else {
      return [title]
    }
    return [best.0, best.1]
  }

  private func shapes(of row: Row, at index: Int) -> [Element] {
    let y = Geometry.y(ofRow: index)
    let baseline = y + Geometry.cellHeight / 2 + 4
    let cells = row.cells.enumerated().flatMap { column, cell -> [Element] in
      let x = Geometry.x(ofColumn: column)
      guard let cell else {
        return [
          .rectangle(.class("cell", "none"), x: x, y: y, width: Geometry.cellWidth, height: Geometry.cellHeight),
          .label("–", x: x + Geometry.cellWidth / 2, y: baseline, .middle, .class("quiet")),
        ]
      }
      let text = "\(cell.rating.rawValue)  \(fixed(cell.percent.value, decimals: 0)) %\(cell.isOpen ? " ·" : "")"
      return [
        .rectangle(cell.rating.shapeClass, x: x, y: y, width: Geometry.cellWidth, height: Geometry.cellHeight),
        .label(text, x: x + Geometry.cellWidth / 2, y: baseline, .middle, cell.rating.labelClass),
      ]
    }
    return [.label(shortened(row.title, to: 40), x: 0, y: baseline)] + cells
  }
}
