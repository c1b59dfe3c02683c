internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import Terminal

private let sheets = Positional(
  "DIR|SHEET", .name(of: .engagementOrSheet), "an engagement for all its sheets, or one answer sheet")
private let format = Option<ExportFormat>.format(default: .csv, "write")
private let anonymous = Option(flag: "anonymous", "leave out names, dates, notes, reasons and evidence")

private enum ExportFormat: String, CaseIterable { case csv, json }

extension Command {
  static let export = Command(
    name: "export", summary: "Write answer sheets for a spreadsheet or another program",
    details: [
      """
      CSV has a record for every criterion, answered or not; 'assay import' reads it back. With --anonymous each \
      respondent keeps one pseudonym within the export.
      """
    ],
    positionals: [sheets], options: [format, anonymous, Option.output, Option.library],
    examples: ["assay export DIR/answers/ann.yaml -o ann.csv", "assay export DIR --anonymous --format json"],
    run: runExport)
}

private func runExport(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let arguments = context.arguments
  let export = AnswerSheetExport(try answered(arguments[sheets], &context), isAnonymous: arguments[anonymous])
  let bytes =
    switch arguments[format] {
    case .csv: export.csv
    case .json: export.json
    }
  try context.system.deliver(bytes, to: arguments[.output])
  return .done
}

/// The sheets of an engagement, or the one sheet at a path.
private func answered(
  _ path: String, _ context: inout CommandContext
) throws(CommandFailure) -> AnsweredQuestionnaire {
  let system = context.system
  if path != "-", system.kind(path) == .folder || FilePath.name(of: path) == EngagementFolder.fileName {
    let assessment = try context.assessment(of: EngagementFolder(path, in: system.files))
    return AnsweredQuestionnaire(questionnaire: assessment.questionnaire, sheets: assessment.sheets)
  }
  let reader = try context.reader(near: path)
  return try system.value(of: reader.answerSheet(from: try system.document(path)), named: path)
}
