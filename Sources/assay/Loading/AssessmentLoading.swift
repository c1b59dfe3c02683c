internal import Assessment
internal import AssessmentFiles
internal import PlainYAML

extension AssessmentReader {
  /// Reads the engagement, the answer sheets and the action register of a folder, with its pinned files before those of
  /// the library; takes what it knows from the cache. Evidence that counts for nothing is reported on request.
  func assessment(
    in folder: EngagementFolder, cache: inout QuestionnaireCache, judgesEvidence: Bool = false
  ) -> ReadResult<Assessment> {
    guard !folder.library.isEmpty else { return ownFiles(of: folder, cache: &cache, judgesEvidence: judgesEvidence) }
    return cache.withReader(of: folder.library, below: self) { reader, cache in
      reader.ownFiles(of: folder, cache: &cache, judgesEvidence: judgesEvidence)
    }
  }

  /// Returns the diagnostics of the pinned files of a folder, whether or not its engagement uses them.
  func check(pinnedFilesOf folder: EngagementFolder, cache: inout QuestionnaireCache) -> [FileReport] {
    guard !folder.library.isEmpty else { return [] }
    return cache.withReader(of: folder.library, below: self) { reader, _ in
      folder.library.flatMap { reader.check(Document(parsing: $0)) }
    }
  }

  private func ownFiles(
    of folder: EngagementFolder, cache: inout QuestionnaireCache, judgesEvidence: Bool
  ) -> ReadResult<Assessment> {
    assessment(
      engagement: Document(parsing: folder.engagement), sheets: folder.sheets.map(Document.init(parsing:)),
      actions: folder.actions.map(Document.init(parsing:)), cache: &cache, judgesEvidence: judgesEvidence
    ).adding(folder.unused)
  }
}
