internal import Assessment
internal import AssessmentFiles
internal import Reports
internal import Text

private let engagements = Positional(
  "DIR", .folder, "engagements, or folders in which every folder is one", count: .many)
private let format = Option(
  "format", .oneOf(["table", "json", "csv", "html"]), "how to write it; table unless said otherwise")
private let output = Option("output", short: "o", .file, as: "FILE", "where to write; standard output unless said")
private let jobs = Option(
  "jobs", .wholeNumber(1...1024), as: "N", "how many engagements to read at once; one a core unless said otherwise")

extension Command {
  static let portfolio = Command(
    name: "portfolio", summary: "Hold many engagements side by side",
    details: [
      """
      Units by topics, with the lowest, the highest and the distribution. An engagement with errors is named and left \
      out; the rest is shown, and the exit status is 1.
      """,
      """
      On standard output, json and csv are written while the engagements are read, which takes no more memory for ten \
      thousand than for ten. On a terminal, standard error shows how far it is.
      """,
    ],
    positionals: [engagements], options: [format, output, jobs] + Option.look + [.method, .library],
    examples: ["assay portfolio units/*", "assay portfolio units --format html -o portfolio.html"],
    run: runPortfolio)
}

private func runPortfolio(_ arguments: ParsedArguments, _ shell: Shell) async throws(CommandFailure) -> ExitStatus {
  let options = try ReportOptions(for: arguments, in: shell)
  var delivery = PortfolioDelivery(arguments[format], to: arguments[output], in: shell)
  let scoring = FolderScoring(
    reader: Reader(library: try QuestionnaireLibrary(for: arguments, in: shell)),
    method: arguments[.method].flatMap(ScoringMethod.init(rawValue:)), files: shell.files,
    needsFacts: delivery.needsFacts)
  let paths = try shell.engagements(under: arguments.all(engagements))
  var progress = Progress("engagements", of: paths.count, in: shell, unless: delivery.writesToTerminal)
  var left = 0
  try await scoring.forEach(of: paths, jobs: arguments.wholeNumber(jobs) ?? shell.cores) {
    (folder) throws(CommandFailure) in
    if !folder.messages.isEmpty {
      progress.erase()
      shell.writeError(folder.messages)
    }
    if let unit = folder.unit { try delivery.add(unit, folder.facts) } else { left += 1 }
    progress.advance()
  }
  progress.erase()
  guard delivery.count > 0 else { throw .input("no engagement could be read") }
  try delivery.end(options, arguments)
  if left > 0 { shell.printError("assay: \(Figures.counted(left, "engagement")) left out, \(delivery.count) shown") }
  return left > 0 ? .inputHasErrors : .done
}
