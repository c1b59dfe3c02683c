internal import Assessment
internal import AssessmentFiles
internal import Interchange
internal import OperatingSystem
internal import SheetImport
internal import Terminal
internal import Text
internal import Wording

private let spreadsheet = Positional("CSV", .file, "a CSV file; - for standard input")
private let output = Option.output(
  requiredAs: "SHEET|DIR", "the answer sheet to write, or a folder for one sheet per respondent")
private let questionnaire = Option(
  "questionnaire", .name(of: .questionnaire), as: "Q", "the questionnaire, if the file does not name it")
private let wide = Option(flag: "wide", "one row per person, one column per question (Microsoft Forms, LimeSurvey)")

extension Command {
  static let `import` = Command(
    name: "import", summary: "Turn a CSV file into answer sheets",
    details: [
      """
      Accepts commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252, with or without titles above the header. \
      The columns 'criterion' and 'rating' are required, the other columns of 'assay export' optional. Statements and \
      ratings are also read in the languages of the questionnaire's translations.
      """,
      """
      With --wide, the header has criterion ids or full statements; a column whose header also ends in 'comment', \
      'reason' or 'evidence' belongs to that statement. If there are errors, they are reported by cell and nothing is \
      written.
      """,
    ],
    positionals: [spreadsheet], options: [output, questionnaire, wide, Option.force, Option.library],
    examples: [
      "assay import ann.csv -o DIR/answers/ann.yaml", "assay import all.csv -o DIR/answers/",
      "assay import forms.csv --wide --questionnaire itsm-quick-check -o DIR/answers/",
    ], run: runImport)
}

private func runImport(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (arguments, system, path) = (context.arguments, context.system, context.arguments[spreadsheet])
  let source = try system.source(path)
  let layout = arguments[wide] ? AnswerSheetImport.Layout.rowPerPerson : .rowPerCriterion
  var table = AnswerSheetImport.table(parsing: source, layout: layout)
  guard let name = arguments[questionnaire] ?? AnswerSheetImport.questionnaire(of: table) else {
    if table.diagnostics.hasErrors {
      throw .notImported(path, [FileReport(source: source, diagnostics: table.diagnostics)], in: system)
    }
    throw .wrongCommandLine("\(quoted: path) does not name a questionnaire: add --questionnaire")
  }
  let asked = try context.questionnaire(named: name, near: arguments[output])
  let translations = try context.translatedWords(for: asked, near: arguments[output])
  if arguments[wide] {
    table = AnswerSheetImport.table(
      parsing: source, layout: layout, answering: asked, translations: translations)
  }
  let target = ImportTarget(arguments[output], in: system)
  let imported = AnswerSheetImport.read(
    table, layout: layout, answering: asked, translations: translations, respondent: target.respondent)
  guard let sheets = imported.value else { throw .notImported(path, imported.reports, in: system) }
  system.printError(imported.reports)
  try target.write(sheets, answering: asked, from: path, isForced: arguments[.force], in: context)
  return .done
}

extension CommandFailure {
  /// Prints the diagnostics of a table; returns the rest of the message.
  fileprivate static func notImported(_ path: String, _ reports: [FileReport], in system: System) -> CommandFailure {
    system.printError(reports)
    let count = reports.flatMap(\.diagnostics).count { $0.severity == .error }
    return .input("\(quoted: path) was not imported: \(Language.english.errors(count))")
  }
}
