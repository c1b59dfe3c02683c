internal import Assessment
internal import AssessmentFiles
internal import Interchange
internal import Text

private let spreadsheet = Positional("CSV", .file, "the file that a spreadsheet saved; - for standard input")
private let output = Option(
  "output", short: "o", .file, as: "SHEET", "the answer sheet to write, such as answers/ann.yaml", isRequired: true)
private let questionnaire = Option(
  "questionnaire", .text, as: "Q", "what was asked, where the file does not say so")

extension Command {
  static let `import` = Command(
    name: "import", summary: "Make an answer sheet of a CSV file",
    details: [
      """
      Reads comma or semicolon, by the columns' names: 'criterion' and 'rating' must be there, the others of \
      'assay export' may. Faults are reported with row and column, and then nothing is written.
      """
    ],
    positionals: [spreadsheet], options: [output, questionnaire, .library],
    examples: ["assay import ann.csv -o DIR/answers/ann.yaml"], run: runImport)
}

private func runImport(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let path = arguments[spreadsheet] ?? "-"
  let target = arguments[output] ?? "-"
  let reader = AssessmentReader(library: try QuestionnaireLibrary(for: arguments, in: shell))
  let csv = CSVTable(parsing: try shell.source(path))
  if csv.diagnostics.hasErrors {
    throw .input(refusal(of: [FileReport(source: csv.source, diagnostics: csv.diagnostics)], path, shell))
  }
  guard let name = arguments[questionnaire] ?? AnswerSheetImport.questionnaire(of: csv) else {
    throw .wrongCommandLine("\(quoted: path) names no questionnaire: add --questionnaire")
  }
  let source = try reader.library.questionnaire(named: name, in: shell)
  let asked = try shell.value(of: reader.questionnaire(from: source), named: name)
  let fileName = FilePath.name(of: target)
  let imported = AnswerSheetImport.read(
    csv, answering: asked, name: fileName, respondent: String(fileName.prefix { $0 != "." }))
  guard let sheet = imported.value else { throw .input(refusal(of: imported.reports, path, shell)) }
  try shell.deliver(Array(sheet.text(answering: asked).utf8), to: target)
  if target != "-" { shell.printError("imported \(Figures.counted(sheet.answers.count, "answer")) to \(target)") }
  return .done
}

/// Prints the faults; what is left to say.
private func refusal(of reports: [FileReport], _ path: String, _ shell: Shell) -> TerminalText {
  shell.printError(reports)
  let count = reports.reduce(0) { $0 + $1.diagnostics.count }
  return "\(quoted: path) was not imported: \(Figures.counted(count, "error")), by row and column"
}
