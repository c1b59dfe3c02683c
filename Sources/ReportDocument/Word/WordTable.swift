internal import Assessment
internal import Wording

/// A border or two, the shade and the span of a cell.
struct CellFormat {
  let width: Int
  var span = 1
  var shade: Color?
  /// The color of a thick line at the left, with a white one at the right.
  var edge: Color?
  var isUpright = false
}

extension WordRenderer {
  /// Writes a table with its caption; a table without rows is left out.
  func write(_ table: ReportTable, caption: String?, width: Int, to writer: inout WordWriter) {
    guard !table.rows.isEmpty else { return }
    guard table.columns.count <= WordColumns.mostColumns + 1 else {
      for part in table.parts(of: WordColumns.mostColumns) { write(part, caption: caption, width: width, to: &writer) }
      return
    }
    let columns = columns(of: table, width: width)
    if let caption, !caption.isEmpty { writer.paragraph(.caption) { $0.run(caption) } }
    writer.table(.table, columns.widths, margin: columns.margin, title: table.caption) { writer in
      write(headOf: table, columns, to: &writer)
      for (place, row) in table.rows.enumerated() {
        // A short table stays on one page; a heading stays with the row below it.
        let isLast = place == table.rows.count - 1
        let keepsNext = !isLast && (row.isHeading || place == 0 || table.rows.count <= 5)
        write(row, of: table, columns, keepsNext: keepsNext, to: &writer)
      }
    }
  }

  /// The widths of a table's columns and the size of its text.
  func columns(of table: ReportTable, width: Int) -> WordColumns {
    let cells = table.columns.enumerated().map { place, column in
      let head = table.hasUprightHeads && place > 0 ? "" : column.title
      return [head]
        + table.rows.filter { !$0.isHeading }.map { $0.cells.indices.contains(place) ? words(of: $0.cells[place]) : "" }
    }
    return WordColumns(cells, width: width, size: sizes.table)
  }

  /// The row of heads, again on every page.
  private func write(headOf table: ReportTable, _ columns: WordColumns, to writer: inout WordWriter) {
    let heads = table.columns.dropFirst().map { WordText.width(of: $0.title, size: columns.size, isStrong: true) }
    let height = table.hasUprightHeads ? min(3600, Int(heads.max() ?? 0) + 160) : nil
    writer.row(isHead: true, height: height) { writer in
      for (place, column) in table.columns.enumerated() {
        var format = CellFormat(width: columns.widths[place])
        format.isUpright = table.hasUprightHeads && place > 0
        writer.cell(format) { writer in
          let alignment = format.isUpright ? .leading : column.alignment
          writer.paragraph(ParagraphFormat(.tableText, keepsNext: true, alignment: alignment)) {
            $0.run(column.title, RunFormat(isStrong: true, color: palette.accent, size: columns.runSize(sizes)))
          }
        }
      }
    }
  }

  private func write(
    _ row: ReportTable.Row, of table: ReportTable, _ columns: WordColumns, keepsNext: Bool,
    to writer: inout WordWriter
  ) {
    writer.row { writer in
      if row.isHeading {
        var format = CellFormat(width: columns.widths.reduce(0, +), span: columns.widths.count)
        format.shade = WordPalette.soft
        return writer.cell(format) { writer in
          writer.paragraph(ParagraphFormat(.tableText, keepsNext: true)) { writer in
            writer.bookmark(row.anchor) { writer in
              write(
                Array(row.cells.joined()), RunFormat(isStrong: true, size: columns.runSize(sizes)), to: &writer)
            }
          }
        }
      }
      for (place, column) in table.columns.enumerated() {
        let cell = row.cells.indices.contains(place) ? row.cells[place] : []
        var format = CellFormat(width: columns.widths[place])
        format.shade = columns.hasLongTexts ? nil : shade(ofCell: cell)
        var run = RunFormat(size: columns.runSize(sizes))
        if let shade = format.shade { run.color = WordPalette.ink(on: shade) }
        writer.cell(format) { writer in
          writer.paragraph(ParagraphFormat(.tableText, keepsNext: keepsNext, alignment: column.alignment)) { writer in
            writer.bookmark(place == 0 ? row.anchor : nil) { writer in
              if format.shade != nil { write(bare: cell, run, to: &writer) } else { write(cell, run, to: &writer) }
            }
          }
        }
      }
    }
  }

  /// The shade of a cell that is a verdict, perhaps with its figure; nil for other cells, where a verdict has a shade of its
  /// own.
  private func shade(ofCell cell: [Inline]) -> Color? {
    let pieces = cell.filter { !$0.isEmpty }
    guard case .badge(let badge)? = pieces.first else { return nil }
    let isFigure = pieces.dropFirst().allSatisfy { piece in
      switch piece {
      case .text, .figure: true
      default: false
      }
    }
    return isFigure ? palette.shade(of: badge) : nil
  }

  /// A verdict with its figure, on the shade of the cell.
  private func write(bare cell: [Inline], _ format: RunFormat, to writer: inout WordWriter) {
    var format = format
    for inline in cell {
      guard case .badge(let badge) = inline else {
        write([inline], format, to: &writer)
        continue
      }
      format.isStrong = true
      writer.run(words(of: badge), format)
      format.isStrong = false
    }
  }
}

extension ReportTable {
  /// Returns the table in parts of about as many columns, each with the first column. Links lead to the first part.
  fileprivate func parts(of count: Int) -> [ReportTable] {
    let places = Array(1..<columns.count)
    let number = (places.count + count - 1) / count
    return (0..<number).map { part in
      let own = [0] + places[part * places.count / number..<(part + 1) * places.count / number]
      let rows = rows.map { row in
        let anchor = part == 0 ? row.anchor : nil
        if row.isHeading { return Row(heading: Array(row.cells.joined()), anchor: anchor) }
        return Row(own.map { row.cells.indices.contains($0) ? row.cells[$0] : [] }, anchor: anchor)
      }
      return ReportTable(caption, own.map { columns[$0] }, rows, hasUprightHeads: hasUprightHeads)
    }
  }
}

extension WordColumns {
  /// The size of a run in half points; nil where it is that of the style.
  func runSize(_ sizes: WordSizes) -> Int? { size == sizes.table ? nil : Int((size * 2).rounded()) }
}

// MARK: - Elements of tables

extension WordWriter {
  /// Writes a table of fixed widths and a small space after it, since Word joins tables without a paragraph between them.
  mutating func table(
    _ style: WordStyle, _ widths: [Int], margin: Int = WordColumns.margin, title: String? = nil,
    _ body: (inout WordWriter) -> Void
  ) {
    element("w:tbl") { writer in
      // In the order of `CT_TblPrBase`.
      writer.element("w:tblPr") { writer in
        writer.value("w:tblStyle", style.id)
        writer.element("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
        writer.value("w:tblLayout", to: "fixed")
        if margin != WordColumns.margin {
          writer.element("w:tblCellMar") { writer in
            for side in ["w:left", "w:right"] as [StaticString] {
              writer.element(side, ["w:w": String(margin), "w:type": "dxa"])
            }
          }
        }
        writer.element(
          "w:tblLook",
          [
            "w:val": "0620", "w:firstRow": "1", "w:lastRow": "0", "w:firstColumn": "0", "w:lastColumn": "0",
            "w:noHBand": "1", "w:noVBand": "1",
          ])
        if let title, !title.isEmpty { writer.value("w:tblCaption", WordText.visible(title)) }
      }
      writer.element("w:tblGrid") { writer in
        for width in widths { writer.element("w:gridCol", ["w:w": String(width)]) }
      }
      body(&writer)
    }
    paragraph(.space)
  }

  /// Writes a row that stays on one page; heads are repeated on each page.
  mutating func row(
    isHead: Bool = false, height: Int? = nil, splits: Bool = false, _ body: (inout WordWriter) -> Void
  ) {
    element("w:tr") { writer in
      writer.element("w:trPr") { writer in
        if !splits { writer.element("w:cantSplit") }
        if let height { writer.element("w:trHeight", ["w:val": String(height), "w:hRule": "atLeast"]) }
        if isHead { writer.element("w:tblHeader") }
      }
      body(&writer)
    }
  }

  /// Writes a cell, whose body ends with a paragraph.
  mutating func cell(_ format: CellFormat, _ body: (inout WordWriter) -> Void) {
    element("w:tc") { writer in
      // In the order of `CT_TcPrBase`.
      writer.element("w:tcPr") { writer in
        writer.element("w:tcW", ["w:w": String(format.width), "w:type": "dxa"])
        if format.span > 1 { writer.value("w:gridSpan", String(format.span)) }
        if let edge = format.edge {
          writer.element("w:tcBorders") { writer in
            for (side, color) in [("w:left", edge), ("w:right", Color.white)] as [(StaticString, Color)] {
              writer.element(
                side, ["w:val": "single", "w:sz": "24", "w:space": "0", "w:color": color.hexadecimal])
            }
          }
        }
        if let shade = format.shade { writer.shading(shade) }
        if format.isUpright { writer.value("w:textDirection", "btLr") }
      }
      body(&writer)
    }
  }

  private mutating func value(_ name: StaticString, to type: String) { element(name, ["w:type": type]) }
}
