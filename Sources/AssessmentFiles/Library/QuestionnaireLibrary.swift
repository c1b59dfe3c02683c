package import Text

/// Where questionnaires and catalogues are found by their id.
package struct QuestionnaireLibrary: Sendable {
  private var questionnaireEntries: [Entry] = []
  private var catalogueEntries: [Entry] = []

  /// A file on the shelf. Its id is the last part of its name without `.yaml` or `.yml`.
  package struct Entry: Sendable {
    private enum Content {
      case source(Source)
      case text(@Sendable () -> String, name: String)
    }

    private let content: Content
    /// Under which it is found.
    let id: String

    /// A file that was read.
    package init(_ source: Source) {
      content = .source(source)
      id = source.libraryID
    }

    /// A text that is made when the file is asked for.
    package init(name: String, text: @escaping @Sendable () -> String) {
      content = .text(text, name: name)
      id = Source(name: name, bytes: []).libraryID
    }

    var source: Source {
      switch content {
      case .source(let source): source
      case .text(let text, let name): Source(name: name, text: text())
      }
    }
  }

  /// Later volumes go before earlier ones with the same id.
  package init(questionnaireEntries: [Entry], catalogueEntries: [Entry]) {
    for entry in questionnaireEntries { Self.place(entry, on: &self.questionnaireEntries) }
    for entry in catalogueEntries { Self.place(entry, on: &self.catalogueEntries) }
  }

  /// The same with files that were read.
  package init(questionnaires: [Source], catalogues: [Source]) {
    self.init(questionnaireEntries: questionnaires.map(Entry.init), catalogueEntries: catalogues.map(Entry.init))
  }

  private static func place(_ entry: Entry, on library: inout [Entry]) {
    if let index = library.firstIndex(where: { $0.id == entry.id }) {
      library[index] = entry
    } else {
      library.append(entry)
    }
  }

  /// In the library's order; one with the id of an earlier one stands in its place.
  package var questionnaires: [Source] { questionnaireEntries.map(\.source) }

  /// In the library's order; one with the id of an earlier one stands in its place.
  package var catalogues: [Source] { catalogueEntries.map(\.source) }

  /// The ids of the questionnaires, in the library's order.
  package var questionnaireIDs: [String] { questionnaireEntries.map(\.id) }

  /// The ids of the catalogues, in the library's order.
  package var catalogueIDs: [String] { catalogueEntries.map(\.id) }

  /// The questionnaire with the id, if there is one.
  package func questionnaire(_ id: String) -> Source? { questionnaireEntries.first { $0.id == id }?.source }

  /// The catalogue with the id, if there is one.
  package func catalogue(_ id: String) -> Source? { catalogueEntries.first { $0.id == id }?.source }
}

extension Source {
  /// The part of the name behind the last slash.
  var lastComponent: String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  /// The id under which the source stands on a shelf.
  package var libraryID: String {
    for ending in [".yaml", ".yml"] where lastComponent.hasSuffix(ending) {
      return String(lastComponent.dropLast(ending.count))
    }
    return lastComponent
  }
}
