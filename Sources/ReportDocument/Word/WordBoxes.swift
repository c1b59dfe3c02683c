internal import Wording

extension WordRenderer {
  /// Writes terms with their values side by side.
  func write(_ facts: [Fact], width: Int, to writer: inout WordWriter) {
    guard !facts.isEmpty else { return }
    let terms = facts.map { WordText.width(of: $0.term, size: sizes.table) }.max() ?? 0
    let first = min(width * 3 / 10, Int(terms) + 2 * WordColumns.margin + 80)
    writer.table(.plainTable, [first, width - first]) { writer in
      for fact in facts {
        writer.row { writer in
          writer.cell(CellFormat(width: first)) { $0.paragraph(.term) { $0.run(fact.term) } }
          writer.cell(CellFormat(width: width - first)) { $0.paragraph(.tableText) { write(fact.value, to: &$0) } }
        }
      }
    }
  }

  /// Writes a few large figures, at most six in a row.
  func write(_ figures: [KeyFigure], width: Int, to writer: inout WordWriter) {
    guard !figures.isEmpty else { return }
    let rows = (figures.count + 5) / 6
    let perRow = (figures.count + rows - 1) / rows
    var widths = Array(repeating: width / perRow, count: perRow)
    widths[0] += width - widths.reduce(0, +)
    writer.table(.plainTable, widths) { writer in
      for start in stride(from: 0, to: figures.count, by: perRow) {
        writer.row { writer in
          for place in 0..<perRow {
            var format = CellFormat(width: widths[place])
            guard start + place < figures.count else {
              writer.cell(format) { $0.paragraph(.figureLabel) }
              continue
            }
            format.shade = WordPalette.soft
            format.edge = palette.accent
            writer.cell(format) { write(figures[start + place], to: &$0) }
          }
        }
      }
    }
  }

  private func write(_ figure: KeyFigure, to writer: inout WordWriter) {
    writer.paragraph(.figureLabel) { $0.run(figure.label) }
    writer.paragraph(.figureValue) { $0.run(figure.value) }
    writer.paragraph(.figureLabel) { write(figure.detail, to: &$0) }
  }

  /// Writes a box that is set apart from the text around it. A long one can go to the next page.
  func write(callout title: String, _ blocks: [Block], width: Int, to writer: inout WordWriter) {
    var format = CellFormat(width: width)
    format.shade = WordPalette.soft
    format.edge = palette.accent
    let isLong = blocks.count > 6 || blocks.contains { $0.isLong }
    // LibreOffice moves a row as a whole, so a long box has a row for each part.
    let parts = isLong ? blocks.flatMap(\.parts).map { [$0] } : [blocks]
    writer.table(.plainTable, [width]) { writer in
      for (number, part) in parts.enumerated() {
        writer.row(splits: isLong) { writer in
          writer.cell(format) { writer in
            if number == 0 { writer.paragraph(.quoteTitle) { $0.run(title) } }
            write(part, width: width - 2 * WordColumns.margin - 60, style: .quote, to: &writer)
            // A cell must end with a paragraph.
            if part.isEmpty { writer.paragraph(.space) }
          }
        }
      }
    }
  }
}

extension Block {
  /// The block, a long list in several ones.
  fileprivate var parts: [Block] {
    guard case .list(let items) = self else { return [self] }
    let length = 6
    return stride(from: 0, to: items.count, by: length).map { .list(Array(items[$0..<min($0 + length, items.count)])) }
  }

  /// Whether it may not fit on the rest of a page.
  fileprivate var isLong: Bool {
    switch self {
    case .paragraph(let inlines): inlines.plainText.utf8.count > 1500
    case .list(let items), .numberedList(let items): items.count > 12
    case .facts(let facts): facts.reduce(0) { $0 + $1.value.plainText.utf8.count } > 1500
    case .table, .chart, .keyFigures, .callout, .details, .explanation: true
    }
  }
}
