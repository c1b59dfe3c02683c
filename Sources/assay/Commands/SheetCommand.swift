internal import Assessment
internal import OperatingSystem
internal import ReportDocument
internal import ReportParts
internal import Reports
internal import Text

private let role = Option("role", .name(of: .owner), as: "R", "only the topics of this owner's services")
private let topics = Option("topics", .names(of: .topic), as: "A,B", "only these topics of the engagement")
private let format = Option<ReportFormat>.format(default: .markdown)

extension Command {
  static let sheet = Command(
    name: "sheet", summary: "Write a blank interview sheet to print",
    details: [
      """
      Prints statements by topic, with boxes to tick and lines for evidence and notes. --role takes a service owner \
      from the engagement and limits the sheet to the topics of that owner's services.
      """
    ],
    positionals: [Positional.engagement],
    options: [role, topics, format, Option.output, Option.force, Option.language, Option.library],
    examples: ["assay sheet DIR --format html -o sheet.html", "assay sheet DIR --role \"Head of finance\""],
    run: runSheet)
}

private func runSheet(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let arguments = context.arguments
  let assessment = try context.assessment(of: context.folder())
  let asked = try assessment.topics(named: arguments[topics], of: arguments[role])
  let document = ReportDocument.interviewSheet(
    for: assessment, topics: asked, role: arguments[role], options: try context.reportOptions())
  try context.deliver(report: document.bytes(arguments[format]))
  return .done
}
