internal import Assessment
internal import Wording

/// Writes the pieces of a report as the body of a Word document.
struct WordRenderer {
  let language: Language
  let palette: WordPalette
  let sizes: WordSizes
  let page: WordPage

  /// Writes a section with those below it; rank 1 is a chapter.
  func write(_ section: ReportSection, rank: Int, to writer: inout WordWriter) {
    writer.paragraph(.heading(rank)) { writer in
      writer.bookmark(section.anchor) { write(section.title, isLinked: false, to: &$0) }
    }
    write(section.blocks, width: page.textWidth, to: &writer)
    for section in section.sections { write(section, rank: rank + 1, to: &writer) }
  }

  /// Writes blocks into a column of a width in twentieths of a point.
  func write(_ blocks: [Block], width: Int, style: WordStyle = .normal, to writer: inout WordWriter) {
    for (place, block) in blocks.enumerated() {
      let next = place + 1 < blocks.count ? blocks[place + 1] : nil
      write(block, before: next, width: width, style: style, to: &writer)
    }
  }

  private func write(
    _ block: Block, before next: Block?, width: Int, style: WordStyle, to writer: inout WordWriter
  ) {
    switch block {
    case .paragraph(let inlines):
      let keepsNext = next.map { $0.belongsToParagraph || inlines.isSubheading } ?? false
      writer.paragraph(ParagraphFormat(style, keepsNext: keepsNext)) { write(inlines, to: &$0) }
    case .list(let items): write(items, .listBullet, WordNumbering.bullets, to: &writer)
    case .numberedList(let items): write(items, .listNumber, writer.nextNumberedList(), to: &writer)
    case .facts(let facts): write(facts, width: width, to: &writer)
    case .keyFigures(let figures): write(figures, width: width, to: &writer)
    case .table(let table): write(table, caption: table.caption, width: width, to: &writer)
    case .chart(let chart): write(chart, width: width, to: &writer)
    case .callout(let title, let blocks): write(callout: title, blocks, width: width, to: &writer)
    case .details(let summary, let blocks):
      writer.paragraph(.summary) { write(summary, to: &$0) }
      write(blocks, width: width, style: style, to: &writer)
    case .explanation(let summary, let steps):
      writer.paragraph(.summary) { write(summary, RunFormat(size: Int(sizes.small * 2)), to: &$0) }
      write(steps, level: 0, to: &writer)
    }
  }

  private func write(_ items: [[Inline]], _ style: WordStyle, _ number: Int, to writer: inout WordWriter) {
    for item in items {
      var format = ParagraphFormat(style)
      format.list = (number, 0)
      writer.paragraph(format) { write(item, to: &$0) }
    }
  }

  private func write(_ steps: [Explanation.Step], level: Int, to writer: inout WordWriter) {
    for step in steps {
      var format = ParagraphFormat(.step)
      format.list = (WordNumbering.bullets, min(level, WordNumbering.deepest))
      writer.paragraph(format) { write(step.text, to: &$0) }
      write(step.steps, level: level + 1, to: &writer)
    }
  }

  private func write(_ chart: Chart, width: Int, to writer: inout WordWriter) {
    writer.paragraph(.caption) { $0.bookmark(chart.anchor) { $0.run(chart.title) } }
    let caption = chart.table.caption == chart.title ? nil : chart.table.caption
    if case .heatMap(let map) = chart.figure {
      // A map of cells is a table already, and its rows can go to the next page.
      writer.paragraph(ParagraphFormat(.note, keepsNext: true)) { $0.run(chart.description) }
      return write(chart.table.marked(as: map), caption: caption, width: width, to: &writer)
    }
    for drawing in chart.figure.drawings(maximumRows: WordDrawing.mostRows) {
      let picture = WordDrawing(drawing, palette, width: width, height: page.textHeight * 4 / 5)
      writer.paragraph(.drawing) { picture.write(title: chart.title, description: chart.description, to: &$0) }
    }
    writer.paragraph(ParagraphFormat(.note, keepsNext: !chart.table.rows.isEmpty)) { $0.run(chart.description) }
    write(chart.table, caption: caption, width: width, to: &writer)
  }
}

extension [Inline] {
  /// Whether a paragraph of it stands over what follows: it is all strong or all emphasis.
  fileprivate var isSubheading: Bool {
    guard count == 1 else { return false }
    return switch self[0] {
    case .strong, .emphasis: true
    default: false
    }
  }
}

extension Block {
  /// Whether a paragraph before it introduces it.
  fileprivate var belongsToParagraph: Bool {
    switch self {
    case .list, .numberedList, .facts, .keyFigures, .table, .chart: true
    case .paragraph, .callout, .details, .explanation: false
    }
  }
}

extension ReportTable {
  /// Returns the table of a map's data with a dot in each cell that has open answers.
  fileprivate func marked(as map: HeatMap) -> ReportTable {
    guard rows.count == map.rows.count else { return self }
    let marked = zip(rows, map.rows).map { row, cells -> Row in
      guard row.cells.count == cells.cells.count + 1 else { return row }
      let own = zip(row.cells.dropFirst(), cells.cells).map { $1?.isOpen == true ? $0 + [.text(" ·")] : $0 }
      return Row(row.cells.prefix(1) + own, anchor: row.anchor)
    }
    return ReportTable(caption, columns, marked)
  }
}
