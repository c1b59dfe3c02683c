internal import OperatingSystem
internal import Text

/// A table in plain text: a head, a rule, and rows with headings among them. Two blanks separate the columns.
package struct TextTable: Hashable, Sendable {
  /// Whether a file holds a table as it is printed: a line of it is the rule below a head.
  package static func isTable(_ file: [UInt8]) -> Bool {
    String(decoding: file, as: UTF8.self).split(separator: "\n").contains { line in
      line.contains("─") && line.allSatisfy { $0 == "─" || $0 == " " }
    }
  }

  /// The side on which a column's text is aligned.
  enum Alignment: Hashable, Sendable { case left, right }

  /// A column's title and layout.
  struct Column: Hashable, Sendable {
    let title: TerminalText
    let alignment: Alignment
    /// Whether its cells may take several lines on a narrow terminal; the cells of other columns are cut there.
    let wraps: Bool
    /// Whether it is left out where the table is too wide, the last such column first.
    let isOptional: Bool

    init(_ title: TerminalText, _ alignment: Alignment = .left, wraps: Bool = false, isOptional: Bool = false) {
      self.isOptional = isOptional
      self.title = title
      self.alignment = alignment
      self.wraps = wraps
    }
  }

  /// A text with a mark for the whole cell.
  struct Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Safe to print.
    let text: String
    let mark: Style.Mark?

    /// A cell of user text or a figure.
    init(_ text: String, _ mark: Style.Mark? = nil) { self.init(TerminalText(oneLine: text), mark) }

    /// A cell of the program's own words.
    init(_ text: TerminalText, _ mark: Style.Mark? = nil) {
      self.text = text.text
      self.mark = mark
    }

    init(stringLiteral value: String) { self.init(value) }
  }

  private static let gap = 2
  /// The narrowest column; a terminal that is still too narrow breaks the lines itself.
  private static let narrowest = 8
  /// The width of a wrapping column for which optional columns are left out.
  private static let readable = 16

  private enum Row: Hashable {
    case cells([Cell])
    case heading(Cell)

    var cells: [Cell] {
      guard case .cells(let cells) = self else { return [] }
      return cells
    }
  }

  private var columns: [Column]
  /// Stands before the titles of the columns that were left out, on a line below the table.
  private let leftOut: TerminalText
  private var rows: [Row] = []

  /// A table without rows. Optional columns need the words for the line that names those left out.
  init(_ columns: [Column], leftOut: TerminalText = "") {
    self.columns = columns
    self.leftOut = leftOut
  }

  /// Adds a row; missing cells are empty, surplus ones are dropped.
  mutating func add(_ cells: [Cell]) {
    let missing = max(0, columns.count - cells.count)
    rows.append(.cells(Array((cells + repeatElement("", count: missing)).prefix(columns.count))))
  }

  /// Adds a line over the rows that follow, across all columns.
  mutating func addHeading(_ text: TerminalText) {
    rows.append(.heading(Cell(text, .strong)))
  }

  /// Returns the lines, without a final line feed; `width` is the terminal's, nil for no limit.
  func rendered(width: Int?, style: Style) -> TerminalText {
    var (table, titles): (TextTable, [TerminalText]) = (self, [])
    while let width, table.readableWidth > width, let place = table.columns.lastIndex(where: \.isOptional) {
      titles.insert(table.columns[place].title, at: 0)
      table.removeColumn(place)
    }
    let lines = table.lines(width: width, style: style)
    if titles.isEmpty { return lines }
    let missing: TerminalText = "\(leftOut) \(titles.joined(separator: ", "))"
    let note = TextWrapping.lines(of: missing.text, width: width ?? .max)
    return ([lines] + note.map { TerminalText(oneLine: $0) }).joined(separator: "\n")
  }

  /// The width of the table where wrapping columns are as narrow as can be read.
  private var readableWidth: Int {
    zip(naturalWidths, columns).reduce(Self.gap * max(0, columns.count - 1)) { sum, column in
      sum + (column.1.wraps ? min(column.0, Self.readable) : column.0)
    }
  }

  private mutating func removeColumn(_ place: Int) {
    columns.remove(at: place)
    rows = rows.map { row in
      guard case .cells(var cells) = row else { return row }
      cells.remove(at: place)
      return .cells(cells)
    }
  }

  private func lines(width: Int?, style: Style) -> TerminalText {
    let widths = self.widths(within: width)
    let head = columns.map { Cell($0.title, .strong) }
    let rule = widths.map { Cell(String(repeating: "─", count: $0), .faint) }
    return ([.cells(head), .cells(rule)] + rows).flatMap { (row: Row) -> [TerminalText] in
      switch row {
      case .cells(let cells): lines(of: cells, widths: widths, style: style)
      case .heading(let cell): [style(.strong, TerminalText(TextWrapping.cut(cell.text, width: width ?? .max)))]
      }
    }
    .joined(separator: "\n")
  }

  /// The width of the widest text of each column.
  private var naturalWidths: [Int] {
    columns.indices.map { index in
      rows.map(\.cells).filter { !$0.isEmpty }
        .reduce(DisplayWidth.of(columns[index].title.text)) { max($0, DisplayWidth.of($1[index].text)) }
    }
  }

  /// The widths in columns of the terminal: the widest text of each, then narrowed from the widest on, wrapping columns
  /// first, until the table fits.
  private func widths(within limit: Int?) -> [Int] {
    var widths = naturalWidths
    guard let limit else { return widths }
    widths = widths.map { min($0, max(limit, Self.narrowest)) }
    let available = max(0, limit) - Self.gap * max(0, columns.count - 1)
    for wrapping in [true, false] {
      while widths.reduce(0, +) > available {
        let candidates = widths.indices.filter { columns[$0].wraps == wrapping && widths[$0] > Self.narrowest }
        guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
      }
    }
    return widths
  }

  private func lines(of row: [Cell], widths: [Int], style: Style) -> [TerminalText] {
    let cells = row.indices.map { index in
      columns[index].wraps && DisplayWidth.of(row[index].text) > widths[index]
        ? TextWrapping.lines(of: row[index].text, width: widths[index])
        : [TextWrapping.cut(row[index].text, width: widths[index])]
    }
    let height = cells.reduce(1) { max($0, $1.count) }
    return (0..<height).map { line in
      var result: TerminalText = ""
      // Blanks are kept back until something follows them, so that no line ends in blanks.
      var blanks = 0
      for index in row.indices {
        let text = line < cells[index].count ? cells[index][line] : ""
        let padding = max(0, widths[index] - DisplayWidth.of(text))
        let isRight = columns[index].alignment == .right
        blanks += (index == 0 ? 0 : Self.gap) + (isRight ? padding : 0)
        if !text.isEmpty {
          let marked = row[index].mark.map { style($0, TerminalText(text)) } ?? TerminalText(text)
          result += "\(String.spaces(blanks))\(marked)"
          blanks = isRight ? 0 : padding
        } else {
          blanks += isRight ? 0 : padding
        }
      }
      return result
    }
  }
}
