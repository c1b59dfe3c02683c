import Maturity

extension Evaluation {
  /// Reads and evaluates the engagement that the command line names; an engagement with errors is refused, after all
  /// of them were printed.
  init(for arguments: ParsedArguments, in shell: Shell) throws(CommandFailure) {
    try self.init(of: EngagementFolder(arguments[.engagement] ?? ".", in: shell), for: arguments, in: shell)
  }

  /// The same with the folder's files at hand.
  init(of folder: EngagementFolder, for arguments: ParsedArguments, in shell: Shell) throws(CommandFailure) {
    let reader = Reader(shelf: try Shelf(for: arguments, in: shell))
    let outcome = reader.assessment(engagement: folder.engagement, sheets: folder.sheets)
    self.init(
      of: try shell.value(of: outcome, named: folder.path),
      method: arguments[.method].flatMap(ScoringMethod.init(rawValue:)))
  }
}
