internal import Assessment
internal import AssessmentFiles
internal import PlainYAML
internal import Text

private let folder = Positional("DIR", .folder, "the folder to make the engagement in", count: .optional)
private let questionnaire = Option("questionnaire", .text, as: "Q", "what to ask: an id, or a file")
private let organization = Option("organization", .text, as: "NAME", "who is assessed")
private let topics = Option("topics", .list([]), as: "A,B", "only these topics of the questionnaire")
private let target = Option("target", .wholeNumber(1...99), as: "N", "the level that every topic should reach")

extension Command {
  static let new = Command(
    name: "new", summary: "Start an engagement",
    details: [
      """
      Makes an engagement.yaml to edit and a first answer sheet, ready to fill in. Nothing that exists is overwritten.
      """,
      "On a terminal it asks for what the command line leaves open.",
    ],
    positionals: [folder], options: [questionnaire, organization, topics, target, .library],
    examples: ["assay new reports/my-firm --questionnaire itsm-quick-check"], run: runNew)
}

private func runNew(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let reader = AssessmentReader(library: try QuestionnaireLibrary(for: arguments, in: shell))
  guard let choice = try choice(arguments, reader, shell) else {
    try shell.print("\nNothing was made.")
    return .done
  }
  let (path, asked) = (choice.folder, choice.questionnaire)
  let engagement = try NewEngagement(
    folder: path, questionnaire: asked, organization: choice.organization, topics: choice.topics, target: choice.target)
  let answers = FilePath.joined(path, EngagementFolder.answersName)
  // The engagement last: while it is missing, the same command can be given again after a full disk or a power cut.
  let sheet = (path: FilePath.joined(answers, "respondent-1.yaml"), bytes: engagement.sheet.yaml)
  let frame = (path: FilePath.joined(path, EngagementFolder.fileName), bytes: engagement.engagement.yaml)
  if shell.kind(frame.path) != nil { throw .cannotWrite(frame.path, "it exists already") }
  let begun = shell.kind(sheet.path) == .file ? try shell.bytes(sheet.path) : nil
  let isBegun = begun == sheet.bytes
  if !isBegun, shell.kind(sheet.path) != nil { throw .cannotWrite(sheet.path, "it exists already") }
  try shell.makeFolder(answers)
  for file in isBegun ? [frame] : [sheet, frame] {
    try shell.writeFile(file.path, file.bytes, .keep)
    try shell.print("made \(file.path)")
  }
  if reader.library.questionnaire(asked.id.text) == nil {
    shell.printError("note: commands find '\(asked.id.text)' only in ./questionnaires or with --library")
  }
  try shell.print("next: fill in the sheet (one copy a respondent), then 'assay score \(path)'")
  return .done
}

/// What the command line says and, on a terminal, what the person adds; nil when the person leaves.
private func choice(
  _ arguments: ParsedArguments, _ reader: AssessmentReader, _ shell: Shell
) throws(CommandFailure) -> EngagementDialogue.Choice? {
  var asked: Questionnaire?
  if let name = arguments[questionnaire] {
    let source = try reader.library.questionnaire(named: name, in: shell)
    asked = try shell.value(of: reader.questionnaire(from: source), named: name)
  }
  if let path = arguments[folder], let asked {
    return .init(
      folder: path, questionnaire: asked, organization: arguments[organization], topics: arguments.list(topics),
      target: arguments.wholeNumber(target))
  }
  guard shell.inputIsTerminal else {
    if arguments[folder] == nil { throw .missing(folder.synopsis, folder.summary, of: .new) }
    throw .missing(questionnaire.synopsis, questionnaire.summary, of: .new)
  }
  return try EngagementDialogue(shell: shell, reader: reader).choice(
    folder: arguments[folder], questionnaire: asked, organization: arguments[organization],
    topics: arguments.list(topics), target: arguments.wholeNumber(target))
}

extension YAMLValue {
  fileprivate var yaml: [UInt8] { Array(YAMLWriter.write(self).utf8) }
}
