internal import Assessment
internal import OperatingSystem

private let respondent = Option(
  "respondent", .name(of: .respondent), as: "NAME",
  "the person who answers; names the sheet; on a terminal it is asked for")
private let topics = Option("topics", .names(of: .topic), as: "A,B", "ask only these topics of the engagement")

extension Command {
  static let interview = Command(
    name: "interview", summary: "Ask one respondent, question by question",
    details: [
      """
      Asks in the terminal, or takes the answers from a pipe, one per line. Every answer is written to the sheet \
      before the next question; whatever ends the interview, it goes on from there. A sheet has one interview at a \
      time; changes that another program makes in it are taken over.
      """,
      """
      Rate by number or name. ? or help, s or skip, b or back, u or undo, e or evidence, c or comment, j or jump, n or \
      n/a for not applicable, d for not known, - takes the rating back, q or quit.
      """,
    ],
    positionals: [Positional.engagement], options: [respondent, topics, Option.library],
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
  let name = try RespondentDialogue(system: context.system, assessment: assessment).name()
  if name == nil { try context.print("\nNothing was changed.") }
  return name
}
