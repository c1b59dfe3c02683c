internal import OperatingSystem

private let respondent = Option(required: "respondent", .text, as: "NAME", "who answers; the sheet is named after it")
private let topics = Option("topics", .list, as: "A,B", "ask only these topics of the engagement")

extension Command {
  static let interview = Command(
    name: "interview", summary: "Ask one respondent, question by question",
    details: [
      """
      Asks in the terminal, or takes the answers from a pipe, a line each. Every answer is written to the sheet before \
      the next question; whatever ends the interview, it goes on from there. A sheet has one interview at a time; \
      what an editor changes in it meanwhile is taken over.
      """,
      "A rating by its number or name; s skip, n not applicable, e evidence, c comment, b back, j jump, ? help, q leave.",
    ],
    positionals: [Positional.engagement], options: [respondent, topics, Option.library],
    examples: ["assay interview reports/my-firm --respondent \"Ann Smith\""], run: runInterview)
}

private func runInterview(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  let folder = try context.folder()
  let assessment = try context.assessment(of: folder)
  let asked = try assessment.topics(named: arguments[topics])
  let sheet = try RespondentSheet(of: arguments[respondent], for: assessment, from: folder, in: system)
  var session = InterviewSession(assessment, topics: asked, sheet: sheet, in: context)
  try sheet.withLock(in: system) { () throws(CommandFailure) in try session.run() }
  return .done
}
