internal import Assessment
internal import AssessmentFiles

extension Evaluation {
  /// Reads and evaluates the engagement that the command line names; an engagement with errors is refused, after all
  /// of them were printed.
  init(for arguments: ParsedArguments, in shell: Shell) throws(CommandFailure) {
    try self.init(of: EngagementFolder(arguments[.engagement] ?? ".", in: shell.files), for: arguments, in: shell)
  }

  /// The same with the folder's files at hand.
  init(of folder: EngagementFolder, for arguments: ParsedArguments, in shell: Shell) throws(CommandFailure) {
    self.init(
      of: try folder.assessment(for: arguments, in: shell),
      method: arguments[.method].flatMap(ScoringMethod.init(rawValue:)))
  }
}

extension EngagementFolder {
  /// What the folder's files say; refused with errors, after all of them were printed.
  func assessment(for arguments: ParsedArguments, in shell: Shell) throws(CommandFailure) -> Assessment {
    try assessment(by: Reader(library: try QuestionnaireLibrary(for: arguments, in: shell)), in: shell)
  }

  /// The same with a reader at hand.
  func assessment(by reader: Reader, in shell: Shell) throws(CommandFailure) -> Assessment {
    try shell.value(of: reader.assessment(engagement: engagement, sheets: sheets), named: path)
  }
}
