internal import Assessment
internal import OperatingSystem
internal import Terminal
internal import Wording

private let respondent = Option(
  "respondent", .name(of: .respondent), as: "NAME",
  "the respondent's name, which also names the sheet (default: asked in a terminal)")
private let topics = Option("topics", .names(of: .topic), as: "A,B", "ask only these topics of the engagement")

extension Command {
  static let interview = Command(
    name: "interview", summary: "Interview one respondent in the terminal",
    details: [
      """
      Asks in the terminal or reads answers from a pipe, one per line. Each answer is saved before the next question; \
      an interrupted interview resumes where it stopped. Only one interview can use a sheet at a time; changes made to \
      it in an editor are kept.
      """,
      """
      Rate by number or name. Other inputs: ? or help, s or skip, b or back, u or undo, e or evidence, c or comment, j \
      or jump, n or n/a for not applicable, k for no case, d for not known, - to remove the rating, q or quit.
      """,
    ],
    positionals: [Positional.engagement], options: [respondent, topics, Option.language, Option.library],
    examples: ["assay interview reports/my-firm", "assay interview reports/my-firm --respondent \"Ann Smith\""],
    run: runInterview)
}

private func runInterview(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  let folder = try context.folder()
  let assessment = try context.assessment(of: folder)
  let named = try assessment.topics(named: arguments[topics])
  guard let name = try name(for: assessment, in: context) else { return .done }
  let asked = arguments[topics] == nil ? assessment.topics(for: name) : named
  let sheet = try RespondentSheet(of: name, for: assessment, from: folder, in: system)
  let previous = context.previousRound(of: assessment, in: folder)
  var session = InterviewSession(
    assessment, topics: asked, sheet: sheet, previous: previous?.answers(of: name, to: assessment.questionnaire),
    in: context)
  try sheet.withLock(in: system) { () throws(CommandFailure) in try session.run() }
  return .done
}

/// The respondent of the command line or, on a terminal, the one whom the person chooses; nil when the person leaves.
private func name(for assessment: Assessment, in context: CommandContext) throws(CommandFailure) -> String? {
  if let name = context.arguments[respondent] { return name }
  guard context.system.inputIsTerminal else { throw .missing(respondent.synopsis, respondent.summary, of: .interview) }
  let name = try RespondentDialogue(system: context.system, assessment: assessment, language: context.language).name()
  if name == nil { try context.print("\n\(context.language.say("Nothing was changed."))") }
  return name
}
