package import Assessment
internal import Wording

/// Topics by dimensions, one cell for each pair.
package struct HeatMap: Hashable, Sendable {
  /// One cell.
  package struct Cell: Hashable, Sendable {
    /// The rating of the achievement by the answers so far.
    let rating: AchievementRating
    /// That achievement in print.
    let figure: String
    /// Whether a criterion behind it is not answered.
    let isOpen: Bool

    /// A cell with its rating and the figure in it.
    package init(rating: AchievementRating, figure: String, isOpen: Bool) {
      self.rating = rating
      self.figure = figure
      self.isOpen = isOpen
    }
  }

  /// One topic.
  package struct Row: Hashable, Sendable {
    /// User text.
    let title: String
    /// One for each column; nil if no criterion is applicable.
    let cells: [Cell?]

    /// A row with a cell per column; nil where there is nothing to rate.
    package init(title: String, cells: [Cell?]) {
      self.title = title
      self.cells = cells
    }
  }

  /// The heads of the columns.
  let columns: [String]
  /// In the order of the questionnaire.
  let rows: [Row]

  /// A map; each row has as many cells as there are columns.
  package init(columns: [String], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }
}

extension HeatMap {
  /// The positions and sizes of the drawing, in CSS pixels.
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
  private var heads: [Shape] {
    columns.enumerated().flatMap { column, title -> [Shape] in
      let x = Geometry.x(ofColumn: column) + Geometry.cellWidth / 2
      let lines = Self.twoLines(title)
      return lines.enumerated().map { line, text in
        .label(text, x: x, y: Geometry.headHeight - 8 - Double(lines.count - 1 - line) * 15, .middle, .head)
      }
    }
  }

  /// Returns the words of a title on two lines of about the same length.
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

  private func shapes(of row: Row, at index: Int) -> [Shape] {
    let y = Geometry.y(ofRow: index)
    let baseline = y + Geometry.cellHeight / 2 + 4
    let cells = row.cells.enumerated().flatMap { column, cell -> [Shape] in
      let x = Geometry.x(ofColumn: column)
      guard let cell else {
        return [
          .rectangle(.emptyCell, x: x, y: y, width: Geometry.cellWidth, height: Geometry.cellHeight),
          .label(Language.noFigure, x: x + Geometry.cellWidth / 2, y: baseline, .middle, .quiet),
        ]
      }
      let text = "\(cell.rating.rawValue)  \(cell.figure)\(cell.isOpen ? " ·" : "")"
      return [
        .rectangle(.cell(cell.rating), x: x, y: y, width: Geometry.cellWidth, height: Geometry.cellHeight),
        .label(text, x: x + Geometry.cellWidth / 2, y: baseline, .middle, cell.rating == .fully ? .onDark : .onLight),
      ]
    }
    return [.label(Drawing.shortened(row.title, to: 40), x: 0, y: baseline)] + cells
  }
}
