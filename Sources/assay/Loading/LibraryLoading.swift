internal import AssessmentFiles
internal import PlainYAML
internal import ShippedFiles
internal import Text

extension QuestionnaireLibrary {
  /// The folder of local questionnaires, which is read without `--library`.
  private static let localFolder = "questionnaires"

  /// The shipped library. Before it go the files of `./questionnaires`, before those the `folders`, the first of them
  /// foremost, and before all of them `foremost`.
  init(below folders: [String], foremost: [Document] = [], in system: System) throws(CommandFailure) {
    var questionnaires = Self.shipped { !$0.contains("/") }
    var catalogues = Self.shipped { $0.hasPrefix("frameworks/") }
    let local = system.kind(Self.localFolder) == .folder ? [Self.localFolder] : []
    var own: [Document] = []
    for folder in local + folders.reversed() {
      for path in try system.yamlFiles(under: folder) { own.append(try system.document(path)) }
    }
    for document in own + foremost {
      switch FileKind(of: document) {
      case .catalogue: catalogues.append(Entry(document))
      // A file of unknown kind is kept, so that its diagnostics are printed when it is asked for.
      case .questionnaire, nil: questionnaires.append(Entry(document))
      case .engagement, .answerSheet, .actions, .language, .theme: break
      }
    }
    self.init(questionnaireEntries: questionnaires, catalogueEntries: catalogues)
  }

  private static func shipped(_ isIncluded: (String) -> Bool) -> [Entry] {
    ShippedFiles.files.filter { isIncluded($0.path) }.map { file in
      Entry(name: "(shipped)/\(file.path)") { file.text }
    }
  }

  /// The questionnaire with an id, or in a file.
  func questionnaire(named name: String, in system: System) throws(CommandFailure) -> Document {
    if let document = questionnaire(name) { return document }
    if system.kind(name) == .file { return try system.document(name) }
    throw .unknownQuestionnaire(name, known: questionnaireIDs)
  }
}

extension CommandFailure {
  fileprivate static func unknownQuestionnaire(_ name: String, known: [String]) -> CommandFailure {
    let suggestion = DidYouMean.sentence(for: name, among: known)
    return .wrongCommandLine(
      "unknown questionnaire \(quoted: name)\(suggestion)\nassay: see 'assay list questionnaires'")
  }
}
