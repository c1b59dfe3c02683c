import Assessment
import AssessmentFiles
import Exchange
import PlainYAML
import Text

/// What holds for every file of the four kinds, and for an engagement with any sheets.
enum ReaderPromises {
  static func broken(by bytes: [UInt8]) -> [String] {
    let parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
    let documents = parts.enumerated().map { Document(parsing: Source(name: "part-\($0).yaml", bytes: $1)) }
    // A questionnaire or a catalogue is on the shelf as well, so that it can refer to itself.
    let library = QuestionnaireLibrary(
      questionnaires: [FuzzFixture.questionnaire] + documents, catalogues: [FuzzFixture.catalogue] + documents.prefix(1)
    )
    let reader = AssessmentReader(library: library)
    var reports = documents.flatMap { reader.check($0) }
    var broken: [String] = []
    if documents.count > 1 {
      let result = reader.assessment(engagement: documents[0], sheets: Array(documents.dropFirst()))
      reports += result.reports
      if let assessment = result.value { broken += implausible(Evaluation(of: assessment)) }
      if result.value == nil, !result.hasErrors { broken.append("no assessment, and no error says why") }
    }
    for report in reports {
      broken += YAMLPromises.misplaced(report.diagnostics, in: report.source)
      if report.diagnostics.count > 2002 { broken.append("\(report.diagnostics.count) diagnostics") }
      _ = report.source.rendered(report.diagnostics)
    }
    return broken
  }

  /// Evidenced <= level <= possible, and JSON of it.
  private static func implausible(_ evaluation: Evaluation) -> [String] {
    _ = ScoreExchange.json(evaluation)
    return evaluation.score.topics.compactMap { topic in
      guard let low = topic.capability.evidenced, let level = topic.capability.level,
        let high = topic.capability.possible
      else { return nil }
      return low <= level && level <= high ? nil : "\(topic.topic.id): \(low), \(level), \(high)"
    }
  }
}

/// The questionnaire and the catalogue that fuzzed files may refer to.
enum FuzzFixture {
  static let catalogue = document(
    name: "house.yaml",
    text: """
      catalogue: house
      title: House rules
      kind: conformity
      items:
        - id: 1.1
          title: Intake

      """)

  static let questionnaire = document(
    name: "tiny.yaml",
    text: """
      questionnaire: tiny
      title: Tiny check
      version: "1.0"
      scoring: capability
      scale: nplf
      topics:
        - id: intake
          title: Intake
          references: [house:1.1]
          criteria:
            - id: intake.1.1
              text: Requests are written down.
            - id: intake.2.1
              text: Somebody owns each request.
              level: 2

      """)

  private static func document(name: String, text: String) -> Document {
    Document(parsing: Source(name: name, text: text))
  }

  /// The questionnaire as read.
  static let asked = AssessmentReader(library: library).questionnaire(from: questionnaire).value
  static let library = QuestionnaireLibrary(questionnaires: [questionnaire], catalogues: [catalogue])
}
