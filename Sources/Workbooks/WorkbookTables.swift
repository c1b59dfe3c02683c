internal import AssessmentFiles
internal import Exchange
package import Interchange
internal import ReportDocument
internal import SheetImport
internal import Text
package import Wording

/// Finds the sheets of answers and of actions in a workbook that came back, by their names and headings.
package struct WorkbookTables {
  /// A sheet as a table, with the names of columns that the import knows.
  package struct Found: Sendable {
    /// The name of the sheet, for messages.
    package let sheet: String
    /// The cells.
    package let table: CSVTable
  }

  private let workbook: WorkbookFile
  private let languages: [Language]

  /// `languages` are those in which the headings may be.
  package init(_ workbook: WorkbookFile, languages: [Language]) {
    self.workbook = workbook
    self.languages = languages
  }

  /// Returns the sheet of answers: the one with its name, otherwise the first one with its headings.
  package func answers() throws(WorkbookFile.Fault) -> Found {
    var columns: [String: String] = [:]
    for column in AnswerColumn.allCases {
      let name = column.imported?.name ?? Self.unread
      for heading in headings(column.heading, name) { columns[heading] = name }
    }
    columns[Self.unread] = nil
    let needed = Set([AnswerColumn.criterion, .rating].compactMap { $0.imported?.name })
    if let found = try find(AnswersSheet.name, columns, needed) { return found }
    throw .init(diagnostic: .noSheet(words(AnswersSheet.name), among: workbook.sheetNames))
  }

  /// Returns the sheet of actions in the same way.
  package func actions() throws(WorkbookFile.Fault) -> Found {
    var columns: [String: String] = [:]
    for column in ActionColumn.allCases {
      let name: String
      switch column {
      case .key(let key): name = key.rawValue
      case .exported: name = ActionImport.exported
      case .overdue: name = Self.unread
      }
      for heading in headings(column.heading, name) { columns[heading] = name }
    }
    columns[Self.unread] = nil
    let needed = Set([ActionKey.id, .kind, .about].map(\.rawValue))
    if let found = try find(ActionsSheet.name, columns, needed) { return found }
    throw .init(diagnostic: .noSheet(words(ActionsSheet.name), among: workbook.sheetNames))
  }

  /// In place of the name of a column that is only for readers; its cells are left out.
  private static let unread = ""

  /// Returns the first sheet that has cells, as it is.
  package func first() throws(WorkbookFile.Fault) -> Found {
    for name in workbook.sheetNames {
      if let table = try workbook.table(ofSheet: name), !table.records.isEmpty {
        return Found(sheet: name, table: table)
      }
    }
    throw .init(diagnostic: .emptyWorkbook)
  }

  private func words(_ phrase: ReportPhrase) -> String { Language.english.words(phrase) }

  /// A heading in every language, and the name of its column.
  private func headings(_ phrase: ReportPhrase, _ name: String) -> [String] {
    (languages.map { $0.words(phrase) } + [name]).map(Self.folded)
  }

  private static func folded(_ text: String) -> String {
    String(text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private func find(
    _ phrase: ReportPhrase, _ columns: [String: String], _ needed: Set<String>
  ) throws(WorkbookFile.Fault) -> Found? {
    let names = Set(languages.map { Self.folded($0.words(phrase)) })
    let named = workbook.sheetNames.filter { names.contains(Self.folded($0)) }
    for name in named + workbook.sheetNames.filter({ !named.contains($0) }) {
      guard let table = try workbook.table(ofSheet: name) else { continue }
      let header = table.records.prefix(CSVTable.longestTitle + 1).firstIndex { record in
        needed.isSubset(of: record.compactMap { columns[Self.folded($0.text)] })
      }
      // A sheet of this name without its headings is read too, so that the fault is named.
      guard header != nil || named.contains(name) else { continue }
      return Found(sheet: name, table: self.table(table, header: header, columns))
    }
    return nil
  }

  /// The table with known names in its header, and with the words of files in place of their translations.
  private func table(_ table: CSVTable, header: Int?, _ columns: [String: String]) -> CSVTable {
    guard let header else { return table }
    let names = table.records[header].map { columns[Self.folded($0.text)] }
    let choices = names.map { $0.flatMap { ActionKey(rawValue: $0)?.choices } }
    var records = table.records
    records[header] = zip(records[header], names).map { field, name in field.replacingText(name ?? field.text) }
    for row in records.indices.dropFirst(header + 1) {
      for (column, field) in zip(names.indices, records[row]) {
        if names[column] == Self.unread {
          records[row][column] = .init(text: "", row: field.row, column: field.column)
        } else if let words = choices[column],
          let word = FileWords.word(meantBy: field.text, among: words, in: languages)
        {
          records[row][column] = field.replacingText(word)
        }
      }
    }
    return CSVTable(source: table.source, records: records, diagnostics: table.diagnostics)
  }
}

extension CSVTable.Field {
  fileprivate func replacingText(_ text: String) -> Self {
    Self(text: text, row: row, column: column, isError: isError)
  }
}

extension Diagnostic {
  fileprivate static func noSheet(_ name: String, among names: [String]) -> Diagnostic {
    let known = names.prefix(10).map(quoted).joined(separator: ", ")
    return Diagnostic(
      .missingSheet, "the workbook has no sheet '\(name)' and none with its headings; it has: \(known)", at: .file,
      remedy: "export a workbook and copy the values into it")
  }

  fileprivate static var emptyWorkbook: Diagnostic { Diagnostic(.missingSheet, "the workbook is empty", at: .file) }
}
