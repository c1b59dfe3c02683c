internal import Assessment
internal import Reports
internal import Text
internal import Wording

private let role = Option("role", .text, as: "R", "only the topics of this owner's services")
private let topics = Option("topics", .list([]), as: "A,B", "only these topics of the engagement")
private let format = Option("format", .oneOf(["html", "markdown"]), "how to write it; markdown unless said otherwise")
private let output = Option("output", short: "o", .file, as: "FILE", "where to write; standard output unless said")

extension Command {
  static let sheet = Command(
    name: "sheet", summary: "Write a blank interview sheet to print",
    details: [
      """
      Statements with boxes to tick and lines for evidence and notes, topic by topic. A role is the owner of services \
      in the engagement: the sheet then has the topics on which these services stand.
      """
    ],
    positionals: [.engagement], options: [role, topics, format, output, .language, .library],
    examples: ["assay sheet DIR --format html -o sheet.html", "assay sheet DIR --role \"Head of finance\""],
    run: runSheet)
}

private func runSheet(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let folder = try EngagementFolder(arguments[.engagement] ?? ".", in: shell.files)
  let assessment = try folder.assessment(for: arguments, in: shell)
  var asked = try assessment.topics(named: arguments.list(topics))
  if let owner = arguments[role] {
    let theirs = try assessment.engagement.topics(of: owner)
    asked = asked.filter { theirs.contains($0.id) }
  }
  let document = ReportDocument.interviewSheet(
    for: assessment, topics: asked, role: arguments[role], options: try ReportOptions(for: arguments, in: shell))
  let bytes = arguments[format] == "html" ? document.html() : Array(document.markdown().utf8)
  try shell.deliver(bytes, to: arguments[output])
  return .done
}

extension Engagement {
  /// The topics on which an owner's services stand.
  fileprivate func topics(of owner: String) throws(CommandFailure) -> Set<ID<Topic>> {
    let own = services.filter { $0.owner.lowercased() == owner.lowercased() }
    guard own.isEmpty else { return Set(own.flatMap(\.topics)) }
    let owners = services.map(\.owner).filter { !$0.isEmpty }
    let known = owners.isEmpty ? "; the engagement names none" : ": there are \(owners.joined(separator: ", "))"
    throw .wrongCommandLine("no service is owned by \(quoted: owner)\(TerminalText(oneLine: known))")
  }
}
