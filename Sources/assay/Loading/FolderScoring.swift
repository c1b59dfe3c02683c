internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import ReportDocument
internal import Terminal

/// Scores engagement folders, each by itself and several at once.
struct FolderScoring: Sendable {
  let reader: AssessmentReader
  let method: ScoringMethod?
  let files: Files
  /// What the facts show of respondents; nil for everything.
  let disclosure: Disclosure?
  /// The language into which texts of files are translated; nil for none.
  let language: String?
  /// Whether the digests of each folder's files are computed as well.
  let needsFacts: Bool
  /// The questionnaires of earlier folders.
  private var cache = AssessmentReader.QuestionnaireCache()

  /// Scores by each questionnaire's own method unless another is asked for.
  init(
    reader: AssessmentReader, method: ScoringMethod?, files: Files, disclosure: Disclosure?, language: String?,
    needsFacts: Bool
  ) {
    self.language = language
    self.disclosure = disclosure
    self.needsFacts = needsFacts
    self.reader = reader
    self.method = method
    self.files = files
  }

  /// The result for one folder.
  struct Scored: Sendable {
    /// Nil where the folder cannot be used.
    let unit: PortfolioUnit?
    /// Its diagnostics and failures, for standard error.
    let messages: [UInt8]
    /// The files behind the unit; nil if they are not needed.
    var facts: ReportFacts.Engagement?
  }

  /// Some of the folders, with the questionnaires that are known after them.
  private struct Batch: Sendable {
    let folders: [Scored]
    let cache: AssessmentReader.QuestionnaireCache
  }

  /// The folders of one task: waiting for a task costs more than scoring a small folder.
  private static let batchSize = 16

  /// Scores the folders, `jobs` tasks at once; passes the results to `take` one by one, in the folders' order.
  func forEach(
    of paths: [String], jobs: Int, _ take: (Scored) throws(CommandFailure) -> Void
  ) async throws(CommandFailure) {
    var scoring = self
    // The first folder is a batch of its own: its questionnaire need not be read again by the others.
    let starts = [0] + Array(stride(from: 1, to: paths.count, by: Self.batchSize))
    try await InOrder(jobs: jobs).forEach(
      paths.isEmpty ? 0 : starts.count,
      start: { index in
        let end = index + 1 < starts.count ? starts[index + 1] : paths.count
        // A copy with the questionnaires that are known so far.
        return { [scoring] in scoring.batch(paths[starts[index]..<end]) }
      },
      take: { (batch) throws(CommandFailure) in
        if batch.cache.additions > scoring.cache.additions { scoring.cache = batch.cache }
        for folder in batch.folders { try take(folder) }
      })
  }

  private func batch(_ paths: ArraySlice<String>) -> Batch {
    var cache = cache
    let folders = paths.map { scored($0, cache: &cache) }
    return Batch(folders: folders, cache: cache)
  }

  private func scored(_ path: String, cache: inout AssessmentReader.QuestionnaireCache) -> Scored {
    var messages: [UInt8] = []
    do throws(CommandFailure) {
      let folder = try EngagementFolder(path, in: files, known: cache.pinnedFiles)
      let result = reader.assessment(in: folder, cache: &cache)
      messages = result.reports.rendered
      var assessment = try result.value(named: folder.path)
      if let language {
        let pinned = try files.pinnedTranslations(in: folder.path)
        let translation = cache.withReader(of: folder.library, below: reader) { reader, _ in
          reader.translated(assessment, into: language, pinned: pinned)
        }
        messages += translation.reports.rendered
        assessment = try translation.value(named: folder.path)
      }
      var scored = Scored(unit: PortfolioUnit(of: assessment, method: method, path: path), messages: messages)
      if needsFacts {
        scored.facts = ReportFacts.Engagement(
          of: disclosure?.applied(to: assessment) ?? assessment, method: method ?? assessment.questionnaire.scoring)
      }
      return scored
    } catch {
      let failure: TerminalText = "assay: skipped: \(error.message)\n"
      return Scored(unit: nil, messages: messages + Array(failure.text.utf8))
    }
  }
}
