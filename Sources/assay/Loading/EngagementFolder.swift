internal import Assessment
internal import AssessmentFiles
internal import Text

/// The files of one engagement.
struct EngagementFolder {
  static let fileName = "engagement.yaml"
  static let answersName = "answers"
  static let actionsName = "actions.yaml"

  /// The folder as the user wrote it.
  let path: String
  let engagement: Source
  /// The answer sheets, in byte order of their names.
  let sheets: [Source]
  /// The action register; nil where there is none.
  let actions: Source?

  /// Reads the files; `path` is the folder or its `engagement.yaml`. A folder without answers is not an error.
  init(_ path: String, in files: Files) throws(CommandFailure) {
    let isFile = FilePath.name(of: path) == Self.fileName && files.kind(path) == .file
    let folder = isFile ? FilePath.folder(of: path) : path
    let answers = FilePath.joined(folder, Self.answersName)
    let names = files.kind(answers) == .folder ? try Self.sheetNames(in: answers, files) : []
    self.path = folder
    switch files.kind(FilePath.joined(folder, Self.fileName)) {
    case .file: break
    case .other, .folder: throw .cannotRead(FilePath.joined(folder, Self.fileName), "not a regular file")
    case nil: throw .noEngagement(at: path, in: files)
    }
    engagement = try files.source(FilePath.joined(folder, Self.fileName))
    let register = FilePath.joined(folder, Self.actionsName)
    actions = files.kind(register) == .file ? try files.source(register) : nil
    // One more than the limit is enough for the reader to refuse them.
    sheets = try names.prefix(Limits.sheets + 1).map { (name) throws(CommandFailure) in
      try files.source(FilePath.joined(answers, name))
    }
  }

  /// The number of its files.
  var fileCount: Int { 1 + sheets.count + (actions == nil ? 0 : 1) }

  private static func sheetNames(in answers: String, _ files: Files) throws(CommandFailure) -> [String] {
    try files.list(answers)
      .filter { $0.kind == .file && FilePath.isYAML($0.name) && !$0.name.hasPrefix(".") }
      .map(\.name)
  }
}

extension Assessment {
  /// The topics in scope with these ids, in the questionnaire's order; all of them for nil.
  func topics(named names: [String]?) throws(CommandFailure) -> [Topic] {
    guard let names else { return topics }
    let known = topics.map(\.id.text)
    for name in names where !known.contains(name) { throw .unknownTopic(name, known: known) }
    return topics.filter { names.contains($0.id.text) }
  }
}

extension CommandFailure {
  fileprivate static func unknownTopic(_ name: String, known: [String]) -> CommandFailure {
    .wrongCommandLine("no topic in scope is called \(quoted: name)\(DidYouMean.sentence(for: name, among: known))")
  }
}
