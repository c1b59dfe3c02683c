package import Assessment
package import AssessmentFiles
package import Interchange
package import Text

/// Reads answer sheets from a table that `AnswerSheetCSV`, a spreadsheet or a form has written.
package enum AnswerSheetImport {
  /// What a row of the table is.
  package enum Layout: Hashable, Sendable, CaseIterable {
    /// A criterion with its answer, as `AnswerSheetCSV` writes it.
    case rowPerCriterion
    /// A person with all answers, as forms and surveys write it: a column per question.
    case rowPerPerson
  }

  /// Parses a file; its header is found by the columns of the layout, also below a title.
  package static func table(
    parsing source: Source, layout: Layout, answering questionnaire: Questionnaire? = nil,
    translations: TranslatedWords = TranslatedWords()
  ) -> CSVTable {
    switch (layout, questionnaire) {
    case (.rowPerPerson, let questionnaire?):
      let statements = StatementIndex(questionnaire, translations)
      return CSVTable(parsing: source) { $0.contains { statements.criterion(askedBy: $0.cellValue) != nil } }
    case (.rowPerPerson, nil): return CSVTable(parsing: source)
    case (.rowPerCriterion, _): return CSVTable(parsing: source, isHeader: CriterionRows.isHeader)
    }
  }

  /// Returns the id of the questionnaire that the first record names, or nil if it names none.
  package static func questionnaire(of table: CSVTable) -> String? { CriterionRows.questionnaire(of: table) }

  /// Reads the answers of every respondent of a table, in the table's order. The sheets have no file names.
  ///
  /// `translations` are the words of other languages that the table may have; `respondent` is the name where the table
  /// has none.
  package static func read(
    _ table: CSVTable, layout: Layout = .rowPerCriterion, answering questionnaire: Questionnaire,
    translations: TranslatedWords = TranslatedWords(), respondent: String
  ) -> ReadResult<[AnswerSheet]> {
    var diagnostics = DiagnosticList(table.diagnostics)
    var sheets: [AnswerSheet] = []
    if !diagnostics.hasErrors {
      let statements = StatementIndex(questionnaire, translations)
      let parts =
        switch layout {
        case .rowPerCriterion:
          CriterionRows(table, questionnaire, statements).sheets(otherwise: respondent, into: &diagnostics)
        case .rowPerPerson:
          PersonRows(table, questionnaire, statements, into: &diagnostics).sheets(
            otherwise: respondent, into: &diagnostics)
        }
      sheets = parts.map { $0.sheet(answering: questionnaire, into: &diagnostics) }
    }
    let end = (table.records.last?.first?.row ?? 0) + 1
    let report = FileReport(source: table.source, diagnostics: diagnostics.sorted(end: .cell(row: end, column: nil)))
    return ReadResult(sheets, reports: [report])
  }
}
