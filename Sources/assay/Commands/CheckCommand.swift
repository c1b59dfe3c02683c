internal import AssessmentFiles
internal import Text
internal import Wording

private let paths = Positional(
  "PATH", .file, "a catalogue, questionnaire, engagement, answer sheet, language or theme, or a folder", count: .many)

extension Command {
  static let check = Command(
    name: "check", summary: "Find the faults in files and folders",
    details: [
      """
      Folders are searched for *.yaml and *.yml. A folder with an engagement.yaml is checked as a whole, its answers \
      against its questionnaire. Questionnaires and catalogues of the folders are known to each other.
      """
    ],
    positionals: [paths], options: [.library],
    examples: ["assay check reports/pizza-and-pizza", "assay check questionnaires/my-own.yaml"],
    run: runCheck)
}

private func runCheck(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let files = try CheckedFiles(arguments.all(paths), in: shell)
  let reader = AssessmentReader(
    library: try QuestionnaireLibrary(for: arguments, in: shell, foremost: files.shelved), language: Language.template)
  var progress = Progress("files", of: files.count, in: shell)
  let reports = files.reports(by: reader, progress: &progress)
  progress.erase()
  shell.printError(reports)
  for name in files.userText { shell.printError("\(name): note: none of Assay's files, left out") }
  let diagnostics = reports.flatMap(\.diagnostics)
  let errors = diagnostics.count { $0.severity == .error }
  let found = [
    Figures.counted(errors, "error"), Figures.counted(diagnostics.count - errors, "warning"),
  ]
  try shell.print("\(Figures.counted(files.count, "file")) checked: \(found.joined(separator: ", "))")
  return errors > 0 ? .inputHasErrors : .done
}
