internal import Text

/// Writes a workbook (.xlsx) that Excel, LibreOffice and others open: the same input gives the same bytes.
package struct WorkbookWriter {
  /// What is printed on every page: above it on the left and on the right.
  package struct Marks: Hashable, Sendable {
    let left: String
    let right: String

    /// Any texts.
    package init(left: String = "", right: String = "") {
      self.left = left
      self.right = right
    }
  }

  private let sheets: [WorkbookSheet]
  private let names: [String]
  private let marks: Marks

  /// A workbook of one sheet or more; the first one is open.
  package init(_ sheets: [WorkbookSheet], marks: Marks = Marks()) {
    self.sheets = sheets
    self.marks = marks
    var names: [String] = []
    for sheet in sheets { names.append(Self.name(sheet.name, among: names)) }
    self.names = names
  }

  /// The row and column, from 1, of the first text that is longer than a cell can be, with the sheet's name; nil if all fit.
  package var firstTooLong: (sheet: String, row: Int, column: Int)? {
    for sheet in sheets {
      for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          guard case .text(let text) = cell.content, text.utf8.count > CellText.longest else { continue }
          if CellText.escaped(text).utf16.count > CellText.longest { return (sheet.name, row + 1, column + 1) }
        }
      }
    }
    return nil
  }

  /// The whole file.
  package var bytes: [UInt8] {
    let styles = WorkbookStyles(of: sheets)
    var archive = ZIPWriter()
    archive.append(WorkbookPart.contentTypes, contentTypes)
    archive.append(WorkbookPart.packageRelations, packageRelations)
    archive.append(WorkbookPart.workbook, workbook)
    archive.append(WorkbookPart.workbookRelations, workbookRelations)
    archive.append(WorkbookPart.styles, styles.part)
    for (index, sheet) in sheets.enumerated() {
      let writer = WorkbookSheetWriter(sheet: sheet, styles: styles, marks: marks, isOpen: index == 0)
      archive.append(WorkbookPart.sheet(index + 1), writer.part)
    }
    return archive.finish()
  }

  /// A name that spreadsheets allow: at most 31 characters, without the signs of references, and different from all
  /// others without regard to case.
  private static func name(_ text: String, among taken: [String]) -> String {
    let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\"]
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(forbidden.contains(scalar) || !XMLCharacters.isAllowed(scalar) ? " " : scalar)
    }
    let plain = String(scalars).trimmed { $0 == "'" || $0.isWhitespace }
    let stem = plain.isEmpty ? "Sheet" : String(plain)
    let known = Set(taken.map { $0.lowercased() })
    for number in 1... {
      let ending = number == 1 ? "" : " \(number)"
      var name = stem
      while name.utf16.count + ending.utf16.count > 31 { name.removeLast() }
      if !known.contains((name + ending).lowercased()) { return name + ending }
    }
    return stem
  }

  private var contentTypes: [UInt8] {
    var xml = XMLWriter()
    xml.element("Types", ["xmlns": WorkbookPart.types]) { xml in
      xml.element(
        "Default",
        ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      let parts =
        [(WorkbookPart.workbook, "sheet.main"), (WorkbookPart.styles, "styles")]
        + sheets.indices.map { (WorkbookPart.sheet($0 + 1), "worksheet") }
      for (part, type) in parts {
        xml.element(
          "Override", ["PartName": "/" + part, "ContentType": "\(WorkbookPart.spreadsheetType).\(type)+xml"])
      }
    }
    return xml.bytes
  }

  private var packageRelations: [UInt8] {
    Self.relations([("rId1", "officeDocument", WorkbookPart.workbook)])
  }

  private var workbookRelations: [UInt8] {
    Self.relations(
      sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        + [("rId\(sheets.count + 1)", "styles", "styles.xml")])
  }

  private static func relations(_ relations: [(id: String, type: String, target: String)]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": WorkbookPart.relations]) { xml in
      for relation in relations {
        xml.element(
          "Relationship",
          ["Id": relation.id, "Type": "\(WorkbookPart.officeRelations)/\(relation.type)", "Target": relation.target])
      }
    }
    return xml.bytes
  }

  private var workbook: [UInt8] {
    var xml = XMLWriter()
    xml.element("workbook", ["xmlns": WorkbookPart.main, "xmlns:r": WorkbookPart.officeRelations]) { xml in
      xml.element("bookViews") { $0.element("workbookView", ["activeTab": "0"]) }
      xml.element("sheets") { xml in
        for (index, name) in names.enumerated() {
          xml.element("sheet", ["name": name, "sheetId": "\(index + 1)", "r:id": "rId\(index + 1)"])
        }
      }
      guard sheets.contains(where: { $0.table != nil }) else { return }
      xml.element("definedNames") { xml in
        for (index, sheet) in sheets.enumerated() {
          if let table = sheet.table { writeNames(of: table, in: sheet, at: index, to: &xml) }
        }
      }
    }
    return xml.bytes
  }

  /// The range of the filter, what is printed, and the rows that every page repeats.
  private func writeNames(
    of table: WorkbookSheet.Table, in sheet: WorkbookSheet, at index: Int, to xml: inout XMLWriter
  ) {
    let quoted = "'" + names[index].replacing("'", with: "''") + "'!"
    let range = { (first: Int, columns: Int) in
      let last = CellName.letters(ofColumn: columns)
      return "\(quoted)$A$\(first):$\(last)$\(max(sheet.rows.count, table.head))"
    }
    let names: [(String, String, isHidden: Bool)] = [
      ("_xlnm._FilterDatabase", range(table.head, sheet.columns.count), true),
      ("_xlnm.Print_Area", range(1, table.printedColumns ?? sheet.columns.count), false),
      ("_xlnm.Print_Titles", "\(quoted)$\(table.head):$\(table.head)", false),
    ]
    for name in names {
      xml.element(
        "definedName", ["name": name.0, "localSheetId": "\(index)", "hidden": name.isHidden ? "1" : nil], text: name.1)
    }
  }
}
