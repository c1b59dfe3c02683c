internal import Assessment
internal import Text

/// Finds the items to which references such as `iso20000:8.6.1` lead.
struct ReferenceIndex: Sendable {
  private let catalogues: [Catalogue]

  /// Creates an index; of several catalogues with the same id the first counts.
  init(_ catalogues: [Catalogue]) {
    self.catalogues = catalogues
  }

  /// Returns the item to which a text refers; reports texts that are not a reference to a known item.
  func reference(_ text: Located<String>, into diagnostics: inout DiagnosticCollector) -> ItemReference? {
    let bytes = text.value.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let name = ID<Catalogue>(String(text.value[..<colon]))
    else {
      diagnostics.report(.notAReference(text))
      return nil
    }
    guard let catalogue = catalogues.first(where: { $0.id == name }) else {
      diagnostics.report(
        .unknownWord(
          Located(value: name.text, range: text.range), noun: "catalogue", words: catalogues.map(\.id.text).sorted()))
      return nil
    }
    let item = String(text.value[bytes.index(after: colon)...])
    guard let id = ID<Catalogue.Item>(item), catalogue.places[id] != nil else {
      diagnostics.report(
        .unknownItem(text, item: item, catalogue: name.text, items: catalogue.items.map(\.id.text).sorted()))
      return nil
    }
    return ItemReference(catalogue: name, item: id)
  }
}

extension Diagnostic {
  fileprivate static func notAReference(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "\(quoted(text.value)) is not a reference", at: text.range,
      remedy: "write catalogue and item, such as iso20000:8.6.1")
  }

  fileprivate static func unknownItem(
    _ text: Located<String>, item: String, catalogue: String, items: [String]
  ) -> Diagnostic {
    Diagnostic(
      "the catalogue '\(catalogue)' has no item \(quoted(item))", at: text.range,
      remedy: nearest(to: item, among: items).map { "did you mean '\(catalogue):\($0)'?" }
        ?? "'assay show \(catalogue)' lists its items")
  }
}
