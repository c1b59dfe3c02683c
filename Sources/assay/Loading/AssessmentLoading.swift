internal import Assessment
internal import AssessmentFiles
internal import PlainYAML

extension AssessmentReader {
  /// Reads the engagement, the answer sheets and the action register of a folder; takes known questionnaires from the
  /// cache. Evidence that counts for nothing is reported on request.
  func assessment(
    in folder: EngagementFolder, cache: inout QuestionnaireCache, judgesEvidence: Bool = false
  ) -> ReadResult<Assessment> {
    assessment(in: ParsedFolder(folder), cache: &cache, judgesEvidence: judgesEvidence)
  }

  /// Reads a folder whose files are parsed already, as `assessment` does.
  func assessment(
    in folder: ParsedFolder, cache: inout QuestionnaireCache, judgesEvidence: Bool
  ) -> ReadResult<Assessment> {
    assessment(
      engagement: folder.engagement, sheets: folder.sheets, actions: folder.actions, cache: &cache,
      judgesEvidence: judgesEvidence
    ).adding(folder.unused)
  }
}

/// The parsed files of one engagement.
struct ParsedFolder {
  /// The folder as the user wrote it.
  let path: String
  let engagement: Document
  let sheets: [Document]
  let actions: Document?
  /// The entries among the answer sheets that are not read, each with a warning.
  let unused: [FileReport]

  /// Parses the files of a folder.
  init(_ folder: EngagementFolder) {
    path = folder.path
    engagement = Document(parsing: folder.engagement)
    sheets = folder.sheets.map(Document.init(parsing:))
    actions = folder.actions.map(Document.init(parsing:))
    unused = folder.unused
  }

  /// All of the files.
  var documents: [Document] { [engagement] + sheets + (actions.map { [$0] } ?? []) }
}
