internal import PlainYAML
internal import Text

/// The files with translations of questionnaires and catalogues, which are read and parsed when a language is asked for.
package struct TranslationFiles: Sendable {
  private let entries: @Sendable () -> [QuestionnaireLibrary.Entry]

  /// Files that are listed when they are needed, the foremost first.
  package init(_ entries: @escaping @Sendable () -> [QuestionnaireLibrary.Entry] = { [] }) { self.entries = entries }

  /// Returns the files with those of an engagement's `library/` before all others.
  func pinning(_ sources: [Source]) -> TranslationFiles {
    if sources.isEmpty { return self }
    return TranslationFiles { [entries] in
      sources.map { source in QuestionnaireLibrary.Entry(name: source.name, source: { source }) } + entries()
    }
  }

  /// Returns all files in a language, the foremost first, such as `itil4.de.yaml`.
  func documents(in language: String) -> [Document] {
    entries().filter { $0.id.hasSuffix("." + language) }.map(\.document)
  }

  /// Returns the files of an id, which are named after it and their language, such as `itil4.de.yaml`: the first of each
  /// language, sorted by language. A questionnaire and a catalogue can have the same id; `isIncluded` tells them apart.
  func documents(
    of id: String, in language: String? = nil, where isIncluded: (Document) -> Bool
  ) -> [(language: String, document: Document)] {
    var found: [String: Document] = [:]
    for entry in entries() where entry.id.hasPrefix(id + ".") {
      let ending = String(entry.id.dropFirst(id.count + 1))
      guard !ending.contains("."), language == nil || language == ending, found[ending] == nil else { continue }
      let document = entry.document
      if isIncluded(document) { found[ending] = document }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
