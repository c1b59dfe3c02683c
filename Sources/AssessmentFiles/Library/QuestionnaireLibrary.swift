package import PlainYAML
package import Text

/// The questionnaires and catalogues that are found by their ids.
package struct QuestionnaireLibrary: Sendable {
  private var questionnaireEntries: [Entry] = []
  private var catalogueEntries: [Entry] = []
  /// The names of the files that are used instead of shipped ones of the same id.
  package private(set) var replacements: Set<String> = []
  /// The names of the files of the engagement's `library/`.
  private var pinnedNames: Set<String> = []
  /// The shipped files, whichever of them are hidden by others.
  private var shipped: (questionnaires: [Entry], catalogues: [Entry]) = ([], [])
  /// The translations of its questionnaires and catalogues.
  let translations: TranslationFiles

  /// A file of the library. Its id is the last part of its name without `.yaml` or `.yml`.
  package struct Entry: Sendable {
    private enum Content {
      case document(Document)
      case source(@Sendable () -> Source)
    }

    private let content: Content
    /// The id under which the file is found.
    package let id: String

    /// Creates an entry of a file that is parsed already.
    package init(_ document: Document) {
      content = .document(document)
      id = document.source.libraryID
    }

    /// Creates an entry of a text that is made and parsed when it is needed.
    package init(name: String, text: @escaping @Sendable () -> String) {
      self.init(name: name, source: { Source(name: name, text: text()) })
    }

    /// Creates an entry of a file with a name that is read and parsed when it is needed.
    package init(name: String, source: @escaping @Sendable () -> Source) {
      content = .source(source)
      id = Source(name: name, bytes: []).libraryID
    }

    /// The file.
    package var source: Source {
      switch content {
      case .document(let document): document.source
      case .source(let source): source()
      }
    }

    /// The parsed file; a text that is not parsed yet is parsed at each call.
    package var document: Document {
      if case .document(let document) = content { return document }
      return Document(parsing: source)
    }
  }

  /// Creates a library. A later entry replaces an earlier one with the same id, at the place of the earlier one.
  package init(
    questionnaireEntries: [Entry], catalogueEntries: [Entry], translations: TranslationFiles = TranslationFiles()
  ) {
    self.translations = translations
    for entry in questionnaireEntries { Self.add(entry, to: &self.questionnaireEntries) }
    for entry in catalogueEntries { Self.add(entry, to: &self.catalogueEntries) }
  }

  /// Creates a library of shipped files, and of own ones that replace those with the same id. `replacements` are the names
  /// of the files that differ from the shipped ones whose place they take.
  package init(
    shipped: (questionnaires: [Entry], catalogues: [Entry]), own: (questionnaires: [Entry], catalogues: [Entry]),
    replacements: Set<String>, translations: TranslationFiles = TranslationFiles()
  ) {
    self.init(
      questionnaireEntries: shipped.questionnaires + own.questionnaires,
      catalogueEntries: shipped.catalogues + own.catalogues, translations: translations)
    self.shipped = shipped
    self.replacements = replacements
  }

  /// Creates a library of files that are parsed already.
  package init(questionnaires: [Document], catalogues: [Document]) {
    self.init(questionnaireEntries: questionnaires.map(Entry.init), catalogueEntries: catalogues.map(Entry.init))
  }

  private static func add(_ entry: Entry, to entries: inout [Entry]) {
    if let index = entries.firstIndex(where: { $0.id == entry.id }) {
      entries[index] = entry
    } else {
      entries.append(entry)
    }
  }

  /// All questionnaires; those that are not parsed yet are parsed at each call.
  package var questionnaires: [Document] { questionnaireEntries.map(\.document) }

  /// All catalogues; those that are not parsed yet are parsed at each call.
  package var catalogues: [Document] { catalogueEntries.map(\.document) }

  /// The ids of the questionnaires, in the order of `questionnaires`.
  package var questionnaireIDs: [String] { questionnaireEntries.map(\.id) }

  /// The ids of the catalogues, in the order of `catalogues`.
  package var catalogueIDs: [String] { catalogueEntries.map(\.id) }

  /// Returns the questionnaire with an id, if there is one.
  package func questionnaire(_ id: String) -> Document? { questionnaireEntries.first { $0.id == id }?.document }

  /// Returns the catalogue with an id, if there is one.
  package func catalogue(_ id: String) -> Document? { catalogueEntries.first { $0.id == id }?.document }

  /// Returns the same library with the files of an engagement's `library/` before all others. Files of other kinds are
  /// left out; one of unknown kind counts as a questionnaire, so that its diagnostics are printed when it is asked for.
  func pinning(_ documents: [Document]) -> QuestionnaireLibrary {
    var pinning = self
    for document in documents {
      pinning.pinnedNames.insert(document.source.name)
      switch FileKind(of: document) {
      case .catalogue: Self.add(Entry(document), to: &pinning.catalogueEntries)
      case .questionnaire, nil: Self.add(Entry(document), to: &pinning.questionnaireEntries)
      case .engagement, .answerSheet, .actions, .translation, .language, .theme, .benchmark: break
      }
    }
    return pinning
  }

  /// Whether a file has the id of a shipped questionnaire or catalogue and is not a file of the user's own library that
  /// takes its place: its texts are in English.
  func isEnglish(_ document: Document) -> Bool {
    shipped(like: document) != nil && !replacements.contains(document.source.name)
  }

  /// Whether a file comes from an engagement's `library/`.
  func isPinned(_ document: Document) -> Bool { pinnedNames.contains(document.source.name) }

  /// Returns the shipped file with the id of a questionnaire or catalogue; nil if there is none, and for other kinds.
  func shipped(like document: Document) -> Entry? {
    let entries: [Entry]
    switch FileKind(of: document) {
    case .catalogue: entries = shipped.catalogues
    case .questionnaire: entries = shipped.questionnaires
    case .engagement, .answerSheet, .actions, .translation, .language, .theme, .benchmark, nil: return nil
    }
    return entries.first { $0.id == document.source.libraryID }
  }
}

extension Source {
  /// The part of the name behind the last slash.
  var lastComponent: String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  /// The id under which a library has the file: the last part of its name without `.yaml` or `.yml`, in small or
  /// capital letters.
  package var libraryID: String {
    for ending in [".yaml", ".yml"] where lastComponent.lowercased().hasSuffix(ending) {
      return String(lastComponent.dropLast(ending.count))
    }
    return lastComponent
  }
}
