/// The names of the parts of a workbook, and of the vocabularies in them (ECMA-376).
enum WorkbookPart {
  static let contentTypes = "[Content_Types].xml"
  static let packageRelations = "_rels/.rels"
  static let workbook = "xl/workbook.xml"
  static let workbookRelations = "xl/_rels/workbook.xml.rels"
  static let styles = "xl/styles.xml"

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let types = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The part of the sheet with a number from 1.
  static func sheet(_ number: Int) -> String { "xl/worksheets/sheet\(number).xml" }
}
