package import YAML

/// Where questionnaires and catalogues are found by their id.
package struct Shelf: Sendable {
  private var questionnaireVolumes: [Volume] = []
  private var catalogueVolumes: [Volume] = []

  /// A file on the shelf. Its id is the last part of its name without `.yaml` or `.yml`.
  package struct Volume: Sendable {
    private enum Content {
      case source(Source)
      case text(String, name: String)
    }

    private let content: Content
    /// Under which it is found.
    let id: String

    /// A file that was read.
    package init(_ source: Source) {
      content = .source(source)
      id = source.shelfID
    }

    /// A text that is at hand; its bytes are copied when somebody asks for them, and most are never asked for.
    package init(name: String, text: String) {
      content = .text(text, name: name)
      id = Source(name: name, bytes: []).shelfID
    }

    var source: Source {
      switch content {
      case .source(let source): source
      case .text(let text, let name): Source(name: name, text: text)
      }
    }
  }

  /// Later volumes go before earlier ones with the same id.
  package init(questionnaireVolumes: [Volume], catalogueVolumes: [Volume]) {
    for volume in questionnaireVolumes { Self.place(volume, on: &self.questionnaireVolumes) }
    for volume in catalogueVolumes { Self.place(volume, on: &self.catalogueVolumes) }
  }

  /// The same with files that were read.
  package init(questionnaires: [Source], catalogues: [Source]) {
    self.init(questionnaireVolumes: questionnaires.map(Volume.init), catalogueVolumes: catalogues.map(Volume.init))
  }

  private static func place(_ volume: Volume, on shelf: inout [Volume]) {
    if let index = shelf.firstIndex(where: { $0.id == volume.id }) {
      shelf[index] = volume
    } else {
      shelf.append(volume)
    }
  }

  /// In the library's order; one with the id of an earlier one stands in its place.
  package var questionnaires: [Source] { questionnaireVolumes.map(\.source) }

  /// In the library's order; one with the id of an earlier one stands in its place.
  package var catalogues: [Source] { catalogueVolumes.map(\.source) }

  /// The ids of the questionnaires, in the library's order.
  package var questionnaireIDs: [String] { questionnaireVolumes.map(\.id) }

  /// The ids of the catalogues, in the library's order.
  package var catalogueIDs: [String] { catalogueVolumes.map(\.id) }

  /// The questionnaire with the id, if there is one.
  package func questionnaire(_ id: String) -> Source? { questionnaireVolumes.first { $0.id == id }?.source }

  /// The catalogue with the id, if there is one.
  package func catalogue(_ id: String) -> Source? { catalogueVolumes.first { $0.id == id }?.source }
}

extension Source {
  /// The part of the name behind the last slash.
  var lastComponent: String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  /// The id under which the source stands on a shelf.
  package var shelfID: String {
    for ending in [".yaml", ".yml"] where lastComponent.hasSuffix(ending) {
      return String(lastComponent.dropLast(ending.count))
    }
    return lastComponent
  }
}
