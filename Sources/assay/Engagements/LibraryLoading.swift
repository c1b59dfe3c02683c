internal import AssessmentFiles
internal import PlainYAML
internal import ShippedFiles
internal import Text

extension QuestionnaireLibrary {
  /// Where a questionnaire of one's own stands without `--library`.
  private static let localFolder = "questionnaires"

  /// The shipped library; before it what stands in `./questionnaires`, before that each `--library` folder, the first
  /// of them foremost, and before all `foremost`.
  init(for arguments: ParsedArguments, in shell: Shell, foremost: [Document] = []) throws(CommandFailure) {
    var questionnaires = Self.shipped { !$0.contains("/") }
    var catalogues = Self.shipped { $0.hasPrefix("frameworks/") }
    let local = shell.kind(Self.localFolder) == .folder ? [Self.localFolder] : []
    var own: [Document] = []
    for folder in local + arguments.all(.library).reversed() {
      for path in try shell.yamlFiles(under: folder) { own.append(try shell.document(path)) }
    }
    for document in own + foremost {
      switch FileKind(of: document) {
      case .catalogue: catalogues.append(Entry(document))
      // What cannot be told apart is kept, so that whoever asks for it learns what is wrong with it.
      case .questionnaire, nil: questionnaires.append(Entry(document))
      case .engagement, .answerSheet, .language, .theme: break
      }
    }
    self.init(questionnaireEntries: questionnaires, catalogueEntries: catalogues)
  }

  private static func shipped(_ isWanted: (String) -> Bool) -> [Entry] {
    ShippedFiles.files.filter { isWanted($0.path) }.map { Entry(name: "(shipped)/\($0.path)", text: $0.text) }
  }

  /// The questionnaire with an id, or in a file.
  func questionnaire(named name: String, in shell: Shell) throws(CommandFailure) -> Document {
    if let document = questionnaire(name) { return document }
    if shell.kind(name) == .file { return try shell.document(name) }
    let suggestion = DidYouMean.sentence(for: name, among: questionnaireIDs)
    throw .wrongCommandLine(
      "unknown questionnaire \(quoted: name)\(suggestion)\nassay: see 'assay list questionnaires'")
  }
}
