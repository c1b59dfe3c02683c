internal import PlainYAML
internal import Text

/// The files in an engagement's `library/`.
struct PinnedFiles: Sendable {
  /// The ids of the catalogues among them.
  let catalogues: Set<String>
  /// The versions of the shipped files from which files with the same id and version differ, by the names of the files.
  let shippedVersions: [String: String]
  /// A warning for each file with the id and version of a shipped one, but other content.
  let reports: [FileReport]

  /// Compares the files with the shipped ones of a library.
  init(_ documents: [Document], below library: QuestionnaireLibrary) {
    catalogues = Set(documents.filter { FileKind(of: $0) == .catalogue }.map(\.source.libraryID))
    let differing = documents.compactMap { document -> (source: Source, version: Node)? in
      guard let shipped = library.shipped(like: document), shipped.source.bytes != document.source.bytes,
        let version = Self.version(of: document), version.text == Self.version(of: shipped.document)?.text
      else { return nil }
      return (document.source, version)
    }
    shippedVersions = Dictionary(
      differing.map { ($0.source.name, $0.version.text) }, uniquingKeysWith: { first, _ in first })
    reports = differing.map { source, version in
      FileReport(
        source: source, diagnostics: [.differsFromShipped(source.libraryID, version.text, at: version.range)])
    }
  }

  /// The version of a questionnaire or the edition of a catalogue, as it is written.
  private static func version(of document: Document) -> Node? {
    let key = FileKind(of: document) == .catalogue ? CatalogueKey.edition.rawValue : QuestionnaireKey.version.rawValue
    return document.root?[key].flatMap { $0.kind == .scalar ? $0 : nil }
  }
}

extension Diagnostic {
  fileprivate static func differsFromShipped(_ id: String, _ version: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .differsFromShipped, "this file differs from the shipped \(quoted(id)) \(version)", at: range, severity: .warning,
      remedy: "give the file its own version if the change is intended")
  }
}
