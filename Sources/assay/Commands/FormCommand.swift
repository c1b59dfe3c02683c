internal import Answering

private let facilitator = Option("facilitator", "write the facilitator's page: everybody's sheets, and the consensus")
private let output = Option(
  "output", short: "o", .file, as: "FILE.html",
  "where to write; form.html or facilitator.html beside the engagement.yaml unless said")

extension Command {
  static let form = Command(
    name: "form", summary: "Write the questions as one offline HTML page to fill in",
    details: [
      """
      The page works from a disk, without a network. It keeps answers in the browser, shows the results so far, opens \
      an answer sheet and hands one out, to be put into the engagement's answers folder.
      """,
      """
      The facilitator's page opens the sheets of all respondents, lists the statements on which they differ most, and \
      hands out what the room agreed on as a consensus sheet.
      """,
    ],
    positionals: [.engagement], options: [facilitator, output, .library],
    examples: ["assay form reports/my-firm", "assay form DIR -o for-the-service-desk.html"], run: runForm)
}

private func runForm(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let folder = try EngagementFolder(arguments[.engagement] ?? ".", in: shell.files)
  let assessment = try folder.assessment(for: arguments, in: shell)
  let user: Form.User = arguments.has(facilitator) ? .facilitator : .respondent
  let name = user == .facilitator ? "facilitator.html" : "form.html"
  let path = arguments[output] ?? FilePath.joined(folder.path, name)
  try shell.deliver(Form(assessment, for: user).html, to: path)
  if !FilePath.isStandardOutput(path) { try shell.print("wrote \(path)") }
  return .done
}
