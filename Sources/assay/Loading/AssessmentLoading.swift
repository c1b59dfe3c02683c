internal import Assessment
internal import AssessmentFiles
internal import PlainYAML

extension AssessmentReader {
  /// Reads the engagement and the answer sheets of a folder; takes known questionnaires from the cache.
  func assessment(in folder: EngagementFolder, cache: inout QuestionnaireCache) -> ReadResult<Assessment> {
    assessment(
      engagement: Document(parsing: folder.engagement), sheets: folder.sheets.map(Document.init(parsing:)),
      cache: &cache)
  }
}
