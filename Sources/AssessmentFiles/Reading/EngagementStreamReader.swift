package import Assessment
package import PlainYAML
package import Text

/// Reads engagements as JSON, each with its answer sheets in one document (spec, `assay stream`):
/// `{"engagement": {…keys of engagement.yaml…}, "sheets": [{…keys of an answer sheet…}]}`.
///
/// The parts are read as files are; a sheet has its number in the list instead of a file name.
package struct EngagementStreamReader: Sendable {
  /// The questionnaire of all engagements.
  package let questionnaire: Questionnaire
  /// The files of the questionnaire, as in `Assessment.origins`. An engagement of a stream is not a file.
  package let origins: [Assessment.Origin]
  private let items: ReferenceIndex

  init(_ questionnaire: Questionnaire, items: ReferenceIndex, origins: [Assessment.Origin]) {
    self.questionnaire = questionnaire
    self.origins = origins
    self.items = items
  }

  /// The catalogues to which the questionnaire may refer.
  var catalogues: [Catalogue] { items.catalogues }

  /// Reads one engagement; without an assessment where it has an error.
  package func engagement(from document: Document) -> StreamedEngagement {
    var diagnostics = DiagnosticCollector(document)
    guard !document.hasErrors, let root = document.root,
      let fields = Fields<StreamLineKey>(root, "a line", into: &diagnostics)
    else { return StreamedEngagement(document, reports: [diagnostics.fileReport]) }
    let sheets = AnswerSheetCollection(
      fields.items(.sheets, into: &diagnostics).enumerated().map { index, node in
        AnswerSheetReader.read(
          DiagnosticCollector(Document(node, named: "\(index)")), questionnaire: questionnaire, items: items)
      })
    let engagement = engagement(fields, into: &diagnostics)
    let reports = [diagnostics.fileReport] + (engagement.map { [$0.diagnostics.fileReport] } ?? []) + sheets.reports
    guard let engagement = engagement?.engagement, !reports.contains(where: \.hasErrors) else {
      return StreamedEngagement(document, reports: reports)
    }
    let assessment = Assessment(
      engagement: engagement, questionnaire: questionnaire, catalogues: catalogues, sheets: sheets.inUse,
      notYetAnswered: sheets.notYetAnswered, origins: origins)
    return StreamedEngagement(document, reports: reports, assessment: assessment)
  }

  private func engagement(
    _ fields: Fields<StreamLineKey>, into diagnostics: inout DiagnosticCollector
  ) -> (engagement: Engagement?, diagnostics: DiagnosticCollector)? {
    guard let node = fields[.engagement] else {
      diagnostics.report(.noEngagement(at: fields.node.start))
      return nil
    }
    var own = DiagnosticCollector(Document(node, named: "engagement"))
    if let name = node[EngagementKey.questionnaire.rawValue], name.kind == .scalar, name.text != questionnaire.id.text {
      own.report(.otherQuestionnaireOfStream(name, expected: questionnaire.id))
    }
    return EngagementReader.read(own, questionnaire: questionnaire, items: items)
  }
}

/// An engagement of a stream: an assessment, or the errors that prevent it.
package struct StreamedEngagement: Sendable {
  /// The engagement's name as written; nil where there is none.
  package let name: String?
  /// Nil where there is an error.
  package let assessment: Assessment?
  /// Each on one line, `place: message; remedy`. The place is a JSON Pointer, or a column where the text is not JSON.
  package let errors: [String]
  /// In the same form.
  package let warnings: [String]

  init(_ document: Document, reports: [FileReport], assessment: Assessment? = nil) {
    let name = document.root?[StreamLineKey.engagement.rawValue]?[EngagementKey.engagement.rawValue]
    self.name = document.hasErrors || name?.kind != .scalar ? nil : name?.text
    self.assessment = assessment
    let found = reports.flatMap(\.diagnostics).sortedByPlace()
    errors = found.filter { $0.severity == .error }.map { Self.text(of: $0, in: document) }
    warnings = found.filter { $0.severity == .warning }.map { Self.text(of: $0, in: document) }
  }

  /// Creates the result of a line that was not parsed.
  package init(_ error: Diagnostic) {
    name = nil
    assessment = nil
    errors = [error.messageWithRemedy]
    warnings = []
  }

  private static func text(of diagnostic: Diagnostic, in document: Document) -> String {
    let offset = diagnostic.range.lowerBound
    let pointer = document.hasErrors ? nil : document.root?.pointer(to: offset)
    let place = pointer ?? "column \(document.source.position(at: offset).column)"
    return place.isEmpty ? diagnostic.messageWithRemedy : "\(place): \(diagnostic.messageWithRemedy)"
  }
}

extension Diagnostic {
  fileprivate static func noEngagement(at range: Range<Int>) -> Diagnostic {
    Diagnostic("the line has no 'engagement'", at: range, remedy: "write {\"engagement\": {…}, \"sheets\": [{…}]}")
  }

  fileprivate static func otherQuestionnaireOfStream(_ name: Node, expected: ID<Questionnaire>) -> Diagnostic {
    Diagnostic(
      "the engagement asks \(quoted(name.text)), the stream reads answers to '\(expected)'", at: name.range,
      remedy: "put it into a stream of its own")
  }
}
