internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import Terminal
internal import Text
internal import Wording

private let folder = Positional(optional: "DIR", .folder, "the folder to create")
private let questionnaire = Option(
  "questionnaire", .name(of: .questionnaire), as: "Q", "the questionnaire: an id, or a file")
private let organization = Option("organization", .text, as: "NAME", "the organization that is assessed")
private let topics = Option("topics", .names(of: .topic), as: "A,B", "only these topics of the questionnaire")
private let target = Option("target", .wholeNumber(1...99), as: "N", "the level that every topic should reach")
private let date = Option("date", .date, as: "D", "the day to which the results belong (default: today)")

extension Command {
  static let new = Command(
    name: "new", summary: "Start an engagement",
    details: [
      """
      Creates engagement.yaml with the settings, a first answer sheet ready to fill in, and in the folder library the \
      questionnaire as it is now, so that later versions of it do not change the figures. Existing files are not \
      replaced.
      """,
      "On a terminal it asks for everything that is missing; ? explains a question.",
    ],
    positionals: [folder], options: [questionnaire, organization, topics, target, date, Option.library],
    examples: ["assay new reports/my-firm --questionnaire itsm-quick-check"], run: runNew)
}

private func runNew(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let system = context.system
  guard let choice = try choice(&context) else {
    try context.print("\nNothing was created.")
    return .done
  }
  let reader = try context.reader()
  let name = context.arguments[questionnaire] ?? choice.questionnaire.id.text
  let library = try PinnedLibrary(
    for: try reader.library.questionnaire(named: name, in: system), named: name, by: reader, in: system)
  try NewEngagement(choice).write(into: choice.folder, with: library, in: system)
  system.printNotice(.nextSteps(choice.folder))
  return .done
}

/// The values of the command line and, on a terminal, those that the person adds; nil when the person leaves.
private func choice(_ context: inout CommandContext) throws(CommandFailure) -> EngagementChoice? {
  let arguments = context.arguments
  let reader = try context.reader()
  let asked = try arguments[questionnaire].map { (name) throws(CommandFailure) in
    try context.questionnaire(named: name)
  }
  let given = EngagementDialogue.Given(
    folder: arguments[folder], questionnaire: asked, organization: arguments[organization], topics: arguments[topics],
    target: arguments[target], date: arguments[date] ?? context.system.today())
  if let choice = given.choice { return choice }
  guard context.system.inputIsTerminal else {
    throw given.folder == nil
      ? .missing(folder.synopsis, folder.summary, of: .new)
      : .missing(questionnaire.synopsis, questionnaire.summary, of: .new)
  }
  return try EngagementDialogue(system: context.system, reader: reader).choice(given)
}
