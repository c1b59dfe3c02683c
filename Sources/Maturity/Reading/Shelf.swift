package import YAML

/// Where questionnaires and catalogues are found by their id.
///
/// The id of a source on the shelf is the last part of its name without `.yaml` or `.yml`.
package struct Shelf: Sendable {
  /// The library's order; a source with the id of an earlier one stands in its place.
  package private(set) var questionnaires: [Source] = []
  /// The library's order; a source with the id of an earlier one stands in its place.
  package private(set) var catalogues: [Source] = []

  /// Later sources go before earlier ones with the same id.
  package init(questionnaires: [Source], catalogues: [Source]) {
    for source in questionnaires { Self.place(source, on: &self.questionnaires) }
    for source in catalogues { Self.place(source, on: &self.catalogues) }
  }

  private static func place(_ source: Source, on shelf: inout [Source]) {
    if let index = shelf.firstIndex(where: { $0.shelfID == source.shelfID }) {
      shelf[index] = source
    } else {
      shelf.append(source)
    }
  }

  /// The ids of the questionnaires, in the library's order.
  package var questionnaireIDs: [String] { questionnaires.map(\.shelfID) }

  /// The ids of the catalogues, in the library's order.
  package var catalogueIDs: [String] { catalogues.map(\.shelfID) }

  /// The questionnaire with the id, if there is one.
  package func questionnaire(_ id: String) -> Source? { questionnaires.first { $0.shelfID == id } }

  /// The catalogue with the id, if there is one.
  package func catalogue(_ id: String) -> Source? { catalogues.first { $0.shelfID == id } }
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
