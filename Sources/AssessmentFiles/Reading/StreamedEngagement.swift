package import Assessment
internal import PlainYAML
package import Text

/// An engagement of a stream: an assessment, or the errors that prevent it.
package struct StreamedEngagement: Sendable {
  /// The engagement's name as written; nil where there is none.
  package let name: String?
  /// Nil where there is an error.
  package let assessment: Assessment?
  /// Each on one line, `place: message; remedy`. The place is a JSON Pointer, or a column where the text is not JSON. At
  /// most a thousand, and then the number of the others.
  package let errors: [String]
  /// In the same form.
  package let warnings: [String]

  init(_ document: Document, reports: [FileReport], assessment: Assessment? = nil) {
    let name = document.root?[StreamLineKey.engagement.rawValue]?[EngagementKey.engagement.rawValue]
    self.name = document.hasErrors || name?.kind != .scalar ? nil : name?.text
    self.assessment = assessment
    let found = reports.flatMap(\.diagnostics).sortedByPlace()
    errors = Self.texts(of: found.filter { $0.severity == .error }, in: document)
    warnings = Self.texts(of: found.filter { $0.severity == .warning }, in: document)
  }

  /// Creates the result of a line that was not parsed.
  package init(_ error: Diagnostic) {
    name = nil
    assessment = nil
    errors = [error.messageWithRemedy]
    warnings = []
  }

  private static func texts(of found: [Diagnostic], in document: Document) -> [String] {
    let shown = found.prefix(DiagnosticList.most)
    let places = places(of: shown.map(\.range.lowerBound), in: document)
    let texts = zip(places, shown).map { place, diagnostic in
      let text = diagnostic.inJSON.messageWithRemedy
      return place.isEmpty ? text : "\(place): \(text)"
    }
    let rest = found.count - shown.count
    return rest == 0 ? texts : texts + ["\(rest) more like these"]
  }

  /// The places of offsets that do not fall.
  private static func places(of offsets: [Int], in document: Document) -> [String] {
    if !document.hasErrors, let root = document.root { return root.pointers(to: offsets) }
    var (column, position) = (1, 0)
    return offsets.map { offset in
      let end = min(max(offset, position), document.source.bytes.count)
      column += document.source.bytes[position..<end].count { $0 & 0xC0 != 0x80 }
      position = end
      return "column \(column)"
    }
  }
}
