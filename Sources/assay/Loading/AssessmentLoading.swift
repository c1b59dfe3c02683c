internal import Assessment
internal import AssessmentFiles
internal import PlainYAML
internal import Text

extension AssessmentReader {
  /// Reads the engagement, the answer sheets and the action register of a folder, with its pinned files before those of
  /// the library; takes what it knows from the cache. Evidence that counts for nothing is reported on request.
  func assessment(
    in folder: EngagementFolder, cache: inout QuestionnaireCache, judgesEvidence: Bool = false
  ) -> ReadResult<Assessment> {
    assessment(in: ParsedFolder(folder), cache: &cache, judgesEvidence: judgesEvidence)
  }

  /// Reads a folder whose files are parsed already, as `assessment` does.
  func assessment(
    in folder: ParsedFolder, cache: inout QuestionnaireCache, judgesEvidence: Bool
  ) -> ReadResult<Assessment> {
    cache.withReader(of: folder.library, below: self) { reader, cache in
      reader.assessment(
        engagement: folder.engagement, sheets: folder.sheets, actions: folder.actions, cache: &cache,
        judgesEvidence: judgesEvidence
      ).adding(folder.unused)
    }
  }

  /// Returns the diagnostics of the pinned files of a folder, whether or not its engagement uses them.
  func check(pinnedFilesOf folder: ParsedFolder, cache: inout QuestionnaireCache) -> [FileReport] {
    cache.withReader(of: folder.library, below: self) { reader, _ in
      folder.library.flatMap { reader.check(Document(parsing: $0)) }
    }
  }
}

/// The parsed files of one engagement.
struct ParsedFolder {
  /// The folder as the user wrote it.
  let path: String
  let engagement: Document
  let sheets: [Document]
  let actions: Document?
  /// The pinned files, which are parsed once for all folders that have the same.
  let library: [Source]
  /// The entries among the answer sheets that are not read, each with a warning.
  let unused: [FileReport]

  /// Parses the files of a folder.
  init(_ folder: EngagementFolder) {
    path = folder.path
    engagement = Document(parsing: folder.engagement)
    sheets = folder.sheets.map(Document.init(parsing:))
    actions = folder.actions.map(Document.init(parsing:))
    library = folder.library
    unused = folder.unused
  }

  /// The files that belong to this engagement alone: `engagement.yaml`, the sheets and the action register.
  var documents: [Document] { [engagement] + sheets + (actions.map { [$0] } ?? []) }

  /// The number of all files.
  var fileCount: Int { documents.count + library.count }
}
