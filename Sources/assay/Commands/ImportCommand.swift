internal import Assessment
internal import AssessmentFiles
internal import Interchange
internal import OperatingSystem
internal import SheetImport
internal import Terminal
internal import Text

private let spreadsheet = Positional("FILE", .file, "an Excel workbook (.xlsx) or a CSV file; - for standard input")
private let output = Option.output(
  requiredAs: "SHEET|DIR",
  "the answer sheet to write, a folder for one sheet per respondent, or the engagement's actions.yaml")
private let questionnaire = Option(
  "questionnaire", .name(of: .questionnaire), as: "Q", "the questionnaire, if the file does not name it")
private let wide = Option(flag: "wide", "one row per person, one column per question (Microsoft Forms, LimeSurvey)")

extension Command {
  static let `import` = Command(
    name: "import", summary: "Turn a workbook or CSV file into answer sheets",
    details: [
      """
      Reads the sheet 'Answers' of a workbook, or a CSV file with commas, semicolons or tabs in UTF-8, UTF-16 or \
      Windows-1252. Titles above the header are skipped. The columns 'criterion' and 'rating' are required, the other \
      columns of 'assay export' optional. Statements and ratings are also read in the languages of the questionnaire's \
      translations.
      """,
      """
      With -o DIR/actions.yaml, the sheet 'Actions' or a CSV file of 'assay actions' changes the register and adds new \
      entries; nothing is removed. If a value was also changed in the register, it is reported and nothing is written.
      """,
      """
      With --wide, the header has criterion ids or full statements; a column whose header also ends in 'comment', \
      'reason' or 'evidence' belongs to that statement. If there are errors, they are reported by cell and nothing is \
      written.
      """,
    ],
    positionals: [spreadsheet],
    options: [output, questionnaire, wide, Option.force, Option.language, Option.library],
    examples: [
      "assay import ann.xlsx -o DIR/answers/ann.yaml", "assay import acme.xlsx -o DIR/actions.yaml",
      "assay import all.csv -o DIR/answers/",
      "assay import forms.csv --wide --questionnaire itsm-quick-check -o DIR/answers/",
    ], run: runImport)
}

private func runImport(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (arguments, system, path) = (context.arguments, context.system, context.arguments[spreadsheet])
  let file = try ImportedFile(try system.source(path), languages: context.headingLanguages, in: system)
  if FilePath.name(of: arguments[output]) == EngagementFolder.actionsName {
    try context.importActions(from: file, to: arguments[output], isForced: arguments[.force])
    return .done
  }
  let layout = arguments[wide] ? AnswerSheetImport.Layout.rowPerPerson : .rowPerCriterion
  var table = try file.table(layout)
  guard let name = arguments[questionnaire] ?? AnswerSheetImport.questionnaire(of: table.cells) else {
    if table.cells.diagnostics.hasErrors {
      throw table.notImported([FileReport(source: file.source, diagnostics: table.cells.diagnostics)], in: system)
    }
    throw .wrongCommandLine("\(quoted: path) does not name a questionnaire: add --questionnaire")
  }
  let asked = try context.questionnaire(named: name, near: arguments[output])
  let translations = try context.translatedWords(for: asked, near: arguments[output])
  if arguments[wide] { table = try file.table(layout, answering: asked, translations: translations) }
  let target = ImportTarget(arguments[output], in: system)
  let imported = AnswerSheetImport.read(
    table.cells, layout: layout, answering: asked, translations: translations, respondent: target.respondent)
  guard let sheets = imported.value else { throw table.notImported(imported.reports, in: system) }
  system.printError(table.located(imported.reports))
  let known = try target.known(by: try context.reader(near: arguments[output]), answering: asked, in: system)
  try target.write(
    sheets, answering: asked, besides: known, from: path, isForced: arguments[.force], in: context)
  return .done
}
