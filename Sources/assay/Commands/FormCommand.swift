import Maturity

private let output = Option(
  "output", short: "o", .file, as: "FILE.html", "where to write, form.html beside the engagement.yaml unless said")

extension Command {
  static let form = Command(
    name: "form", summary: "Write the questions as one offline HTML page to fill in",
    details: [
      """
      The page works from a disk, without a network. It keeps answers in the browser, shows the results so far, opens \
      an answer sheet and hands one out, to be put into the engagement's answers folder.
      """
    ],
    positionals: [.engagement], options: [output, .library],
    examples: ["assay form reports/my-firm", "assay form DIR -o for-the-service-desk.html"], run: runForm)
}

private func runForm(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let folder = try EngagementFolder(arguments[.engagement] ?? ".", in: shell)
  let assessment = try folder.assessment(for: arguments, in: shell)
  let path = arguments[output] ?? FilePath.joined(folder.path, "form.html")
  try shell.deliver(Form(assessment).html, to: path)
  if path != "-" { try shell.print("wrote \(path)") }
  return .done
}
