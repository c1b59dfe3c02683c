internal import Assessment
internal import AssessmentFiles
internal import PlainYAML

extension AssessmentReader {
  /// Reads the engagement, the answer sheets and the action register of a folder; takes known questionnaires from the
  /// cache. Evidence that counts for nothing is reported on request.
  func assessment(
    in folder: EngagementFolder, cache: inout QuestionnaireCache, judgesEvidence: Bool = false
  ) -> ReadResult<Assessment> {
    assessment(
      engagement: Document(parsing: folder.engagement), sheets: folder.sheets.map(Document.init(parsing:)),
      actions: folder.actions.map(Document.init(parsing:)), cache: &cache, judgesEvidence: judgesEvidence
    ).adding(folder.unused)
  }
}
