internal import OperatingSystem
internal import Terminal
internal import Text
internal import Wording

private let engagements = Positional(
  many: "DIR", .name(of: .engagement), "engagements, or folders in which every folder is one")
private let format = Option<PortfolioFormat>.format(default: .table, "write")
private let jobs = Option(
  "jobs", .wholeNumber(1...1024), as: "N", "how many engagements to read at once (default: one per core)")

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
    positionals: [engagements],
    options: [format, Option.names, Option.output, jobs] + presentationOptions + [Option.method, Option.library],
    examples: ["assay portfolio units/*", "assay portfolio units --format html -o portfolio.html"],
    run: runPortfolio)
}

private func runPortfolio(_ context: inout CommandContext) async throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  let options = try context.reportOptions()
  var delivery = PortfolioDelivery(arguments[format], to: arguments[.output], in: context)
  let scoring = FolderScoring(
    reader: try context.reader(), method: arguments[.method], files: system.files,
    disclosure: try context.disclosure(), needsFacts: delivery.needsFacts)
  let paths = try system.engagementFolders(arguments[engagements])
  var progress = Progress("engagements", of: paths.count, in: system, unless: delivery.writesToTerminal)
  var left = 0
  try await scoring.forEach(of: paths, jobs: arguments[jobs] ?? system.cores) { (folder) throws(CommandFailure) in
    if !folder.messages.isEmpty {
      progress.erase()
      system.writeError(folder.messages)
    }
    if let unit = folder.unit { try delivery.add(unit, folder.facts) } else { left += 1 }
    progress.advance()
  }
  progress.erase()
  guard delivery.count > 0 else { throw .input("no engagement could be read") }
  try delivery.end(options)
  if left > 0 {
    let count = TerminalPhrase(
      left, one: "{1} engagement left out, {2} shown", many: "\(left) engagements left out, \(delivery.count) shown")
    throw .input(context.language.say(count))
  }
  return .done
}
