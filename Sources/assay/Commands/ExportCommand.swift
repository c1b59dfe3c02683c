internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import PlainYAML
internal import Terminal
internal import Text

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
      respondent keeps one pseudonym within the export, in an order that follows neither names nor files.
      """
    ],
    positionals: [sheets], options: [format, anonymous, Option.output, Option.library],
    examples: ["assay export DIR/answers/ann.yaml -o ann.csv", "assay export DIR --anonymous --format json"],
    run: runExport)
}

private func runExport(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let arguments = context.arguments
  let export = try export(arguments[sheets], &context)
  let bytes =
    switch arguments[format] {
    case .csv: export.csv
    case .json: export.json
    }
  try context.system.deliver(bytes, to: arguments[.output])
  return .done
}

/// The export of the sheets of an engagement, or of the one sheet at a path.
private func export(_ path: String, _ context: inout CommandContext) throws(CommandFailure) -> AnswerSheetExport {
  let (system, isAnonymous) = (context.system, context.arguments[anonymous])
  if path != "-", system.kind(path) == .folder || FilePath.name(of: path) == EngagementFolder.fileName {
    let assessment = try context.assessment(of: EngagementFolder(path, in: system.files))
    let answered = AnsweredQuestionnaire(questionnaire: assessment.questionnaire, sheets: assessment.sheets)
    let sheets = assessment.sheets.map { (sheet: $0, bytes: assessment.bytes(of: $0)) }
    let id = assessment.engagement.id.text
    return AnswerSheetExport(answered, pseudonyms: isAnonymous ? Pseudonyms(of: sheets, engagement: id) : nil)
  }
  let reader = try context.reader(near: path)
  let document = try system.document(path)
  let answered = try system.value(of: reader.answerSheet(from: document), named: path)
  // A single sheet is the first respondent, whatever the engagement.
  let sheets = answered.sheets.map { (sheet: $0, bytes: document.source.bytes) }
  return AnswerSheetExport(answered, pseudonyms: isAnonymous ? Pseudonyms(of: sheets, engagement: "") : nil)
}
