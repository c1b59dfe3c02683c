internal import Assessment
internal import AssessmentFiles
internal import Interchange
internal import OperatingSystem
internal import SheetImport
internal import Terminal
internal import Text
internal import Wording
internal import Workbooks

/// A workbook or CSV file that is imported.
struct ImportedFile {
  /// A table of the file.
  struct Table {
    let cells: CSVTable
    /// The sheet of the workbook; nil for CSV.
    let sheet: String?

    /// The same reports, with cells by the sheet and their names in a workbook.
    func located(_ reports: [FileReport]) -> [FileReport] {
      guard let sheet else { return reports }
      return reports.map { ImportedFile.report($0.source, $0.diagnostics.map { $0.inSheet(sheet) }) }
    }

    /// Prints the diagnostics of the table; returns the rest of the message.
    func notImported(_ reports: [FileReport], in system: System) -> CommandFailure {
      system.printError(located(reports))
      let count = reports.flatMap(\.diagnostics).count { $0.severity == .error }
      return .input("\(quoted: cells.source.name) was not imported: \(Language.english.errors(count))")
    }
  }

  let source: Source
  private let workbook: WorkbookFile?
  private let languages: [Language]
  private let system: System

  /// Reads the directory of a workbook; `languages` are those in which its headings may be, read for a workbook only.
  init(
    _ source: Source, languages: () throws(CommandFailure) -> [Language], in system: System
  ) throws(CommandFailure) {
    self.source = source
    self.system = system
    // A file with this name that is not a workbook is refused as one.
    guard WorkbookFile.isWorkbook(source.bytes) || source.name.lowercased().hasSuffix(".xlsx") else {
      (workbook, self.languages) = (nil, [])
      return
    }
    do throws(WorkbookFile.Fault) { workbook = try WorkbookFile(parsing: source) } catch {
      throw Self.unreadable(source, error, in: system)
    }
    self.languages = try languages()
  }

  /// The table with answers.
  func table(
    _ layout: AnswerSheetImport.Layout, answering questionnaire: Questionnaire? = nil,
    translations: TranslatedWords = TranslatedWords()
  ) throws(CommandFailure) -> Table {
    try table { (tables) throws(WorkbookFile.Fault) in
      layout == .rowPerPerson ? try tables.first() : try tables.answers()
    } otherwise: {
      AnswerSheetImport.table(
        parsing: $0, layout: layout, answering: questionnaire, translations: translations)
    }
  }

  /// The table with actions.
  func actions() throws(CommandFailure) -> Table {
    try table { (tables) throws(WorkbookFile.Fault) in
      try tables.actions()
    } otherwise: {
      CSVTable(parsing: $0, isHeader: ActionImport.isHeader)
    }
  }

  private func table(
    _ find: (WorkbookTables) throws(WorkbookFile.Fault) -> WorkbookTables.Found, otherwise csv: (Source) -> CSVTable
  ) throws(CommandFailure) -> Table {
    guard let workbook else { return Table(cells: csv(source), sheet: nil) }
    do throws(WorkbookFile.Fault) {
      let found = try find(WorkbookTables(workbook, languages: languages))
      return Table(cells: found.table, sheet: found.sheet)
    } catch { throw Self.unreadable(source, error, in: system) }
  }

  private static func unreadable(_ source: Source, _ fault: WorkbookFile.Fault, in system: System) -> CommandFailure {
    system.printError([report(source, [fault.diagnostic])])
    return .input("\(quoted: source.name) was not imported: \(Language.english.errors(1))")
  }

  /// A report on a file of which no line can be shown.
  private static func report(_ source: Source, _ diagnostics: [Diagnostic]) -> FileReport {
    FileReport(source: Source(name: source.name, bytes: []), diagnostics: diagnostics)
  }
}

extension CommandContext {
  /// The languages in which the headings of a workbook may be: all that are shipped, and that of the command line.
  func headingLanguages() throws(CommandFailure) -> [Language] {
    var languages = [Language.english]
    for id in Language.known {
      if let source = Language.shipped(id) { languages.append(try Language(source, in: system)) }
    }
    languages.append(try Language(try Language.source(named: arguments[.language], in: system), in: system))
    return languages
  }
}
