package import Assessment
internal import PlainYAML
package import Text

/// Reads engagements as JSON, each with its answer sheets in one text (spec, `assay stream`):
/// `{"engagement": {…keys of engagement.yaml…}, "sheets": [{…keys of an answer sheet…}]}`.
///
/// The readers are those of the files; a sheet takes the place of a file by its place in the list.
package struct EngagementLineReader: Sendable {
  private enum Key: Int, FieldKey {
    case engagement, sheets
    static let names: KeyNames = ["engagement", "sheets"]
  }

  /// What every line answers.
  package let questionnaire: Questionnaire
  /// The files behind it, as `Assessment.origins` has them; the line's own text is none.
  package let origins: [Assessment.Origin]
  /// What it may refer to.
  let catalogues: [Catalogue]

  init(_ questionnaire: Questionnaire, catalogues: [Catalogue], origins: [Assessment.Origin]) {
    self.questionnaire = questionnaire
    self.origins = origins
    self.catalogues = catalogues
  }

  /// What one line says; without an assessment where it has an error.
  package func line(_ source: Source) -> EngagementLine {
    let document = Document(parsingJSON: source)
    var diagnostics = DiagnosticCollector(document)
    guard !document.hasErrors, let root = document.root,
      let fields = Fields<Key>(root, "a line", into: &diagnostics)
    else { return EngagementLine(document, reports: [diagnostics.fileReport]) }
    let sheets = fields.items(.sheets, into: &diagnostics).enumerated().map { index, node in
      AnswerSheetReading.read(DiagnosticCollector(Document(node, named: "\(index)")), questionnaire: questionnaire)
    }
    let engagement = engagement(fields, into: &diagnostics)
    let reports = [diagnostics.fileReport] + (engagement.map { [$0.report] } ?? []) + sheets.map(\.report)
    guard let engagement = engagement?.engagement, !reports.contains(where: \.hasErrors) else {
      return EngagementLine(document, reports: reports)
    }
    let assessment = Assessment(
      engagement: engagement, questionnaire: questionnaire, catalogues: catalogues, sheets: sheets.compactMap(\.sheet),
      origins: origins)
    return EngagementLine(document, reports: reports, assessment: assessment)
  }

  private func engagement(
    _ fields: Fields<Key>, into diagnostics: inout DiagnosticCollector
  ) -> (engagement: Engagement?, report: FileReport)? {
    guard let node = fields[.engagement] else {
      diagnostics.report(.noEngagement(at: fields.node.start))
      return nil
    }
    var own = DiagnosticCollector(Document(node, named: "engagement"))
    if let name = node["questionnaire"], name.kind == .scalar, name.text != questionnaire.id.text {
      own.report(.otherQuestionnaire(name, expected: questionnaire.id))
    }
    return EngagementReading.read(own, questionnaire: questionnaire)
  }
}

/// What came of one line: an assessment, or why there is none.
package struct EngagementLine: Sendable {
  /// The engagement's name as the line gives it; nil where it gives none.
  package let name: String?
  /// Nil where the line has an error.
  package let assessment: Assessment?
  /// Each on one line, after the JSON Pointer of its place, or its column where the text is no JSON.
  package let errors: [String]
  /// In the same form.
  package let warnings: [String]

  init(_ document: Document, reports: [FileReport], assessment: Assessment? = nil) {
    let name = document.root?["engagement"]?["engagement"]
    self.name = document.hasErrors || name?.kind != .scalar ? nil : name?.text
    self.assessment = assessment
    let found = reports.flatMap(\.diagnostics).enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    errors = found.filter { $0.severity == .error }.map { Self.text(of: $0, in: document) }
    warnings = found.filter { $0.severity == .warning }.map { Self.text(of: $0, in: document) }
  }

  /// For a line that was not even read.
  package init(error: String) {
    name = nil
    assessment = nil
    errors = [error]
    warnings = []
  }

  private static func text(of diagnostic: Diagnostic, in document: Document) -> String {
    let offset = diagnostic.range.lowerBound
    let pointer = document.hasErrors ? nil : document.root?.pointer(to: offset)
    let place = pointer ?? "column \(document.source.position(at: offset).column)"
    let message = diagnostic.message + (diagnostic.remedy.map { "; \($0)" } ?? "")
    return place.isEmpty ? message : "\(place): \(message)"
  }
}

extension Diagnostic {
  fileprivate static func noEngagement(at range: Range<Int>) -> Diagnostic {
    Diagnostic("the line has no 'engagement'", at: range, remedy: "write {\"engagement\": {…}, \"sheets\": [{…}]}")
  }

  fileprivate static func otherQuestionnaire(_ name: Node, expected: ID<Questionnaire>) -> Diagnostic {
    Diagnostic(
      "the engagement asks \(quoted(name.text)), the stream reads answers to '\(expected)'", at: name.range,
      remedy: "put it into a stream of its own")
  }
}
