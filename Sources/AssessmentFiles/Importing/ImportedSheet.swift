internal import Assessment
internal import PlainYAML
internal import Text

/// The part of a table that belongs to one respondent, while it is read.
struct ImportedSheet {
  let respondent: String
  let role: AnswerSheet.Role
  var date: CalendarDate?
  var version = ""
  var answers: [ID<Criterion>: Answer] = [:]
  /// Where the part begins.
  let place: Diagnostic.Place

  /// Returns the sheet; reports one that could not be read again as a file.
  func sheet(
    answering questionnaire: Questionnaire, into diagnostics: inout DiagnosticList
  ) -> AnswerSheet {
    let sheet = AnswerSheet(
      name: "", respondent: respondent, role: role, date: date, version: version,
      answers: Answers(answers, to: questionnaire))
    if !diagnostics.hasErrors, let fault = fault(of: sheet.text(answering: questionnaire), questionnaire) {
      diagnostics.report(.unreadable(respondent, fault, at: place))
    }
    return sheet
  }

  /// Why a written sheet could not be read; nil where it can.
  private func fault(of text: String, _ questionnaire: Questionnaire) -> String? {
    let source = Source(name: "sheet", text: text)
    if source.bytes.count > Limits.fileSize { return "it would be larger than \(Limits.fileSize / 1_000_000) MB" }
    let read = AnswerSheetReader.read(
      DiagnosticCollector(Document(parsing: source)), questionnaire: questionnaire, items: ReferenceIndex([]))
    return read.diagnostics.fileReport.diagnostics.first { $0.severity == .error }?.message
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ respondent: String, _ fault: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "the sheet of \(quoted(respondent)) could not be read again: \(fault)", at: place,
      remedy: "shorten the cells from this row on")
  }
}
