internal import Assessment
internal import Markup
internal import Reports
internal import Text

private let kind = Option(
  "kind", .oneOf(ReportKind.allCases.map(\.rawValue)), "which report; full unless said otherwise")
private let framework = Option("framework", .text, as: "F", "show this framework only: the id of a catalogue")
private let formats = Option(
  "format", .list(ReportFiles.Format.allCases.map(\.rawValue)), as: "html,markdown", "what to write; both unless said")
private let output = Option(
  "output", short: "o", .folder, as: "DIR", "where to write, beside the engagement.yaml unless said; - with one format")
private let earlier = Option(
  "earlier", .folder, as: "DIR", "an earlier engagement, to show the trend; may be given again, the earliest first",
  isRepeatable: true)
private let assets = Option("assets", "write the charts beside the Markdown as SVG files as well")

extension Command {
  static let report = Command(
    name: "report", summary: "Write a report as HTML and Markdown",
    details: [
      """
      full: everything that was found, and every answer behind it. executive: two pages for a board. audit: one \
      framework clause by clause, with evidence, documents, checklists and corrective actions; the standard of the \
      questionnaire unless --framework names another.
      """,
      "Writes report, executive or audit-FRAMEWORK with the endings .html and .md; older ones are replaced.",
    ],
    positionals: [.engagement],
    options: [kind, framework, formats, output, earlier, assets] + Option.look + [.method, .library],
    examples: [
      "assay report reports/pizza-and-pizza", "assay report DIR --kind executive --language de",
      "assay report DIR --kind audit --framework cobit2019", "assay report DIR --format markdown -o - | less",
    ],
    run: runReport)
}

private func runReport(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let wanted = arguments.list(formats) ?? ReportFiles.Format.allCases.map(\.rawValue)
  let chosen = ReportFiles.Format.allCases.filter { wanted.contains($0.rawValue) }
  if arguments[output] == "-" && (chosen.count > 1 || arguments.has(assets)) {
    throw .wrongCommandLine("'-o -' takes one format and no --assets: add --format html or --format markdown")
  }
  let folder = try EngagementFolder(arguments[.engagement] ?? ".", in: shell.files)
  let evaluation = try Evaluation(of: folder, for: arguments, in: shell)
  var options = try ReportOptions(for: arguments, in: shell)
  let reportKind = arguments[kind].flatMap(ReportKind.init) ?? .full
  options.framework = try chosenFramework(arguments, evaluation, isNeeded: reportKind == .audit)
  let before = try Evaluation.all(of: arguments.all(earlier), for: arguments, in: shell)
  if !before.isEmpty { options.comparison = try Comparison(asked: before + [evaluation]) }
  guard let files = reportKind.files(of: evaluation, options) else {
    throw .wrongCommandLine("the questionnaire refers to no framework that could be audited")
  }
  if arguments[output] == "-" {
    for format in chosen { try shell.deliver(files.bytes(format)) }
    return .done
  }
  let into = arguments[output] ?? folder.path
  for file in try files.write(chosen, into: into, hasAssets: arguments.has(assets), shell) {
    try shell.print("wrote \(file)")
  }
  return .done
}

/// The framework that the command line names; where one is needed and none is named, the standard that is conformed to.
private func chosenFramework(
  _ arguments: ParsedArguments, _ evaluation: Evaluation, isNeeded: Bool
) throws(CommandFailure) -> ID<Catalogue>? {
  let known = evaluation.score.frameworks.map(\.catalogue)
  guard let name = arguments[framework] else {
    guard isNeeded else { return nil }
    if let standard = known.first(where: { $0.kind == .conformity }) { return standard.id }
    let names = known.map(\.id.text).joined(separator: ", ")
    throw .wrongCommandLine("which framework? add --framework with one of: \(TerminalText(oneLine: names))")
  }
  if let catalogue = known.first(where: { $0.id.text == name }) { return catalogue.id }
  let suggestion = DidYouMean.sentence(for: name, among: known.map(\.id.text))
  throw .wrongCommandLine("the questionnaire refers to no framework \(quoted: name)\(suggestion)")
}
