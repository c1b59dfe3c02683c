internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import Text

/// The part of a table that belongs to one respondent, while it is read.
struct ImportedSheet {
  let respondent: String
  let role: AnswerSheet.Role
  var date: CalendarDate?
  /// The date as the first row has it.
  var dateText = ""
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
    let text = sheet.text(answering: questionnaire)
    if !diagnostics.hasErrors, let fault = AnswerSheet.readingError(of: text, answering: questionnaire) {
      diagnostics.report(.unreadable(respondent, fault, at: place))
    }
    return sheet
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ respondent: String, _ fault: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unreadableSheet, "the new sheet of \(quoted(respondent)) would not be valid: \(fault)", at: place,
      remedy: "shorten the texts in this row and the rows below it")
  }
}
