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
      \(oneLine: path): note: not pinned in 'library', so another version of \(quoted: name.text) could change the figures; \
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
  /// The pinned files of the engagement to which a file belongs, as `engagement(near:)` finds it.
  func pinned(near path: String) throws(CommandFailure) -> [Source] { try pinned(in: engagement(near: path)) }

  /// The folder of the engagement to which a file belongs: an answer sheet, a pinned translation, or a file beside the
  /// `engagement.yaml`.
  func engagement(near path: String) -> String {
    let folder = FilePath.folder(of: path)
    if FilePath.name(of: folder) == EngagementFolder.answersName { return FilePath.folder(of: folder) }
    // Named from within the folder, its path does not have the name.
    let above = FilePath.joined(folder, "..")
    if let own = identity(folder), own == identity(FilePath.joined(above, EngagementFolder.answersName)) {
      return above
    }
    for parent in FilePath.withParents(of: folder) where FilePath.name(of: parent) == LocalFiles.translationsName {
      let library = FilePath.folder(of: parent)
      if FilePath.name(of: library) == EngagementFolder.libraryName { return FilePath.folder(of: library) }
    }
    return folder
  }
}
