internal import Assessment
internal import OperatingSystem
internal import Terminal
internal import Text
internal import Wording

private let engagements = Positional(
  many: "DIR", .name(of: .engagement), "engagements, or folders that contain engagements")
private let format = Option<PortfolioFormat>.format(default: .table)
private let order = Option(
  "order", .oneOf(PortfolioOrder.self),
  "sort by level (lowest result first), gap (largest sum of gaps first) or name (default: in the order given)")
private let jobs = Option(
  "jobs", .wholeNumber(1...1024), as: "N", "engagements read in parallel (default: one per core)")

extension Command {
  static let portfolio = Command(
    name: "portfolio", summary: "Compare many engagements side by side",
    details: [
      """
      Shows the results of each unit, the gaps to the targets, and the lowest, median and highest result of each \
      topic. Units from several folders are grouped by their parent folder. Engagements with errors are named and \
      skipped; the exit status is then 1.
      """,
      """
      Without --order, json and csv are written to standard output while the engagements are read, so memory does not \
      grow with their number. In a terminal, standard error shows the progress.
      """,
    ],
    positionals: [engagements],
    options: [format, order, Option.names, Option.output, Option.force, jobs] + presentationOptions
      + [Option.method, Option.library],
    examples: ["assay portfolio units/*", "assay portfolio units --format html -o portfolio.html"],
    run: runPortfolio)
}

private func runPortfolio(_ context: inout CommandContext) async throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  let options = try context.reportOptions()
  var delivery = PortfolioDelivery(arguments[format], to: arguments[.output], by: arguments[order], in: context)
  let scoring = FolderScoring(
    reader: try context.reader(), method: arguments[.method], files: system.files,
    disclosure: try context.disclosure(), language: context.translationLanguage,
    needsFacts: delivery.needsFacts)
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
      left, one: "{1} engagement skipped, {2} shown", many: "\(left) engagements skipped, \(delivery.count) shown")
    throw .input(context.language.say(count))
  }
  return .done
}
