internal import AssessmentFiles
internal import OperatingSystem
internal import Terminal
internal import Text
internal import Wording

private let paths = Positional(
  many: "PATH", .file,
  "a catalogue, questionnaire, translation, engagement, answer sheet, language or theme, or a folder")

extension Command {
  static let check = Command(
    name: "check", summary: "Check files and folders for errors",
    details: [
      """
      Folders are searched for *.yaml and *.yml. In a folder with an engagement.yaml, the answers are also checked \
      against the questionnaire. Questionnaires and catalogues in these folders can refer to each other. A translation is \
      compared with its original: what is missing is counted and named.
      """
    ],
    positionals: [paths], options: [Option.library],
    examples: ["assay check reports/pizza-and-pizza", "assay check questionnaires/my-own.yaml"],
    run: runCheck)
}

private func runCheck(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (system, language) = (context.system, context.language)
  let files = try CheckedFiles(context.arguments[paths], in: system)
  let reader = try context.newReader(foremost: files.library, language: .template)
  var progress = Progress("files", of: files.count, in: system)
  let reports = files.reports(by: reader, in: system, progress: &progress)
  progress.erase()
  system.printError(reports)
  for note in files.notes { system.printNotice(note) }
  for path in files.unknown { system.printNotice("\(path): note: not an Assay file, skipped") }
  let diagnostics = reports.flatMap(\.diagnostics)
  let errors = diagnostics.count { $0.severity == .error }
  let warnings = diagnostics.count - errors
  let found = [
    language.errors(errors), language.say(Phrase(warnings, one: "{1} warning", many: "\(warnings) warnings")),
  ]
  try context.print(
    language.say("\(language.files(files.count)) checked: \(found.joined(separator: ", "))"))
  return errors > 0 ? .inputHasErrors : .done
}
