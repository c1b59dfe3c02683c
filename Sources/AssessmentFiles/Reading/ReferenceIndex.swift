internal import Assessment
internal import Text

/// Finds the items and documents to which references such as `iso20000:8.6.1` lead.
struct ReferenceIndex: Sendable {
  /// The catalogues, in the order of the library.
  let catalogues: [Catalogue]
  private let documents: [ID<Catalogue>: [ID<RequiredDocument>]]

  /// Creates an index; of several catalogues with the same id the first counts.
  init(_ catalogues: [Catalogue]) {
    self.catalogues = catalogues
    documents = Dictionary(
      catalogues.map { ($0.id, $0.documents.map(\.document.id)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The ids of the catalogues, sorted.
  var catalogueIDs: [String] { catalogues.map(\.id.text).sorted() }

  /// Returns the catalogue with an id, or nil if it is unknown.
  func catalogue(_ id: ID<Catalogue>) -> Catalogue? { catalogues.first { $0.id == id } }

  /// Returns the catalogue that a text names; reports an unknown one.
  func catalogue(named name: Located<ID<Catalogue>>, into diagnostics: inout DiagnosticCollector) -> ID<Catalogue>? {
    if catalogue(name.value) != nil { return name.value }
    diagnostics.report(
      .unknownWord(Located(value: name.value.text, range: name.range), noun: "catalogue", words: catalogueIDs))
    return nil
  }

  /// Returns the item to which a text refers; reports texts that are not a reference to a known item.
  func reference(_ text: Located<String>, into diagnostics: inout DiagnosticCollector) -> ItemReference? {
    guard let (catalogue, item) = parts(of: text, into: &diagnostics) else { return nil }
    guard let id = ID<Catalogue.Item>(item), catalogue.places[id] != nil else {
      diagnostics.report(
        .notInCatalogue(text, "item", item, catalogue: catalogue.id, ids: catalogue.items.map(\.id.text).sorted()))
      return nil
    }
    return ItemReference(catalogue: catalogue.id, item: id)
  }

  /// Returns the document to which a text refers; reports texts that are not a reference to a known document.
  func document(_ text: Located<String>, into diagnostics: inout DiagnosticCollector) -> DocumentReference? {
    guard let (catalogue, name) = parts(of: text, into: &diagnostics) else { return nil }
    let known = documents[catalogue.id] ?? []
    guard let id = ID<RequiredDocument>(name), known.contains(id) else {
      diagnostics.report(
        .notInCatalogue(text, "document", name, catalogue: catalogue.id, ids: known.map(\.text).sorted()))
      return nil
    }
    return DocumentReference(catalogue: catalogue.id, document: id)
  }

  /// Whether a text names an item or a document of a known catalogue.
  func has(_ text: String) -> Bool {
    guard let (name, rest) = text.partsOfReference, let catalogue = catalogue(name) else { return false }
    return ID<Catalogue.Item>(rest).map { catalogue.places[$0] != nil } ?? false
      || ID<RequiredDocument>(rest).map { documents[name]?.contains($0) ?? false } ?? false
  }

  private func parts(
    of text: Located<String>, into diagnostics: inout DiagnosticCollector
  ) -> (catalogue: Catalogue, rest: String)? {
    guard let (name, rest) = text.value.partsOfReference else {
      diagnostics.report(.notAReference(text))
      return nil
    }
    guard let catalogue = catalogue(name) else {
      diagnostics.report(
        .unknownWord(Located(value: name.text, range: text.range), noun: "catalogue", words: catalogueIDs))
      return nil
    }
    return (catalogue, rest)
  }
}

extension String {
  /// The catalogue and the rest of a reference; nil without a colon behind an id.
  var partsOfReference: (catalogue: ID<Catalogue>, rest: String)? {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), let name = ID<Catalogue>(String(self[..<colon])) else {
      return nil
    }
    return (name, String(self[utf8.index(after: colon)...]))
  }
}

extension Diagnostic {
  static func notAReference(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .notAReference, "\(quoted(text.value)) is not a reference", at: text.range,
      remedy: "write catalogue and item, such as iso20000:8.6.1")
  }

  fileprivate static func notInCatalogue(
    _ text: Located<String>, _ noun: String, _ name: String, catalogue: ID<Catalogue>, ids: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownReference, "the catalogue '\(catalogue)' has no \(noun) \(quoted(name))", at: text.range,
      remedy: nearest(to: name, among: ids).map { "did you mean '\(catalogue):\($0)'?" }
        ?? "'assay show \(catalogue)' lists its \(noun)s")
  }
}
