internal import AssessmentFiles
internal import PlainYAML
internal import Text

extension EngagementFolder {
  /// A warning where the questionnaire that the engagement names is not among its pinned files; nil where it is.
  var unpinnedReport: FileReport? {
    guard let name = Document(parsing: engagement).root?[EngagementKey.questionnaire.rawValue], name.kind == .scalar,
      pinned(name.text, .questionnaire) == nil
    else { return nil }
    return FileReport(source: engagement, diagnostics: [.notPinned(path, at: name.range)])
  }

  /// Returns the pinned file with an id and of a kind; nil if there is none.
  func pinned(_ id: String, _ kind: FileKind) -> Source? {
    library.first { $0.libraryID == id && FileKind(of: Document(parsing: $0)) == kind }
  }
}

extension Files {
  /// The pinned files of the engagement to which a file belongs: an answer sheet, or a file beside the `engagement.yaml`.
  func pinned(near path: String) throws(CommandFailure) -> [Source] {
    let folder = FilePath.folder(of: path)
    let isSheet = FilePath.name(of: folder) == EngagementFolder.answersName
    return try EngagementFolder.library(in: isSheet ? FilePath.folder(of: folder) : folder, self)
  }
}

extension Diagnostic {
  fileprivate static func notPinned(_ folder: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "the questionnaire is not pinned: another version of it would change the figures", at: range, severity: .warning,
      remedy: "keep a copy in the folder with 'assay freeze \(ShellWord.written(folder))'")
  }
}
