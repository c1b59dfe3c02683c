internal import AssessmentFiles
internal import OperatingSystem
internal import PlainYAML
internal import ShippedFiles
internal import Terminal
internal import Text

extension QuestionnaireLibrary {
  /// The folder of local questionnaires, which is read without `--library`.
  private static let localFolder = "questionnaires"

  /// The shipped library. Before it go the files of `./questionnaires`, before those the `folders`, the first of them
  /// foremost, and before all of them `foremost`.
  ///
  /// `notes` receives a line for each file that cannot be read, and for each that hides a different shipped one.
  init(
    below folders: [String], foremost: [Document] = [], in system: System, notes: inout [TerminalText]
  ) {
    let shipped = (Self.shipped { !$0.contains("/") }, Self.shipped { $0.hasPrefix("frameworks/") })
    var own = LocalFiles(in: system)
    if system.kind(Self.localFolder) == .folder { own.add(below: Self.localFolder) }
    for folder in folders.reversed() { own.add(below: folder) }
    notes += own.notes
    var (questionnaires, catalogues): ([Entry], [Entry]) = ([], [])
    for document in own.documents + foremost {
      switch FileKind(of: document) {
      case .catalogue: catalogues.append(Entry(document))
      // A file of unknown kind is kept, so that its diagnostics are printed when it is asked for.
      case .questionnaire, nil: questionnaires.append(Entry(document))
      case .engagement, .answerSheet, .actions, .translation, .language, .theme, .benchmark: break
      }
    }
    let isOwn = Set(own.documents.map(\.source.name))
    let hiding = Self.hiding(questionnaires, shipped.0, isOwn) + Self.hiding(catalogues, shipped.1, isOwn)
    notes += hiding.map { "\(oneLine: $0.source.name): note: used instead of the shipped '\($0.id)'" }
    let (paths, files) = (own.translations, system.files)
    self.init(
      shipped: shipped, own: (questionnaires, catalogues), replacements: Set(hiding.map(\.source.name)),
      translations: TranslationFiles {
        paths.reversed().map { path in
          Entry(name: path, source: { (try? files.source(path)) ?? Source(name: path, bytes: []) })
        } + Self.shipped { $0.hasPrefix("languages/") }
      })
  }

  /// The files among `names` that are read instead of a shipped one with other content.
  private static func hiding(_ own: [Entry], _ shipped: [Entry], _ names: Set<String>) -> [Entry] {
    let known = Dictionary(shipped.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    return own.filter { entry in
      let source = entry.source
      guard names.contains(source.name), let other = known[entry.id] else { return false }
      return other.source.bytes != source.bytes
    }
  }

  /// The shipped files, whatever lies in the present folder.
  static var shippedAlone: QuestionnaireLibrary {
    QuestionnaireLibrary(
      questionnaireEntries: shipped { !$0.contains("/") }, catalogueEntries: shipped { $0.hasPrefix("frameworks/") })
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
