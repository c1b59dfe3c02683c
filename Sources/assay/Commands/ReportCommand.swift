import Maturity

private let kind = Option("kind", .oneOf(["full"]), "which report; full unless said otherwise")
private let framework = Option("framework", .text, as: "F", "show this framework only: the id of a catalogue")
private let formats = Option(
  "format", .list(ReportFiles.Format.allCases.map(\.rawValue)), as: "html,markdown", "what to write; both unless said")
private let output = Option(
  "output", short: "o", .folder, as: "DIR", "where to write, beside the engagement.yaml unless said; - with one format")
private let title = Option("title", .text, as: "T", "the title instead of the engagement's")

extension Command {
  static let report = Command(
    name: "report", summary: "Write the report as HTML and Markdown",
    details: ["Writes report.html and report.md, which replace older ones."],
    positionals: [.engagement], options: [kind, framework, formats, output, title, .method, .library],
    examples: ["assay report reports/pizza-and-pizza", "assay report DIR --format markdown -o - | less"],
    run: runReport)
}

private func runReport(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let wanted = arguments.list(formats) ?? ReportFiles.Format.allCases.map(\.rawValue)
  let chosen = ReportFiles.Format.allCases.filter { wanted.contains($0.rawValue) }
  if arguments[output] == "-" && chosen.count > 1 {
    throw .wrongCommandLine("'-o -' takes one format: add --format html or --format markdown")
  }
  let folder = try EngagementFolder(arguments[.engagement] ?? ".", in: shell)
  let evaluation = try Evaluation(of: folder, for: arguments, in: shell)
  let files = ReportFiles(
    of: evaluation, title: arguments[title], framework: try chosenFramework(arguments, evaluation))
  if arguments[output] == "-" {
    for format in chosen { try shell.writeOutput(files.bytes(format)) }
    return .done
  }
  for file in try files.write(chosen, into: arguments[output] ?? folder.path, shell) {
    try shell.print("wrote \(file)")
  }
  return .done
}

private func chosenFramework(
  _ arguments: ParsedArguments, _ evaluation: Evaluation
) throws(CommandFailure) -> ID<Catalogue>? {
  guard let name = arguments[framework] else { return nil }
  let known = evaluation.score.frameworks.map(\.catalogue.id)
  if let id = known.first(where: { $0.text == name }) { return id }
  let suggestion = DidYouMean.sentence(for: name, among: known.map(\.text))
  throw .wrongCommandLine("the questionnaire refers to no framework \(quoted: name)\(suggestion)")
}
