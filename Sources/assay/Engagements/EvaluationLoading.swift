internal import Assessment
internal import AssessmentFiles
internal import PlainYAML

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
    try assessment(by: AssessmentReader(library: try QuestionnaireLibrary(for: arguments, in: shell)), in: shell)
  }

  /// The same with a reader at hand.
  func assessment(by reader: AssessmentReader, in shell: Shell) throws(CommandFailure) -> Assessment {
    try shell.value(of: reader.assessment(of: self), named: path)
  }
}

extension AssessmentReader {
  /// Reads the files of a folder.
  func assessment(of folder: EngagementFolder) -> ReadResult<Assessment> {
    var cache = QuestionnaireCache()
    return assessment(of: folder, cache: &cache)
  }

  /// The same for one of many folders.
  func assessment(of folder: EngagementFolder, cache: inout QuestionnaireCache) -> ReadResult<Assessment> {
    assessment(
      engagement: Document(parsing: folder.engagement), sheets: folder.sheets.map(Document.init(parsing:)),
      cache: &cache)
  }
}
