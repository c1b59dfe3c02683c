internal import Assessment
internal import AssessmentFiles

private let sheets = Positional("DIR|SHEET", .file, "an engagement for all its sheets, or one answer sheet")
private let format = Option("format", .oneOf(["csv", "json"]), "how to write it; csv unless said otherwise")
private let anonymous = Option("anonymous", "leave out names, dates, notes, reasons and evidence")
private let output = Option("output", short: "o", .file, as: "FILE", "where to write; standard output unless said")

extension Command {
  static let export = Command(
    name: "export", summary: "Write answer sheets for a spreadsheet or another program",
    details: [
      """
      CSV has a record for every criterion, answered or not; 'assay import' reads it back. With --anonymous each \
      respondent keeps one pseudonym within the export.
      """
    ],
    positionals: [sheets], options: [format, anonymous, output, .library],
    examples: ["assay export DIR/answers/ann.yaml -o ann.csv", "assay export DIR --anonymous --format json"],
    run: runExport)
}

private func runExport(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let path = arguments[sheets] ?? "."
  let export = AnswerSheetExport(try answered(path, arguments, shell), isAnonymous: arguments.has(anonymous))
  let bytes = arguments[format] == "json" ? export.json : export.csv
  try shell.deliver(bytes, to: arguments[output])
  return .done
}

/// The sheets of an engagement, or the one sheet that a path names.
private func answered(
  _ path: String, _ arguments: ParsedArguments, _ shell: Shell
) throws(CommandFailure) -> AnsweredQuestionnaire {
  if path != "-", shell.kind(path) == .folder || FilePath.name(of: path) == EngagementFolder.fileName {
    let assessment = try EngagementFolder(path, in: shell.files).assessment(for: arguments, in: shell)
    return AnsweredQuestionnaire(questionnaire: assessment.questionnaire, sheets: assessment.sheets)
  }
  let reader = AssessmentReader(library: try QuestionnaireLibrary(for: arguments, in: shell))
  return try shell.value(of: reader.answerSheet(from: try shell.document(path)), named: path)
}
