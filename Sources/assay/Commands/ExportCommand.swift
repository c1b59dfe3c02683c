internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import PlainYAML
internal import Terminal
internal import Text
internal import Wording

private let sheets = Positional(
  "DIR|SHEET", .name(of: .engagementOrSheet), "an engagement for all its sheets, or one answer sheet")
private let format = Option<ExportFormat>.format(default: .csv)
private let anonymous = Option(flag: "anonymous", "leave out names, dates, notes, reasons and evidence")

private let blank = Option(flag: "blank", "write an empty sheet with the topics in scope; needs an engagement")
private let respondent = Option<String?>(
  "respondent", .name(of: .respondent), as: "NAME", "the respondent of the empty sheet (with --blank)")

private enum ExportFormat: String, CaseIterable { case csv, json, xlsx }

extension Command {
  static let export = Command(
    name: "export", summary: "Write answer sheets for a spreadsheet or another program",
    details: [
      """
      The CSV has one row per criterion, answered or not; 'assay import' reads it back. --blank writes the same table \
      without answers, for respondents who prefer a spreadsheet. With --anonymous, each respondent keeps one pseudonym \
      within the export, and the order of the pseudonyms depends on neither names nor files.
      """,
      """
      With --format xlsx, the result is an Excel workbook. For an engagement, it contains answers, results and actions. \
      For a sheet or with --blank, it contains only the answers, with instructions and drop-down lists.
      """,
    ],
    positionals: [sheets],
    options: [format, anonymous, blank, respondent, Option.output, Option.force, Option.language, Option.library],
    examples: [
      "assay export DIR --format xlsx -o acme.xlsx",
      "assay export DIR --blank --respondent \"Ann Smith\" --format xlsx -o ann.xlsx",
      "assay export DIR/answers/ann.yaml -o ann.csv", "assay export DIR --anonymous --format json",
    ], run: runExport)
}

private func runExport(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let arguments = context.arguments
  if arguments[blank] { return try exportBlank(&context) }
  if arguments[respondent] != nil { throw .respondentWithoutBlank }
  let export = try export(arguments[sheets], &context)
  for sheet in export.exported where !sheet.orphaned.isEmpty && !arguments[anonymous] {
    context.system.printNotice(
      "\(oneLine: sheet.respondent): note: not exported, since not asked any more: \(oneLine: sheet.orphaned.map(\.text).joined(separator: ", "))"
    )
  }
  switch arguments[format] {
  case .csv: try context.deliver(data: export.csv, holdsAnswers: true)
  case .json: try context.deliver(data: export.json)
  case .xlsx: try deliverWorkbook(of: export, from: arguments[sheets], &context)
  }
  return .done
}

/// Writes the workbook of an engagement, or of one sheet.
private func deliverWorkbook(
  of export: AnswerSheetExport, from path: String, _ context: inout CommandContext
) throws(CommandFailure) {
  guard isEngagement(path, in: context.system) else {
    return try context.deliverWorkbook(ofAnswers: export.exported, to: export.questionnaire)
  }
  let folder = try EngagementFolder(path, in: context.system.files)
  try context.deliverWorkbook(of: folder, sheets: export.exported, isAnonymous: context.arguments[anonymous])
}

private func isEngagement(_ path: String, in system: System) -> Bool {
  path != "-" && (system.kind(path) == .folder || FilePath.name(of: path) == EngagementFolder.fileName)
}

/// The export of the sheets of an engagement, or of the one sheet at a path.
private func export(_ path: String, _ context: inout CommandContext) throws(CommandFailure) -> AnswerSheetExport {
  let (system, isAnonymous) = (context.system, context.arguments[anonymous])
  if isEngagement(path, in: system) {
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

/// Writes the table of an empty sheet, with the topics that the respondent is asked.
private func exportBlank(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let arguments = context.arguments
  guard arguments[format] != .json, !arguments[anonymous] else { throw .blankIsTable }
  let assessment = try context.assessment(of: EngagementFolder(arguments[sheets], in: context.system.files))
  let name = arguments[respondent] ?? ""
  let invited = assessment.engagement.respondents.first { RespondentName($0.name) == RespondentName(name) }
  let topics = assessment.topics.filter { invited?.topics?.contains($0.id) ?? true }
  let sheet = AnswerSheet(
    name: "", respondent: invited?.name ?? name, date: assessment.engagement.date,
    version: assessment.questionnaire.version, answers: Answers(to: assessment.questionnaire))
  if arguments[format] == .xlsx {
    try context.deliverWorkbook(
      ofAnswers: [sheet], to: assessment.questionnaire, topics: topics, in: assessment)
    return .done
  }
  var table = AnswerSheetCSV(questionnaire: assessment.questionnaire, topics: topics)
  table.append(sheet)
  try context.deliver(data: table.bytes, holdsAnswers: true)
  return .done
}

extension CommandFailure {
  fileprivate static let respondentWithoutBlank = wrongCommandLine(
    "--respondent needs --blank; to export a single sheet, name its file")
  fileprivate static let blankIsTable = wrongCommandLine("--blank cannot be used with --format json or --anonymous")
}
