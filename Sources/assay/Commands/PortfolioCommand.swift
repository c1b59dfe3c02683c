import Maturity

private let engagements = Positional(
  "DIR", .folder, "engagements, or folders in which every folder is one", count: .many)
private let format = Option(
  "format", .oneOf(["table", "json", "csv", "html"]), "how to write it; table unless said otherwise")
private let output = Option("output", short: "o", .file, as: "FILE", "where to write; standard output unless said")

extension Command {
  static let portfolio = Command(
    name: "portfolio", summary: "Hold many engagements side by side",
    details: [
      """
      Units by topics, with the lowest, the highest and the distribution. An engagement with errors is named and left \
      out; the rest is shown, and the exit status is 1.
      """
    ],
    positionals: [engagements], options: [format, output] + Option.look + [.method, .library],
    examples: ["assay portfolio units/*", "assay portfolio units --format html -o portfolio.html"],
    run: runPortfolio)
}

private func runPortfolio(_ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) -> ExitStatus {
  let options = try ReportOptions(for: arguments, in: shell)
  let reader = Reader(shelf: try Shelf(for: arguments, in: shell))
  let method = arguments[.method].flatMap(ScoringMethod.init(rawValue:))
  var units: [PortfolioUnit] = []
  var left = 0
  for path in try folders(arguments.all(engagements), in: shell) {
    do throws(CommandFailure) {
      let assessment = try EngagementFolder(path, in: shell).assessment(by: reader, in: shell)
      units.append(PortfolioUnit(Evaluation(of: assessment, method: method), path: path))
    } catch {
      shell.complain("assay: left out: \(error.message)")
      left += 1
    }
  }
  guard !units.isEmpty else { throw .input("no engagement could be read") }
  let portfolio = Portfolio(units)
  switch arguments[format] {
  case "json": try shell.deliver(PortfolioExchange.json(portfolio), to: arguments[output])
  case "csv": try shell.deliver(PortfolioExchange.csv(portfolio), to: arguments[output])
  case "html":
    let document = ReportDocument.portfolio(
      portfolio, title: options.title, language: options.language, theme: options.theme)
    try shell.deliver(document.html(), to: arguments[output])
  default: try PortfolioText.print(portfolio, arguments, shell)
  }
  if left > 0 { shell.complain("assay: \(Figures.counted(left, "engagement")) left out, \(units.count) shown") }
  return left > 0 ? .inputHasErrors : .done
}

/// The engagements among the paths; a folder that is none stands for the folders in it that are.
private func folders(_ paths: [String], in shell: Shell) throws(CommandFailure) -> [String] {
  var found: [String] = []
  for path in paths {
    let isEngagement = shell.kind(FilePath.joined(path, EngagementFolder.fileName)) == .file
    guard !isEngagement, shell.kind(path) == .folder else {
      found.append(path)
      continue
    }
    let inside = try shell.listFolder(path).map { FilePath.joined(path, $0.name) }.filter {
      shell.kind(FilePath.joined($0, EngagementFolder.fileName)) == .file
    }
    if inside.isEmpty { shell.complain("assay: no engagement in \(quoted: path)") }
    found += inside
  }
  return found
}
