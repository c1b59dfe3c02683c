internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import Terminal
internal import Text
internal import Wording

private let paths = Positional(
  many: "PATH", .file,
  "a catalogue, questionnaire, translation, engagement, answer sheet, language, theme or benchmark, or a folder")
private let format = Option<CheckFormat>.format(default: .text)

private enum CheckFormat: String, CaseIterable { case text, json, sarif, junit }

extension Command {
  static let check = Command(
    name: "check", summary: "Check files and folders for errors",
    details: [
      """
      Folders are searched for *.yaml and *.yml. In a folder with an engagement.yaml, the answers are also checked \
      against the questionnaire. Questionnaires and catalogues in these folders can refer to each other. A translation is \
      compared with its original: missing texts are counted and listed.
      """,
      """
      The formats json, sarif and junit print all errors and warnings to standard output, for other programs; sarif is \
      SARIF 2.1.0. Each kind of error has a name that stays the same, such as unknown-key.
      """,
    ],
    positionals: [paths], options: [format, Option.library],
    examples: [
      "assay check reports/pizza-and-pizza", "assay check questionnaires/my-own.yaml",
      "assay check . --format sarif > assay.sarif",
    ],
    run: runCheck)
}

private func runCheck(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let system = context.system
  let files = CheckedFiles(context.arguments[paths], in: system)
  let reader = try context.newReader(foremost: files.library, language: .template)
  var progress = Progress("files", of: files.count, in: system)
  let reports = files.reports(by: reader, in: system, progress: &progress)
  progress.erase()
  if context.arguments[format] == .text { system.printError(reports) }
  for note in files.notes { system.printNotice(note) }
  for path in files.unknown { system.printNotice("\(path): note: not an Assay file, skipped") }
  switch context.arguments[format] {
  case .text: try context.print(summary(of: reports, files: files.count, in: context.language))
  case .json: try system.deliver(DiagnosticExchange.json(reports, files: files.count))
  case .sarif:
    try system.deliver(SARIFExchange(reports, version: Assay.version, folder: system.currentFolder).json)
  case .junit: try system.deliver(JUnitReport(checking: files.groups, reports).xml)
  }
  for failure in files.failures.dropFirst() { system.printNotice(failure.message) }
  if let failure = files.failures.first { throw failure }
  return reports.contains(where: \.hasErrors) ? .inputHasErrors : .done
}

private func summary(of reports: [FileReport], files: Int, in language: Language) -> TerminalText {
  let diagnostics = reports.flatMap(\.diagnostics)
  let errors = diagnostics.count { $0.severity == .error }
  let warnings = diagnostics.count - errors
  let found = [
    language.errors(errors), language.say(Phrase(warnings, one: "{1} warning", many: "\(warnings) warnings")),
  ]
  return language.say("\(language.files(files)) checked: \(found.joined(separator: ", "))")
}

extension System {
  /// The absolute path of the present folder, if the environment tells it; other programs may have left it behind.
  fileprivate var currentFolder: String? {
    environment("PWD").flatMap { path in
      path.hasPrefix("/") && files.identity(path) == files.identity(".") ? FilePath.withoutEnd(path) : nil
    }
  }
}
