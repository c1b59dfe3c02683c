private let respondent = Option(
  "respondent", .text, as: "NAME", "who answers; the sheet is named after it", isRequired: true)
private let topics = Option("topics", .list([]), as: "A,B", "ask only these topics of the engagement")

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
    positionals: [.engagement], options: [respondent, topics, .library],
    examples: ["assay interview reports/my-firm --respondent \"Ann Smith\""], run: runInterview)
}

private func runInterview(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let folder = try EngagementFolder(arguments[.engagement] ?? ".", in: shell.files)
  let assessment = try folder.assessment(for: arguments, in: shell)
  let asked = try assessment.topics(named: arguments.list(topics))
  let sheet = try RespondentSheet(of: arguments[respondent] ?? "", for: assessment, in: folder, shell)
  try sheet.whileHeld(shell) { () throws(CommandFailure) in
    var session = InterviewSession(assessment, topics: asked, sheet: sheet, arguments, shell)
    try session.run()
  }
  return .done
}
