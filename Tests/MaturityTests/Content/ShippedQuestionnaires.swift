import Testing

@testable import Maturity

/// The shipped questionnaires and catalogues, read once.
enum ShippedQuestionnaires {
  private static let reader = Reader(shelf: ShippedExample.shelf)

  /// In byte order of the file names.
  static let all: [Questionnaire] = ShippedExample.shelf.questionnaires.compactMap {
    reader.questionnaire(from: $0).value
  }

  static let ids = all.map(\.id.text)

  static let catalogues: [Catalogue] = reader.catalogues.value ?? []

  static func questionnaire(_ id: String) throws -> Questionnaire {
    try #require(all.first { $0.id.text == id })
  }

  /// What a framework may be referred to by: its items without headings, which require nothing by themselves.
  static func items(of catalogue: String) throws -> Set<String> {
    let catalogue = try #require(catalogues.first { $0.id.text == catalogue })
    return Set(catalogue.items.filter(\.isRequirement).map(\.id.text))
  }
}
