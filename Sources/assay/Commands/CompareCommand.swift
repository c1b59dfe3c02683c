internal import Assessment
internal import AssessmentFiles
internal import Reports
internal import Text

private let engagements = Positional(many: "DIR", .folder, "two or more engagements, the earliest first")
private let format = Option<ComparisonFormat>.format(default: .table, "write")
private let failOnRegression = Option(
  flag: "fail-on-regression",
  "exit with status 3 when a topic's level or score fell between the last two, like for like")

private enum ComparisonFormat: String, CaseIterable { case table, json, markdown, html }

extension Command {
  static let compare = Command(
    name: "compare", summary: "Compare engagements over time",
    details: [
      """
      What got better, what got worse, what was answered for the first time. Questions that were reworded, added or \
      dropped, and topics that entered or left the scope, are kept apart: 'like for like' counts only the questions \
      that both asked alike.
      """
    ],
    positionals: [engagements],
    options: [format, Option.output, failOnRegression] + presentationOptions + [Option.method, Option.library],
    examples: [
      "assay compare reports/pizza-and-pizza/2025 reports/pizza-and-pizza",
      "assay compare OLD NEW --format html -o comparison.html", "assay compare OLD NEW --fail-on-regression",
    ], run: runCompare)
}

private func runCompare(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  try system.refuseRepeated(arguments[engagements])
  guard arguments[engagements].count > 1 else { throw .oneEngagement }
  let comparison = try Comparison(comparable: try context.evaluations(of: arguments[engagements]))
  var options = try context.reportOptions()
  options.comparison = comparison
  guard let document = ReportDocument.comparison(comparison, options: options) else { throw .oneEngagement }
  switch arguments[format] {
  case .json: try system.deliver(ComparisonExchange.json(comparison), to: arguments[.output])
  case .markdown: try system.deliver(document.bytes(.markdown), to: arguments[.output])
  case .html: try system.deliver(document.bytes(.html), to: arguments[.output])
  case .table:
    let view = ComparisonView(comparison: comparison, language: context.language)
    try context.deliver(to: arguments[.output]) { (context) throws(CommandFailure) in try view.print(in: context) }
  }
  if arguments[failOnRegression], !comparison.regressions.isEmpty { throw .regression(comparison) }
  return .done
}

extension CommandFailure {
  fileprivate static let oneEngagement = wrongCommandLine("a comparison needs two engagements, the earliest first")

  fileprivate static func regression(_ comparison: Comparison) -> CommandFailure {
    let names = comparison.regressions.map(\.topic.id.text).joined(separator: ", ")
    return .gate("level or score fell, like for like: \(TerminalText(oneLine: names))")
  }
}
