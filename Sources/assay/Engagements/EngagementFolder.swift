internal import Assessment
internal import AssessmentFiles
internal import Text

/// The files of one engagement.
struct EngagementFolder {
  static let fileName = "engagement.yaml"
  static let answersName = "answers"

  /// The folder as the user wrote it.
  let path: String
  let engagement: Source
  /// In byte order of their names.
  let sheets: [Source]

  /// Reads the files; `path` is the folder or its `engagement.yaml`. No answers are no fault.
  init(_ path: String, in files: Files) throws(CommandFailure) {
    let isFile = FilePath.name(of: path) == Self.fileName && files.kind(path) == .file
    let folder = isFile ? FilePath.folder(of: path) : path
    let answers = FilePath.joined(folder, Self.answersName)
    let names = files.kind(answers) == .folder ? try Self.sheetNames(in: answers, files) : []
    self.path = folder
    engagement = try files.source(FilePath.joined(folder, Self.fileName))
    // One too many is enough to be refused.
    sheets = try names.prefix(Limits.sheets + 1).map { (name) throws(CommandFailure) in
      try files.source(FilePath.joined(answers, name))
    }
  }

  private static func sheetNames(in answers: String, _ files: Files) throws(CommandFailure) -> [String] {
    try files.list(answers)
      .filter { $0.kind == .file && FilePath.isYAML($0.name) && !$0.name.hasPrefix(".") }
      .map(\.name)
  }
}

extension Assessment {
  /// Topics in scope by their names; all of them where none is named.
  func topics(named names: [String]?) throws(CommandFailure) -> [Topic] {
    guard let names else { return topics }
    let known = topics.map(\.id.text)
    for name in names where !known.contains(name) {
      throw .wrongCommandLine(
        "no topic in scope is called \(quoted: name)\(DidYouMean.sentence(for: name, among: known))")
    }
    return topics.filter { names.contains($0.id.text) }
  }
}

extension Shell {
  /// The engagements among the paths; a folder that is not one stands for the engagements in it.
  func engagements(under paths: [String]) throws(CommandFailure) -> [String] {
    var found: [String] = []
    for path in paths {
      let isEngagement = kind(FilePath.joined(path, EngagementFolder.fileName)) == .file
      guard !isEngagement, kind(path) == .folder else {
        found.append(path)
        continue
      }
      let inside = try listFolder(path).map { FilePath.joined(path, $0.name) }.filter {
        kind(FilePath.joined($0, EngagementFolder.fileName)) == .file
      }
      if inside.isEmpty { printError("assay: no engagement in \(quoted: path)") }
      found += inside
    }
    return found
  }
}
