import Maturity

private let respondent = Option(
  "respondent", .text, as: "NAME", "who answers; the sheet is named after it", isRequired: true)
private let topics = Option("topics", .list([]), as: "A,B", "ask only these topics of the engagement")

extension Command {
  static let interview = Command(
    name: "interview", summary: "Ask one respondent, question by question",
    details: [
      """
      Asks in the terminal, or takes the answers from a pipe, a line each. Every answer is written to the sheet before \
      the next question; whatever ends the interview, it goes on from there.
      """,
      "A rating by its number or name; s skip, n not applicable, e evidence, c comment, b back, j jump, ? help, q leave.",
    ],
    positionals: [.engagement], options: [respondent, topics, .library],
    examples: ["assay interview reports/my-firm --respondent \"Ann Smith\""], run: runInterview)
}

private func runInterview(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let folder = try EngagementFolder(arguments[.engagement] ?? ".", in: shell)
  let assessment = try folder.assessment(for: arguments, in: shell)
  let asked = try assessment.topics(named: arguments.list(topics))
  let sheet = try RespondentSheet(of: arguments[respondent] ?? "", for: assessment, in: folder, shell)
  var interview = Interview(assessment, topics: asked, sheet: sheet.sheet)
  let screen = InterviewScreen(shell: shell, arguments: arguments)
  try screen.print(interview.opening)
  while !interview.isFinished {
    try screen.ask(interview.prompt)
    guard case .line(let line) = try shell.readAnswer() else {
      try? shell.print("")
      break
    }
    let lines = interview.receive(String(decoding: line, as: UTF8.self))
    if let criterion = interview.changed, let answer = interview.sheet.answers[criterion] {
      try sheet.save(answer, of: criterion, on: assessment.questionnaire.scale, shell)
    }
    try screen.print(lines)
  }
  // Where the terminal is gone, everything is saved all the same.
  try? screen.print(interview.closing)
  return .done
}

/// Prints what an interview says, as wide as the terminal is at that moment.
private struct InterviewScreen {
  let shell: Shell
  let arguments: ParsedArguments

  func print(_ lines: [Interview.Line]) throws(CommandFailure) {
    guard !lines.isEmpty else { return }
    var outline = TextOutline()
    for line in lines {
      let mark: Style.Mark? =
        switch line.mark {
        case .plain: nil
        case .heading: .strong
        case .faint: .faint
        case .fault: .bad
        }
      outline.add(line.text, mark)
    }
    try shell.print(outline, arguments)
  }

  func ask(_ prompt: String) throws(CommandFailure) {
    try shell.writeOutput(Array(TerminalText(oneLine: prompt).text.utf8))
  }
}
