internal import Answering
internal import OperatingSystem

private let facilitator = Option(
  flag: "facilitator", "write the facilitator's page: everybody's sheets, and the consensus")
private let output = Option.output(
  .file, as: "FILE.html", "output file (default: form.html or facilitator.html beside the engagement.yaml)")

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
    positionals: [Positional.engagement], options: [facilitator, output, Option.library],
    examples: ["assay form reports/my-firm", "assay form DIR -o for-the-service-desk.html"], run: runForm)
}

private func runForm(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let folder = try context.folder()
  let assessment = try context.assessment(of: folder)
  let user: Form.User = context.arguments[facilitator] ? .facilitator : .respondent
  let path = context.arguments[output] ?? FilePath.joined(folder.path, user.fileName)
  try context.system.deliver(Form(assessment, for: user).html, to: path)
  return .done
}

extension Form.User {
  /// The name of the page's file beside the engagement.
  fileprivate var fileName: String {
    switch self {
    case .respondent: "form.html"
    case .facilitator: "facilitator.html"
    }
  }
}
