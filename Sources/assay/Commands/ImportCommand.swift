internal import Assessment
internal import AssessmentFiles
internal import Interchange
internal import Text
internal import Wording

private let spreadsheet = Positional("CSV", .file, "the file that a spreadsheet saved; - for standard input")
private let output = Option.output(requiredAs: "SHEET", "the answer sheet to write, such as answers/ann.yaml")
private let questionnaire = Option("questionnaire", .text, as: "Q", "what was asked, where the file does not say so")

extension Command {
  static let `import` = Command(
    name: "import", summary: "Make an answer sheet of a CSV file",
    details: [
      """
      Reads comma or semicolon, by the columns' names: 'criterion' and 'rating' must be there, the others of \
      'assay export' may. Faults are reported with row and column, and then nothing is written.
      """
    ],
    positionals: [spreadsheet], options: [output, questionnaire, Option.library],
    examples: ["assay import ann.csv -o DIR/answers/ann.yaml"], run: runImport)
}

private func runImport(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  let (path, target) = (arguments[spreadsheet], arguments[output])
  _ = try context.reader()
  let table = CSVTable(parsing: try system.source(path))
  if table.diagnostics.hasErrors {
    throw .notImported(path, [FileReport(source: table.source, diagnostics: table.diagnostics)], in: system)
  }
  guard let name = arguments[questionnaire] ?? AnswerSheetImport.questionnaire(of: table) else {
    throw .wrongCommandLine("\(quoted: path) names no questionnaire: add --questionnaire")
  }
  let asked = try context.questionnaire(named: name)
  let fileName = FilePath.name(of: target)
  let imported = AnswerSheetImport.read(
    table, answering: asked, name: fileName, respondent: String(fileName.prefix { $0 != "." }))
  guard let sheet = imported.value else { throw .notImported(path, imported.reports, in: system) }
  let count = sheet.answers.count
  let notice = context.language.say(
    Phrase(count, one: "imported {1} answer to {2}", many: "imported \(count) answers to \(userText: target)"))
  try system.deliver(Array(sheet.text(answering: asked).utf8), to: target, notice: notice)
  return .done
}

extension CommandFailure {
  /// Prints the diagnostics of a table; returns the rest of the message.
  fileprivate static func notImported(_ path: String, _ reports: [FileReport], in system: System) -> CommandFailure {
    system.printError(reports)
    let count = reports.reduce(0) { $0 + $1.diagnostics.count }
    return .input("\(quoted: path) was not imported: \(Language.english.errors(count)), by row and column")
  }
}
