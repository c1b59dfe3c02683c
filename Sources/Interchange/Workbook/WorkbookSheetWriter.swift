internal import Text

/// Writes the part of one sheet; its elements come in the order that the format requires.
struct WorkbookSheetWriter {
  let sheet: WorkbookSheet
  let styles: WorkbookStyles
  let marks: WorkbookWriter.Marks
  let isOpen: Bool

  /// The part `xl/worksheets/sheetN.xml`.
  var part: [UInt8] {
    var xml = XMLWriter()
    xml.element("worksheet", ["xmlns": WorkbookPart.main]) { xml in
      xml.element("sheetPr") { $0.element("pageSetUpPr", ["fitToPage": "1"]) }
      writeView(to: &xml)
      xml.element("sheetFormatPr", ["defaultRowHeight": "15"])
      writeColumns(to: &xml)
      xml.element("sheetData") { xml in
        for (index, cells) in sheet.rows.enumerated() { write(cells, row: index + 1, to: &xml) }
      }
      if sheet.isProtected {
        // 0: allowed.
        xml.element(
          "sheetProtection",
          [
            "sheet": "1", "objects": "1", "scenarios": "1", "formatCells": "0", "formatColumns": "0", "formatRows": "0",
            "sort": "0", "autoFilter": "0",
          ])
      }
      if let table = sheet.table, !sheet.columns.isEmpty {
        xml.element("autoFilter", ["ref": range(from: table.head, to: lastRow, columns: 1...sheet.columns.count)])
      }
      writeHighlights(to: &xml)
      writeChoices(to: &xml)
      xml.element(
        "pageMargins",
        ["left": "0.5", "right": "0.5", "top": "0.75", "bottom": "0.75", "header": "0.3", "footer": "0.3"])
      xml.element(
        "pageSetup",
        ["paperSize": "9", "orientation": sheet.table == nil ? "portrait" : "landscape", "fitToHeight": "0"])
      xml.element("headerFooter") { xml in
        xml.element("oddHeader", text: "&L\(Self.mark(marks.left))&R\(Self.mark(marks.right))")
        xml.element("oddFooter", text: "&L&A&R&P / &N")
      }
    }
    return xml.bytes
  }

  private var lastRow: Int { max(sheet.rows.count, sheet.table?.head ?? 1) }

  private func range(from first: Int, to last: Int, columns: ClosedRange<Int>) -> String {
    CellName.of(row: first, column: columns.lowerBound) + ":" + CellName.of(row: last, column: columns.upperBound)
  }

  /// A text in a header: `&` begins a code there, and a digit at its start would be a size.
  private static func mark(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let plain = String(words.prefix(100)).replacing("&", with: "&&")
    return plain.first?.isNumber ?? false ? " " + plain : plain
  }

  private func writeView(to xml: inout XMLWriter) {
    xml.element("sheetViews") { xml in
      xml.element(
        "sheetView",
        ["showGridLines": sheet.table == nil ? "0" : nil, "tabSelected": isOpen ? "1" : nil, "workbookViewId": "0"]
      ) { xml in
        guard let table = sheet.table else { return }
        let columns = table.frozenColumns
        let pane = columns > 0 ? "bottomRight" : "bottomLeft"
        let cell = CellName.of(row: table.head + 1, column: columns + 1)
        xml.element(
          "pane",
          [
            "xSplit": columns > 0 ? "\(columns)" : nil, "ySplit": "\(table.head)", "topLeftCell": cell,
            "activePane": pane, "state": "frozen",
          ])
        xml.element("selection", ["pane": pane, "activeCell": cell, "sqref": cell])
      }
    }
  }

  private func writeColumns(to xml: inout XMLWriter) {
    guard !sheet.columns.isEmpty else { return }
    xml.element("cols") { xml in
      for (index, column) in sheet.columns.enumerated() {
        xml.element(
          "col",
          [
            "min": "\(index + 1)", "max": "\(index + 1)", "width": "\(column.width)",
            "style": column.format.map { "\(WorkbookStyles.number(of: $0))" }, "hidden": column.isHidden ? "1" : nil,
            "customWidth": "1",
          ])
      }
    }
  }

  private func write(_ cells: [WorkbookSheet.Cell], row: Int, to xml: inout XMLWriter) {
    let height = cells.isEmpty ? nil : "\(RowHeight.points(of: cells, in: sheet.columns))"
    xml.element("row", ["r": "\(row)", "ht": height]) { xml in
      for (index, cell) in cells.enumerated() {
        let (name, style) = (CellName.of(row: row, column: index + 1), "\(WorkbookStyles.number(of: cell.format))")
        switch cell.content {
        case .empty: xml.element("c", ["r": name, "s": style])
        case .number(let number):
          xml.element("c", ["r": name, "s": style]) { $0.element("v", text: shortest(number)) }
        case .text(let text):
          xml.element("c", ["r": name, "s": style, "t": "inlineStr"]) { xml in
            xml.element("is") { $0.element("t", ["xml:space": "preserve"], text: CellText.escaped(text)) }
          }
        }
      }
    }
  }

  /// The rows of the table below its head, with those that people add.
  private func body(of table: WorkbookSheet.Table) -> ClosedRange<Int>? {
    let last = lastRow + table.spareRows
    return last > table.head ? (table.head + 1)...last : nil
  }

  private func writeHighlights(to xml: inout XMLWriter) {
    guard let table = sheet.table, let rows = body(of: table) else { return }
    let columns = Set(sheet.highlights.map(\.column)).sorted()
    var priority = 0
    for column in columns {
      let area = range(from: rows.lowerBound, to: rows.upperBound, columns: (column + 1)...(column + 1))
      xml.element("conditionalFormatting", ["sqref": area]) { xml in
        for highlight in sheet.highlights where highlight.column == column {
          priority += 1
          let first = CellName.of(row: rows.lowerBound, column: column + 1)
          write(highlight, first: first, priority: priority, to: &xml)
        }
      }
    }
  }

  private func write(
    _ highlight: WorkbookSheet.Highlight, first: String, priority: Int, to xml: inout XMLWriter
  ) {
    let formula: String =
      switch highlight.match {
      // Numbers and empty cells are equal to no text.
      case .text(let text): "EXACT(\(first),\(Self.literal(text)))"
      case .beginning(let text): "LEFT(\(first),\(text.utf16.count))=\(Self.literal(text))"
      case .number(let number): "AND(ISNUMBER(\(first)),\(first)=\(number))"
      }
    xml.element(
      "cfRule",
      ["type": "expression", "dxfId": "\(styles.number(of: highlight))", "priority": "\(priority)"]
    ) { $0.element("formula", text: formula) }
  }

  /// A text in a formula.
  private static func literal(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

  private func writeChoices(to xml: inout XMLWriter) {
    guard let table = sheet.table, let rows = body(of: table) else { return }
    let chosen = sheet.columns.enumerated().filter { $0.element.choices != nil }
    guard !chosen.isEmpty else { return }
    xml.element("dataValidations", ["count": "\(chosen.count)"]) { xml in
      for (index, column) in chosen {
        guard let choices = column.choices else { continue }
        let area = range(from: rows.lowerBound, to: rows.upperBound, columns: (index + 1)...(index + 1))
        write(choices, area, to: &xml)
      }
    }
  }

  private func write(_ choices: WorkbookSheet.Choices, _ area: String, to xml: inout XMLWriter) {
    let list = choices.words.joined(separator: ",")
    let isList = list.utf16.count <= 255 && !choices.words.contains { $0.contains(",") || $0.contains("\"") }
    let words = choices.words.joined(separator: ", ")
    xml.element(
      "dataValidation",
      [
        "type": isList ? "list" : "none", "allowBlank": "1",
        "showInputMessage": choices.explanation.isEmpty ? nil : "1",
        "showErrorMessage": isList ? "1" : nil, "errorTitle": isList ? Self.cut(choices.title, 32) : nil,
        "error": isList ? Self.cut(words, 225) : nil,
        "promptTitle": choices.explanation.isEmpty ? nil : Self.cut(choices.title, 32),
        "prompt": choices.explanation.isEmpty ? nil : Self.cut(choices.explanation, 255), "sqref": area,
      ]
    ) { if isList { $0.element("formula1", text: "\"\(list)\"") } }
  }

  private static func cut(_ text: String, _ most: Int) -> String? {
    var cut = text
    while cut.utf16.count > most { cut.removeLast() }
    return cut.isEmpty ? nil : cut
  }
}
