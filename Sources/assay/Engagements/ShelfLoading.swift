import Library
import Maturity
import YAML

extension Shelf {
  /// Where a questionnaire of one's own stands without `--library`.
  private static let localFolder = "questionnaires"

  /// The shipped library; before it what stands in `./questionnaires`, before that each `--library` folder, the first
  /// of them foremost, and before all `foremost`.
  init(for arguments: ParsedArguments, in shell: Shell, foremost: [Source] = []) throws(CommandFailure) {
    let isShippedCatalogue = { (file: LibraryFile) in file.path.hasPrefix("frameworks/") }
    let shipped = { (file: LibraryFile) in Source(name: "(shipped)/\(file.path)", text: file.text) }
    var questionnaires = Library.files.filter { !isShippedCatalogue($0) }.map(shipped)
    var catalogues = Library.files.filter(isShippedCatalogue).map(shipped)
    let local = shell.kind(Self.localFolder) == .folder ? [Self.localFolder] : []
    var own: [Source] = []
    for folder in local + arguments.all(.library).reversed() {
      for path in try shell.yamlFiles(under: folder) { own.append(try shell.source(path)) }
    }
    for source in own + foremost {
      switch FileKind(of: Document(parsing: source)) {
      case .catalogue: catalogues.append(source)
      // What cannot be told apart is kept, so that whoever asks for it learns what is wrong with it.
      case .questionnaire, nil: questionnaires.append(source)
      case .engagement, .answerSheet: break
      }
    }
    self.init(questionnaires: questionnaires, catalogues: catalogues)
  }

  /// The questionnaire with an id, or in a file.
  func questionnaire(named name: String, in shell: Shell) throws(CommandFailure) -> Source {
    if let source = questionnaire(name) { return source }
    if shell.kind(name) == .file { return try shell.source(name) }
    let suggestion = DidYouMean.sentence(for: name, among: questionnaireIDs)
    throw .wrongCommandLine(
      "unknown questionnaire \(quoted: name)\(suggestion)\nassay: see 'assay list questionnaires'")
  }
}
