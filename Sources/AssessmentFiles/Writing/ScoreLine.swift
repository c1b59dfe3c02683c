package import Assessment
internal import Interchange

/// What `assay stream` writes for a line: a score (`assay.score/1`), or the faults in its place (`assay.error/1`).
package struct ScoreLineWriter: Sendable {
  private let questionnaireHash: String?
  private let method: ScoringMethod?
  private let references: FrameworkReferences

  /// Scores by the questionnaire's own method unless another is asked for.
  package init(for reader: EngagementLineReader, method: ScoringMethod? = nil) {
    questionnaireHash = ScoreExchange.questionnaireHash(reader.origins)
    references = FrameworkReferences(of: reader.questionnaire, to: reader.catalogues)
    self.method = method
  }

  /// UTF-8 on one line, with its line feed; `number` is the line's, from 1.
  package func json(_ line: EngagementLine, number: Int) -> [UInt8] {
    if let assessment = line.assessment {
      return ScoreExchange.json(
        Evaluation(of: assessment, method: method, referring: references), isIndented: false,
        questionnaireHash: questionnaireHash)
    }
    return JSONWriter.document(isIndented: false) {
      $0.object { writer in
        writer.member("schema", "assay.error/1")
        writer.member("line", number)
        writer.member("engagement", line.name)
        writer.member("errors") { $0.array(line.errors) { $0.value($1) } }
      }
    }
  }
}
