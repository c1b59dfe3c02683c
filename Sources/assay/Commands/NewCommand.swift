internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import Terminal
internal import Text
internal import Wording

private let folder = Positional(optional: "DIR", .folder, "the folder to create")
private let questionnaire = Option(
  "questionnaire", .name(of: .questionnaire), as: "Q", "the questionnaire: id or file")
private let organization = Option("organization", .text, as: "NAME", "the assessed organization")
private let topics = Option("topics", .names(of: .topic), as: "A,B", "only these topics of the questionnaire")
private let target = Option("target", .wholeNumber(1...99), as: "N", "target level for every topic")
private let date = Option("date", .date, as: "D", "date of the results (default: today)")
private let from = Option(
  "from", .name(of: .engagement), as: "OLD", "start the next round of this engagement, with its scope and questionnaire"
)

extension Command {
  static let new = Command(
    name: "new", summary: "Start an engagement",
    details: [
      """
      Creates engagement.yaml and a first answer sheet, both ready to edit, and copies the current questionnaire into \
      the folder library, so that later versions do not change the figures. Existing files are never overwritten.
      """,
      """
      With --from, creates the next round of an engagement: the same questionnaire, engagement.yaml with its comments \
      but without summary and remarks, and the action register. Forms and interviews show the earlier answers.
      """,
      "In a terminal, it prompts for missing values; enter ? for an explanation.",
    ],
    positionals: [folder], options: [questionnaire, organization, topics, target, date, from, Option.library],
    examples: [
      "assay new reports/my-firm --questionnaire itsm-quick-check", "assay new my-firm/2027 --from my-firm/2026",
    ], run: runNew)
}

private func runNew(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  if let earlier = context.arguments[from] { return try startNextRound(of: earlier, &context) }
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

/// Creates the next round of the engagement at `path`.
private func startNextRound(of path: String, _ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let arguments = context.arguments
  let given = [
    (questionnaire.longForm, arguments[questionnaire] != nil), (organization.longForm, arguments[organization] != nil),
    (topics.longForm, arguments[topics] != nil), (target.longForm, arguments[target] != nil),
  ]
  if let other = given.first(where: \.1)?.0 { throw .keptFromEarlier(other) }
  guard let new = arguments[folder] else { throw .missing(folder.synopsis, folder.summary, of: .new) }
  let earlier = try EngagementFolder(path, in: context.system.files)
  let assessment = try context.assessment(of: earlier)
  let library = try PinnedLibrary(
    of: earlier, completedBy: context.pinnedLibrary(of: assessment, in: earlier), in: context.system)
  let day = arguments[date] ?? context.system.today()
  guard let previous = context.system.relativePath(from: new, to: earlier.path) else {
    throw .notComparable(new, earlier.path)
  }
  guard
    let renewal = EngagementRenewal(
      earlier.engagement, id: NewEngagement.identifier(from: new), date: day, previous: previous)
  else { throw .inOneLine(earlier.engagement.name) }
  let isInviting = !assessment.engagement.respondents.isEmpty
  let first = NewEngagement(assessment, in: new, on: day)
  try EngagementFiles(
    engagement: renewal.bytes, sheet: isInviting ? nil : first.sheetBytes, actions: earlier.actions?.bytes,
    library: library
  ).write(into: new, in: context.system)
  context.system.printNotice(isInviting ? .nextRound(new) : .nextSteps(new))
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

extension System {
  /// The path from one folder to another; where only one of them is absolute, the shell's `PWD` completes the other.
  fileprivate func relativePath(from folder: String, to target: String) -> String? {
    if let path = FilePath.relative(from: folder, to: target) { return path }
    guard let here = environment("PWD"), here.hasPrefix("/") else { return nil }
    let (start, end) = (absolute(folder, in: here), absolute(target, in: here))
    return FilePath.relative(from: start, to: end)
  }

  private func absolute(_ path: String, in here: String) -> String {
    path.hasPrefix("/") ? path : FilePath.joined(here, path)
  }
}

extension CommandFailure {
  fileprivate static func keptFromEarlier(_ option: String) -> CommandFailure {
    .wrongCommandLine("--from takes the questionnaire and the scope from the earlier engagement: remove \(option)")
  }

  fileprivate static func notComparable(_ new: String, _ earlier: String) -> CommandFailure {
    .wrongCommandLine(
      """
      there is no relative path from \(quoted: new) to \(quoted: earlier): run the command in a folder above both, or \
      write both as absolute paths
      """)
  }

  fileprivate static func inOneLine(_ path: String) -> CommandFailure {
    .input("\(quoted: path) cannot be copied with changes: write each of its keys on its own line")
  }
}
