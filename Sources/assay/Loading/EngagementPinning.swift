internal import AssessmentFiles
internal import OperatingSystem
internal import PlainYAML
internal import Terminal
internal import Text

extension ParsedFolder {
  /// A note where the questionnaire that the engagement names is not among its pinned files; nil where it is.
  var unpinnedNote: TerminalText? {
    guard let name = engagement.root?[EngagementKey.questionnaire.rawValue], name.kind == .scalar,
      library.pinned(name.text, .questionnaire) == nil
    else { return nil }
    return """
      \(oneLine: path): note: not pinned, so another version of \(quoted: name.text) would change the figures; \
      'assay freeze \(shell: path)' keeps a copy
      """
  }

}

extension [Source] {
  /// Returns the pinned file with an id and of a kind among them; nil if there is none.
  func pinned(_ id: String, _ kind: FileKind) -> Source? {
    first { $0.libraryID == id && FileKind(of: Document(parsing: $0)) == kind }
  }
}

extension Files {
  /// The pinned files of the engagement to which a file belongs: an answer sheet, or a file beside the `engagement.yaml`.
  func pinned(near path: String) throws(CommandFailure) -> [Source] {
    let folder = FilePath.folder(of: path)
    let isSheet = FilePath.name(of: folder) == EngagementFolder.answersName
    return try pinned(in: isSheet ? FilePath.folder(of: folder) : folder)
  }
}
