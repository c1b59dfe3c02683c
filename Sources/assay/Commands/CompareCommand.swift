internal import Assessment
internal import AssessmentFiles
internal import Reports
internal import Text

private let engagements = Positional("DIR", .folder, "two or more engagements, the earliest first", count: .many)
private let format = Option(
  "format", .oneOf(["table", "json", "markdown", "html"]), "how to write it; table unless said otherwise")
private let output = Option("output", short: "o", .file, as: "FILE", "where to write; standard output unless said")
private let failOnRegression = Option(
  "fail-on-regression", "exit with status 3 when a topic's level or score fell between the last two, like for like")

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
    positionals: [engagements], options: [format, output, failOnRegression] + Option.look + [.method, .library],
    examples: [
      "assay compare reports/pizza-and-pizza/2025 reports/pizza-and-pizza",
      "assay compare OLD NEW --format html -o comparison.html", "assay compare OLD NEW --fail-on-regression",
    ], run: runCompare)
}

private func runCompare(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let paths = arguments.all(engagements)
  guard paths.count > 1 else { throw .wrongCommandLine("a comparison needs two engagements, the earliest first") }
  let comparison = try Comparison(asked: try Evaluation.all(of: paths, for: arguments, in: shell))
  var options = try ReportOptions(for: arguments, in: shell)
  options.comparison = comparison
  let document = ReportDocument.comparison(comparison, options: options)
  switch arguments[format] {
  case "json": try shell.deliver(ComparisonExchange.json(comparison), to: arguments[output])
  case "markdown": try shell.deliver(Array((document?.markdown() ?? "").utf8), to: arguments[output])
  case "html": try shell.deliver(document?.html() ?? [], to: arguments[output])
  default: try ComparisonText.print(comparison, arguments, shell)
  }
  guard arguments.has(failOnRegression), !comparison.regressions.isEmpty else { return .done }
  let names = comparison.regressions.map(\.topic.id.text).joined(separator: ", ")
  shell.printError("assay: level or score fell, like for like: \(TerminalText(oneLine: names))")
  return .gateFailed
}

extension Comparison {
  /// Of evaluations that answer one questionnaire; fails where they do not.
  init(asked evaluations: [Evaluation]) throws(CommandFailure) {
    guard let comparison = Comparison(of: evaluations) else {
      let names = Set(evaluations.map(\.assessment.questionnaire.id.text)).sorted().joined(separator: ", ")
      throw .input(
        "these engagements answer different questionnaires, so nothing can be compared: \(TerminalText(oneLine: names))"
      )
    }
    self = comparison
  }
}

extension Evaluation {
  /// The evaluations of several folders, in their order.
  static func all(
    of paths: [String], for arguments: ParsedArguments, in shell: Shell
  ) throws(CommandFailure) -> [Evaluation] {
    try paths.map { (path) throws(CommandFailure) in
      try Evaluation(of: EngagementFolder(path, in: shell.files), for: arguments, in: shell)
    }
  }
}
