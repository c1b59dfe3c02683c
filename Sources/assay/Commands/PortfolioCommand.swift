internal import Assessment
internal import OperatingSystem
internal import Terminal
internal import Text
internal import Wording

private let engagements = Positional(
  many: "DIR", .name(of: .engagement), "engagements, or folders in which every folder is one")
private let format = Option<PortfolioFormat>.format(default: .table, "write")
private let order = Option(
  "order", .oneOf(PortfolioOrder.self),
  "level: lowest result first; gap: largest sum of gaps first; name (default: as the folders are given)")
private let jobs = Option(
  "jobs", .wholeNumber(1...1024), as: "N", "how many engagements to read at once (default: one per core)")

extension Command {
  static let portfolio = Command(
    name: "portfolio", summary: "Hold many engagements side by side",
    details: [
      """
      Units by topics, with their gaps to the targets and the lowest, median and highest result of each topic. Units \
      of several folders are grouped by the folder above them. An engagement with errors is named and left \
      out; the rest is shown, and the exit status is 1.
      """,
      """
      On standard output and without --order, json and csv are written while the engagements are read, which takes no more memory for ten \
      thousand than for ten. On a terminal, standard error shows how far it is.
      """,
    ],
    positionals: [engagements],
    options: [format, order, Option.output, Option.force, jobs] + presentationOptions + [
      Option.method, Option.library,
    ],
    examples: ["assay portfolio units/*", "assay portfolio units --format html -o portfolio.html"],
    run: runPortfolio)
}

private func runPortfolio(_ context: inout CommandContext) async throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  let options = try context.reportOptions()
  var delivery = PortfolioDelivery(arguments[format], to: arguments[.output], by: arguments[order], in: context)
  let scoring = FolderScoring(
    reader: try context.reader(), method: arguments[.method], files: system.files, needsFacts: delivery.needsFacts)
  let paths = try system.engagementFolders(arguments[engagements])
  let groups = Portfolio.groups(
    ofFolders: paths.map { FilePath.folder(of: FilePath.withoutEnd(system.files.folder(ofEngagement: $0))) })
  var index = 0
  var progress = Progress("engagements", of: paths.count, in: system, unless: delivery.writesToTerminal)
  var left = 0
  try await scoring.forEach(of: paths, jobs: arguments[jobs] ?? system.cores) { (folder) throws(CommandFailure) in
    if !folder.messages.isEmpty {
      progress.erase()
      system.writeError(folder.messages)
    }
    if var unit = folder.unit {
      unit.group = groups[index]
      try delivery.add(unit, folder.facts)
    } else {
      left += 1
    }
    index += 1
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
