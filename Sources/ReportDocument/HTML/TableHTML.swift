internal import Markup

extension HTMLRenderer {
  /// A table with its caption, in a box that scrolls if the page is too narrow. On a phone every row becomes a card whose
  /// lines are labelled with the heads of their columns.
  func write(_ table: ReportTable, to writer: inout HTMLWriter) {
    // A wide table scrolls on a narrow page, so the keyboard must be able to reach it.
    let box: [Attribute] =
      table.columns.count > 6 ? [.role("region"), .label(table.caption), .tabIndex(0)] : []
    let kind: Attribute =
      switch (table.isSortable, table.hasUprightHeads) {
      case (true, true): .class("table", "sortable", "upright")
      case (true, false): .class("table", "sortable")
      case (false, true): .class("table", "upright")
      case (false, false): .class("table")
      }
    let number = columns.firstIndex(of: table.columns) ?? 0
    writer.write(.div, [kind] + box) { writer in
      writer.write(.table, [.class("t", numbered: number)]) { writer in
        writer.write(.caption) { write(userText: table.caption, to: &$0) }
        writer.write(.thead) { writer in
          writer.write(.tr) { writer in
            for column in table.columns { writer.write(.th, [.scope("col")], text: column.title) }
          }
        }
        writer.write(.tbody) { writer in
          for row in table.rows { write(row, of: table, to: &writer) }
        }
      }
    }
  }

  private func write(_ row: ReportTable.Row, of table: ReportTable, to writer: inout HTMLWriter) {
    let id = row.anchor.map { [Attribute.id($0.name)] } ?? []
    if row.isHeading {
      writer.write(.tr, [.class("heading")] + id) { writer in
        writer.write(.th, [.scope("colgroup"), .columns(table.columns.count)]) { writer in
          for cell in row.cells { write(cell, to: &writer) }
        }
      }
    } else {
      writer.write(.tr, id) { writer in
        // A head without a scope in the first column is the head of its row (HTML, algorithm for header cells).
        for (place, cell) in row.cells.enumerated() { writer.write(place == 0 ? .th : .td) { write(cell, to: &$0) } }
      }
    }
  }
}
