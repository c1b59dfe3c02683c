internal import Assessment
internal import Exchange
internal import OperatingSystem
internal import ReportDocument
internal import ReportParts
internal import Reports
internal import Terminal
internal import Text

private let engagements = Positional(
  many: "DIR", .name(of: .engagement), "two or more engagements, shown in order of their dates")
private let format = Option<ComparisonFormat>.format(default: .table)
private let failOnRegression = Option(
  flag: "fail-on-regression",
  "exit with status 3 if a topic declined on unchanged questions answered both times, or a finding became worse")

private enum ComparisonFormat: String, CaseIterable { case table, json, markdown, html, docx, junit }

extension Command {
  static let compare = Command(
    name: "compare", summary: "Compare engagements over time",
    details: [
      """
      Shows what improved, what declined and what was answered for the first time. Questions that were reworded, added \
      or dropped, and topics that entered or left the scope, are listed separately. The last column counts only \
      unchanged questions that were answered both times. An asterisk marks a provisional figure: a topic has no \
      answers.
      """,
      """
      The format junit is for build servers: one suite per engagement; in the last, topics that declined and findings \
      that became worse fail as well.
      """,
    ],
    positionals: [engagements],
    options: [format, Option.names, Option.output, Option.force, failOnRegression] + presentationOptions + [
      Option.method, Option.library,
    ],
    examples: [
      "assay compare reports/pizza-and-pizza/2025 reports/pizza-and-pizza",
      "assay compare OLD NEW --format html -o comparison.html", "assay compare OLD NEW --fail-on-regression",
    ], run: runCompare)
}

private func runCompare(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  try system.refuseRepeated(arguments[engagements])
  guard arguments[engagements].count > 1 else { throw .oneEngagement }
  let paths = arguments[engagements].map(system.files.folder(ofEngagement:))
  let folders = zip(paths, try context.evaluations(of: paths)).map(EvaluatedFolder.init).inOrderOfTime
  let comparison = try Comparison(comparable: folders)
  var options = try context.reportOptions()
  options.comparison = comparison
  guard let document = ReportDocument.comparison(comparison, options: options) else { throw .oneEngagement }
  switch arguments[format] {
  case .json:
    try context.deliver(data: ComparisonExchange.json(comparison, folders: folders.map(\.path)))
  case .junit: try context.deliver(data: JUnitReport(comparison).xml)
  case .markdown: try context.deliver(report: document.bytes(.markdown))
  case .html: try context.deliver(report: document.bytes(.html))
  case .docx: try context.deliver(report: document.bytes(.docx))
  case .table:
    let language = comparison.evaluations.last.map(context.language) ?? context.language
    let view = ComparisonView(comparison: comparison, language: language)
    try context.deliver(to: arguments[.output]) { (context) throws(CommandFailure) in
      try view.print(with: context.printer)
    }
  }
  if arguments[failOnRegression] { try RegressionGate(comparison: comparison).check() }
  return .done
}

extension CommandFailure {
  fileprivate static let oneEngagement = wrongCommandLine("compare needs at least two engagements")
}
