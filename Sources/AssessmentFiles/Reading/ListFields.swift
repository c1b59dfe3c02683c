internal import PlainYAML
internal import Text

extension Fields {
  /// Calls `body` with the place of each item of the sequence under a key; reports other kinds of value.
  func forEachItem(
    _ key: Key, into diagnostics: inout DiagnosticCollector, _ body: (_ place: Int, inout DiagnosticCollector) -> Void
  ) {
    if let field = filled(key) { forEachItem(of: field, into: &diagnostics, body) }
  }

  /// Calls `body` with the place of each item of a sequence; reports other kinds of value.
  func forEachItem(
    of field: Field, into diagnostics: inout DiagnosticCollector,
    _ body: (_ place: Int, inout DiagnosticCollector) -> Void
  ) {
    guard case .sequence = node.kind(at: field.value) else {
      diagnostics.report(.notASequence(field.key.rawValue, at: node.child(at: field.value)))
      return
    }
    node.forEachChild(of: field.value) { body($0, &diagnostics) }
  }

  /// Returns the items of the sequence under a key, none where there is no value.
  func items(_ key: Key, into diagnostics: inout DiagnosticCollector) -> [Node] {
    var items: [Node] = []
    forEachItem(key, into: &diagnostics) { item, _ in items.append(node.child(at: item)) }
    return items
  }

  /// Returns the texts of the sequence under a key, or nil where there is no value.
  func texts(_ key: Key, into diagnostics: inout DiagnosticCollector) -> [String]? {
    filled(key).map { texts(of: $0, into: &diagnostics) }
  }

  /// Returns the texts of a sequence.
  func texts(of field: Field, into diagnostics: inout DiagnosticCollector) -> [String] {
    var texts: [String] = []
    forEachText(of: field, into: &diagnostics) { text, _, _ in texts.append(text) }
    return texts
  }

  /// Returns the texts of the sequence under a key with their places, or nil where there is no value.
  func locatedTexts(_ key: Key, into diagnostics: inout DiagnosticCollector) -> [Located<String>]? {
    filled(key).map { locatedTexts(of: $0, into: &diagnostics) }
  }

  /// Returns the texts of a sequence with their places.
  func locatedTexts(of field: Field, into diagnostics: inout DiagnosticCollector) -> [Located<String>] {
    var texts: [Located<String>] = []
    forEachText(of: field, into: &diagnostics) { text, place, _ in
      texts.append(Located(value: text, range: node.range(at: place)))
    }
    return texts
  }

  private func forEachText(
    of field: Field, into diagnostics: inout DiagnosticCollector,
    _ body: (String, _ place: Int, inout DiagnosticCollector) -> Void
  ) {
    forEachItem(of: field, into: &diagnostics) { item, diagnostics in
      if let text = node.text(at: item, as: "an item of '\(field.key.rawValue)'", into: &diagnostics) {
        body(text, item, &diagnostics)
      }
    }
  }

  /// Returns the identifiers of the sequence under a key, or nil where there is no value; reports repeated ones.
  func ids<Subject>(_ key: Key, into diagnostics: inout DiagnosticCollector) -> [Located<ID<Subject>>]? {
    filled(key).map { ids(of: $0, into: &diagnostics) }
  }

  /// Returns the identifiers of a sequence; reports repeated ones.
  func ids<Subject>(of field: Field, into diagnostics: inout DiagnosticCollector) -> [Located<ID<Subject>>] {
    let ids: [Located<ID<Subject>>] = locatedTexts(of: field, into: &diagnostics)
      .compactMap { $0.identifier(into: &diagnostics) }
    return ids.uniqueIDs(into: &diagnostics)
  }
}

extension Diagnostic {
  static func notASequence(_ key: String, at node: Node) -> Diagnostic {
    Diagnostic(
      .notAList, "'\(key)' must be a list", at: node.range, remedy: "write each item on its own line after '- '")
  }
}
