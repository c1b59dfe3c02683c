internal import Assessment
internal import AssessmentFiles
internal import Reports

/// Scores engagement folders, each by itself; any number of tasks may do so at once.
struct FolderScoring: Sendable {
  let reader: Reader
  let method: ScoringMethod?
  let files: Files
  /// Whether the digests of each folder's files are computed as well.
  let needsFacts: Bool
  /// What was read for earlier folders.
  private var read = Reader.QuestionnaireCache()

  /// Scores by each questionnaire's own method unless another is asked for.
  init(reader: Reader, method: ScoringMethod?, files: Files, needsFacts: Bool) {
    self.reader = reader
    self.method = method
    self.files = files
    self.needsFacts = needsFacts
  }

  /// What came of one folder.
  struct Scored: Sendable {
    /// Nil where it cannot be used.
    let unit: PortfolioUnit?
    /// The files behind it, if they are needed.
    var facts: ReportFacts.Engagement?
    /// All that is to be said about it, for standard error.
    let messages: [UInt8]
  }

  /// Some folders of many, with the questionnaires that were known after them.
  private struct Batch: Sendable {
    let folders: [Scored]
    let read: Reader.QuestionnaireCache
  }

  /// So many folders are one task: starting a task costs little, waking whoever waits for it more.
  private static let batchSize = 16

  /// Scores the folders, `jobs` at once, and hands them over one by one in their order.
  func forEach(
    of paths: [String], jobs: Int, _ take: (Scored) throws(CommandFailure) -> Void
  ) async throws(CommandFailure) {
    var scoring = self
    // The first folder is a batch of its own, before all others: they need not read its questionnaire again.
    let starts = [0] + Array(stride(from: 1, to: paths.count, by: Self.batchSize))
    try await InOrder(jobs: jobs).forEach(
      paths.isEmpty ? 0 : starts.count,
      start: { index in
        let end = index + 1 < starts.count ? starts[index + 1] : paths.count
        // As it is now, with what has been read so far.
        return { [scoring] in scoring.batch(paths[starts[index]..<end]) }
      },
      take: { (batch) throws(CommandFailure) in
        if batch.read.count > scoring.read.count { scoring.read = batch.read }
        for folder in batch.folders { try take(folder) }
      })
  }

  private func batch(_ paths: ArraySlice<String>) -> Batch {
    var read = read
    let folders = paths.map { scored($0, cache: &read) }
    return Batch(folders: folders, read: read)
  }

  private func scored(_ path: String, cache: inout Reader.QuestionnaireCache) -> Scored {
    var messages: [UInt8] = []
    do throws(CommandFailure) {
      let folder = try EngagementFolder(path, in: files)
      let result = reader.assessment(engagement: folder.engagement, sheets: folder.sheets, cache: &cache)
      messages = result.reports.rendered
      let assessment = try result.value(named: folder.path)
      var scored = Scored(unit: PortfolioUnit(of: assessment, method: method, path: path), messages: messages)
      if needsFacts {
        scored.facts = ReportFacts.Engagement(of: assessment, method: method ?? assessment.questionnaire.scoring)
      }
      return scored
    } catch {
      let failure: TerminalText = "assay: left out: \(error.message)\n"
      return Scored(unit: nil, messages: messages + Array(failure.text.utf8))
    }
  }
}
