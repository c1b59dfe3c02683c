internal import YAML

/// Which catalogues and items there are, for checking `iso20000:8.6.1`.
struct ReferenceIndex: Sendable {
  private let items: [String: [String: ID<Catalogue.Item>]]

  /// Indexes the catalogues.
  init(_ catalogues: [Catalogue]) {
    items = Dictionary(
      catalogues.map { catalogue in
        (
          catalogue.id.text,
          Dictionary(catalogue.items.map { ($0.id.text, $0.id) }, uniquingKeysWith: { first, _ in first })
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The item that a text names; reports what no catalogue has.
  func reference(_ text: Located<String>, into findings: inout Findings) -> ItemReference? {
    let parts = text.value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let catalogue = ID<Catalogue>(parts[0]) else {
      findings.report(.notAReference(text))
      return nil
    }
    guard let known = items[parts[0]] else {
      findings.report(
        .unknownWord(Located(value: parts[0], range: text.range), noun: "catalogue", words: items.keys.sorted()))
      return nil
    }
    guard let item = known[parts[1]] else {
      findings.report(.unknownItem(text, item: parts[1], catalogue: parts[0], items: known.keys.sorted()))
      return nil
    }
    return ItemReference(catalogue: catalogue, item: item)
  }
}

extension Diagnostic {
  fileprivate static func notAReference(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "\(quoted(text.value)) is not a reference", at: text.range ?? 0..<0,
      remedy: "write catalogue and item, such as iso20000:8.6.1")
  }

  fileprivate static func unknownItem(
    _ text: Located<String>, item: String, catalogue: String, items: [String]
  ) -> Diagnostic {
    Diagnostic(
      "the catalogue '\(catalogue)' has no item \(quoted(item))", at: text.range ?? 0..<0,
      remedy: nearest(to: item, among: items).map { "did you mean '\(catalogue):\($0)'?" }
        ?? "'assay show \(catalogue)' lists its items")
  }
}
