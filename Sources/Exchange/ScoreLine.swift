package import Assessment
package import AssessmentFiles
internal import Interchange

/// Writes the result of a line of `assay stream`: a score (`assay.score/2`), or its errors (`assay.error/1`).
package struct ScoreLineWriter: Sendable {
  private let questionnaireHash: String?
  private let method: ScoringMethod?
  private let references: FrameworkReferences

  /// Creates a writer that scores by the questionnaire's own method, or by another one.
  package init(for reader: EngagementStreamReader, method: ScoringMethod? = nil) {
    questionnaireHash = ScoreExchange.questionnaireHash(reader.origins)
    references = FrameworkReferences(of: reader.questionnaire, to: reader.catalogues)
    self.method = method
  }

  /// Returns UTF-8 on one line, with its line feed. `number` is that of the line in the stream, from 1.
  package func json(_ line: StreamedEngagement, number: Int) -> [UInt8] {
    if let assessment = line.assessment {
      return ScoreExchange.json(
        Evaluation(of: assessment, method: method, referring: references), isIndented: false,
        questionnaireHash: questionnaireHash)
    }
    return JSONWriter.document(isIndented: false) {
      $0.object { writer in
        writer.member("schema", OutputSchema.error.format)
        writer.member("line", number)
        writer.member("engagement", line.name)
        writer.member("errors") { $0.array(line.errors) { $0.value($1) } }
      }
    }
  }
}
