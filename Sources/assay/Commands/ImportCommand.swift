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
  let csv = try table(path, system)
  guard let name = arguments[questionnaire] ?? AnswerSheetImport.questionnaire(of: csv) else {
    throw .wrongCommandLine("\(quoted: path) names no questionnaire: add --questionnaire")
  }
  let asked = try context.questionnaire(named: name)
  let fileName = FilePath.name(of: target)
  let imported = AnswerSheetImport(
    csv, answering: asked, name: fileName, respondent: String(fileName.prefix { $0 != "." }))
  guard let sheet = imported.sheet else { throw .input(refusal(of: imported.faults, path, system)) }
  let count = sheet.answers.count
  let notice = context.language.say(
    Phrase(count, one: "imported {1} answer to {2}", many: "imported \(count) answers to \(userText: target)"))
  try system.deliver(Array(sheet.text(answering: asked).utf8), to: target, notice: notice)
  return .done
}

private func table(_ path: String, _ system: System) throws(CommandFailure) -> CSVReader {
  let bytes = try system.bytes(path)
  do throws(CSVReader.Fault) { return try CSVReader(bytes) } catch { throw .input(refusal(of: [error], path, system)) }
}

/// Prints the faults; returns the rest of the message.
private func refusal(of faults: [CSVReader.Fault], _ path: String, _ system: System) -> TerminalText {
  for fault in faults {
    let place = fault.column.map { "\(fault.row):\($0)" } ?? "\(fault.row)"
    system.printNotice("\(path):\(place): error: \(fault.message)")
  }
  return "\(quoted: path) was not imported: \(Language.english.errors(faults.count)), by row and column"
}
