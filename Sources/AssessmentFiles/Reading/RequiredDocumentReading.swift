internal import Assessment
internal import PlainYAML
internal import Text

/// A document of a catalogue with its places in the file.
struct RequiredDocumentReading {
  /// The document.
  let document: RequiredDocument
  fileprivate let id: Range<Int>?
  fileprivate let sameAs: Range<Int>?

  /// Reads a document; nil where a part of it is missing.
  init?(_ node: Node, into diagnostics: inout DiagnosticCollector) {
    guard let fields = Fields<RequiredDocumentKey>(node, "a document", into: &diagnostics) else { return nil }
    let id: Located<ID<RequiredDocument>>? = fields.requiredID(.id, into: &diagnostics)
    let title = fields.requiredText(.title, into: &diagnostics)
    let kind: RequiredDocument.Kind? = fields.choice(.kind, of: "kind", into: &diagnostics)
    if fields[.kind] == nil { diagnostics.reportMissing(.documentWithoutKind(at: node.start)) }
    let sameAs: Located<ID<RequiredDocument>>? = fields.id(.sameAs, into: &diagnostics)
    guard let id, let title, let kind else { return nil }
    document = RequiredDocument(id: id.value, title: title, kind: kind, sameAs: sameAs?.value)
    self.id = id.range
    self.sameAs = sameAs?.range
  }
}

extension [RequiredDocumentReading] {
  /// Reports repeated ids, and documents that are the same as an unknown one.
  func check(into diagnostics: inout DiagnosticCollector) {
    _ = map { Located(value: $0.document.id, range: $0.id) }.uniqueIDs(into: &diagnostics)
    let known = Set(map(\.document.id))
    for reading in self {
      guard let other = reading.document.sameAs, !known.contains(other) else { continue }
      diagnostics.reportMissing(
        .unknownWord(
          Located(value: other.text, range: reading.sameAs), noun: "document", words: map(\.document.id.text)))
    }
  }
}

extension Diagnostic {
  /// Catalogues of the first edition list titles. No criterion can name such a document, so no figure depends on it.
  static func documentsWithoutID(_ count: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .documentWithoutID,
      count == 1 ? "a document without an id is ignored" : "\(count) documents without an id are ignored", at: range,
      severity: .warning, remedy: "write '{id: 8.6.1-a, title: …, kind: document}'")
  }

  fileprivate static func documentWithoutKind(at range: Range<Int>) -> Diagnostic {
    Diagnostic(.missingKey, "a document needs 'kind'", at: range, remedy: "write 'kind: document' or 'kind: record'")
  }
}
