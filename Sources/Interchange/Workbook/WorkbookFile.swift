package import Text

/// A workbook (.xlsx) that Excel, LibreOffice or another program saved.
package struct WorkbookFile: Sendable {
  /// Why a workbook or a sheet of it cannot be read.
  package struct Fault: Error, Hashable, Sendable {
    /// The fault, for the whole file.
    package let diagnostic: Diagnostic

    /// A fault with its words.
    package init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }
  }

  /// The file, for messages.
  package let source: Source
  /// The names of the sheets, in their order.
  package var sheetNames: [String] { sheets.map(\.name) }

  private let archive: ZIPArchive
  private let sheets: [(name: String, part: String)]
  private let texts: [String]
  private let numbers: WorkbookNumbers

  /// Whether a file is a ZIP archive, as workbooks are, or an older or encrypted Office file.
  package static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || isCompound(bytes)
  }

  /// Whether a file is a compound file: a workbook of Excel 97 (.xls), or one with a password.
  private static func isCompound(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

  /// Reads everything but the sheets.
  package init(parsing source: Source) throws(Fault) {
    if Self.isCompound(source.bytes) { throw Fault(diagnostic: .compoundFile) }
    do throws(ZIPArchive.Fault) { archive = try ZIPArchive(parsing: source.bytes) } catch {
      throw Fault(diagnostic: error.diagnostic)
    }
    self.source = source
    let parts = PartReader(archive: archive)
    let package = try parts.relations(of: "")
    guard let main = package.first(where: { $0.type == "officeDocument" })?.target else {
      throw Fault(diagnostic: .notAWorkbook)
    }
    let relations = try parts.relations(of: main)
    var book = WorkbookContents()
    guard try parts.read(main, { book.read($0) }) else { throw Fault(diagnostic: .notAWorkbook) }
    sheets = book.sheets.compactMap { sheet in
      relations.first { $0.id == sheet.relation && $0.type == "worksheet" }.map { (sheet.name, $0.target) }
    }
    guard !sheets.isEmpty else { throw Fault(diagnostic: .notAWorkbook) }
    var strings = SharedTexts()
    if let part = relations.first(where: { $0.type == "sharedStrings" })?.target {
      _ = try parts.read(part) { strings.read($0) }
    }
    texts = strings.texts
    var styles = WorkbookDateStyles()
    if let part = relations.first(where: { $0.type == "styles" })?.target {
      _ = try parts.read(part) { styles.read($0) }
    }
    numbers = WorkbookNumbers(dateStyles: styles.cells, startsIn1904: book.startsIn1904)
  }

  /// Reads the cells of a sheet as a table; nil if the workbook has no sheet of this name.
  ///
  /// Dates are `2026-11-03`, numbers as short as they can be, and a cell with a formula has its last result.
  package func table(ofSheet name: String) throws(Fault) -> CSVTable? {
    guard let part = sheets.first(where: { $0.name == name })?.part else { return nil }
    var cells = SheetCells(texts: texts, numbers: numbers)
    guard try PartReader(archive: archive).read(part, { cells.read($0) }) else {
      throw Fault(diagnostic: .missingPart(part))
    }
    if cells.isTooLarge { throw Fault(diagnostic: .tooManyCells) }
    return CSVTable(source: source, records: cells.records.filter { $0.contains { !$0.text.isEmpty } })
  }
}

/// Reads the XML parts of an archive.
private struct PartReader {
  let archive: ZIPArchive

  /// A relation of a part: its last word, and the name of the part to which it leads.
  struct Relation {
    let id: String
    let type: String
    let target: String
  }

  /// Hands over the pieces of a part; returns whether there is one.
  func read(_ name: String, _ body: (XMLReader.Event) -> Void) throws(WorkbookFile.Fault) -> Bool {
    var content: [UInt8]?
    do throws(ZIPArchive.Fault) { content = try archive.content(of: name) } catch {
      throw .init(diagnostic: error.diagnostic)
    }
    guard let content else { return false }
    do throws(XMLReader.Fault) {
      var reader = try XMLReader(content)
      while let event = try reader.next() { body(event) }
    } catch { throw .init(diagnostic: .brokenWorkbookPart(in: name, error.diagnostic)) }
    return true
  }

  /// The relations of a part, or of the package with an empty name; those to other files are left out.
  func relations(of part: String) throws(WorkbookFile.Fault) -> [Relation] {
    let folders = part.split(separator: "/").dropLast().map(String.init)
    let file = part.split(separator: "/").last.map(String.init) ?? ""
    var relations: [Relation] = []
    _ = try read((folders + ["_rels", file + ".rels"]).joined(separator: "/")) { event in
      guard case .start(let element) = event, element.localName == "Relationship", element["TargetMode"] != "External",
        let id = element["Id"], let type = element["Type"], let target = element["Target"]
      else { return }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      relations.append(Relation(id: id, type: kind, target: Self.path(target, in: folders)))
    }
    return relations
  }

  /// The name of a part that is named from a folder, or from the root with a `/` in front.
  private static func path(_ target: String, in folders: [String]) -> String {
    var parts = target.hasPrefix("/") ? [] : folders
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}

extension Diagnostic {
  fileprivate static var compoundFile: Diagnostic {
    Diagnostic(
      .notAWorkbook, "the workbook has a password, or is in the old format .xls", at: .file,
      remedy: "save it as 'Excel Workbook (.xlsx)' without a password")
  }

  fileprivate static var notAWorkbook: Diagnostic {
    Diagnostic(
      .notAWorkbook, "this is not an Excel workbook (.xlsx)", at: .file, remedy: "save it as 'Excel Workbook (.xlsx)'")
  }

  fileprivate static var tooManyCells: Diagnostic {
    Diagnostic(.workbookTooLarge, "the sheet has more than \(SheetCells.most) cells", at: .file)
  }

  fileprivate static func missingPart(_ name: String) -> Diagnostic {
    Diagnostic(.damagedWorkbook, "the part \(quoted(name)) is missing", at: .file, remedy: "ask for the file again")
  }

  fileprivate static func brokenWorkbookPart(in part: String, _ fault: Diagnostic) -> Diagnostic {
    Diagnostic(
      .damagedWorkbook, "\(quoted(part)) is not valid at byte \(fault.range.lowerBound): \(fault.message)", at: .file,
      remedy: "open the file in a spreadsheet and save it again")
  }
}
