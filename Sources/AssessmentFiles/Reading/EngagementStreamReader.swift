package import Assessment
package import PlainYAML
internal import Text

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
  package var catalogues: [Catalogue] { items.catalogues }

  /// Reads one engagement; without an assessment where it has an error.
  package func engagement(from document: Document) -> StreamedEngagement {
    var diagnostics = DiagnosticCollector(document, longestLine: Limits.streamLineLength)
    guard !document.hasErrors, let root = document.root,
      let fields = Fields<StreamLineKey>(root, "a line", into: &diagnostics)
    else { return StreamedEngagement(document, reports: [diagnostics.fileReport]) }
    let nodes = fields.items(.sheets, into: &diagnostics)
    if nodes.count > Limits.sheets {
      diagnostics.report(.tooManySheets(at: fields.range(of: .sheets)))
      return StreamedEngagement(document, reports: [diagnostics.fileReport])
    }
    let sheets = AnswerSheetCollection(
      AnswerSheetReader.read(
        all: nodes.enumerated().map { Self.collector($1, named: "\($0)") }, questionnaire: questionnaire, items: items))
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

  /// A collector for a part of a line. The line's length was checked with the whole.
  private static func collector(_ node: Node, named name: String) -> DiagnosticCollector {
    DiagnosticCollector(Document(node, named: name), longestLine: Limits.streamLineLength)
  }

  private func engagement(
    _ fields: Fields<StreamLineKey>, into diagnostics: inout DiagnosticCollector
  ) -> (engagement: Engagement?, diagnostics: DiagnosticCollector)? {
    guard let node = fields[.engagement] else {
      diagnostics.report(.noEngagement(at: fields.node.start))
      return nil
    }
    var own = Self.collector(node, named: "engagement")
    if let name = node[EngagementKey.questionnaire.rawValue], name.kind == .scalar, name.text != questionnaire.id.text {
      own.report(.otherQuestionnaireOfStream(name, expected: questionnaire.id))
    }
    return EngagementReader.read(own, questionnaire: questionnaire, items: items)
  }
}

extension Diagnostic {
  fileprivate static func noEngagement(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingKey, "the line has no 'engagement'", at: range,
      remedy: "write {\"engagement\": {…}, \"sheets\": [{…}]}")
  }

  fileprivate static func otherQuestionnaireOfStream(_ name: Node, expected: ID<Questionnaire>) -> Diagnostic {
    Diagnostic(
      .otherQuestionnaire, "the engagement uses questionnaire \(quoted(name.text)), this stream '\(expected)'",
      at: name.range,
      remedy: "run a separate stream")
  }
}
