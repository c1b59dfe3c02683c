internal import Assessment
internal import PlainYAML
package import Text

extension AssessmentReader {
  /// What a reader has read for earlier engagements: questionnaires by their ids, and a reader for each distinct
  /// `library/`.
  package struct QuestionnaireCache: Sendable {
    /// By the id under which the library has them.
    var loaded: [String: LoadedQuestionnaire] = [:]
    /// At most `mostPinned`, the one that was added last at the end.
    private var pinned: [PinnedReader] = []

    /// The most readers of pinned files that are kept: with more, memory would grow with the number of engagements.
    private static let mostPinned = 16

    /// Creates an empty cache.
    package init() {}

    /// The number of questionnaires and of readers that have been added; it grows with every addition.
    package private(set) var additions = 0

    /// The files of each reader of pinned files; equal files of another engagement need not be kept twice.
    package var pinnedFiles: [[Source]] { pinned.map(\.files) }

    /// Keeps a questionnaire under the id by which the library has it.
    mutating func add(_ questionnaire: LoadedQuestionnaire, as id: String) {
      guard loaded.updateValue(questionnaire, forKey: id) == nil else { return }
      additions += 1
    }

    /// Runs `body` with the reader of an engagement's pinned files, and with what that reader has read before. Files with
    /// the same names and bytes as those of an earlier engagement are not parsed again. For an engagement without pinned
    /// files that reader is `reader` itself.
    package mutating func withReader<Value>(
      of files: [Source], below reader: AssessmentReader,
      _ body: (AssessmentReader, inout QuestionnaireCache) -> Value
    ) -> Value {
      if files.isEmpty { return body(reader, &self) }
      let index = pinned.firstIndex { $0.isReader(of: files) } ?? add(PinnedReader(of: files, below: reader))
      let before = pinned[index].cache.additions
      defer { additions += pinned[index].cache.additions - before }
      return body(pinned[index].reader, &pinned[index].cache)
    }

    private mutating func add(_ reader: PinnedReader) -> Int {
      if pinned.count == Self.mostPinned { pinned.removeFirst() }
      pinned.append(reader)
      additions += 1
      return pinned.count - 1
    }
  }

  /// A reader whose library begins with the pinned files of an engagement.
  private struct PinnedReader: Sendable {
    /// The pinned files, in byte order of their paths.
    let files: [Source]
    let reader: AssessmentReader
    var cache = QuestionnaireCache()

    init(of files: [Source], below reader: AssessmentReader) {
      self.files = files
      self.reader = reader.pinning(files)
    }

    func isReader(of others: [Source]) -> Bool {
      files.count == others.count
        && zip(files, others).allSatisfy { $0.lastComponent == $1.lastComponent && $0.bytes == $1.bytes }
    }
  }
}
