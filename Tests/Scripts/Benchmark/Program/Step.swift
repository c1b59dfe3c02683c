import Assessment
import AssessmentFiles
import Foundation
import PlainYAML
import ReportDocument
import ReportParts
import Reports
import Text

/// One thing that is measured; false where the input has errors, so that no failure passes for speed.
struct Step {
  let run: () -> Bool

  static func onTexts(_ name: String, _ source: Source) -> Step? {
    switch name {
    case "parse": Step { !Document(parsing: source).hasErrors }
    case "json": Step { !Document(parsingJSON: source).hasErrors }
    default: nil
    }
  }

  /// What comes before the step is done once, outside the measurement.
  static func onFiles(_ name: String, questionnaire: Source, sheet: Source) -> Step? {
    let files = EngagementFiles(questionnaire: questionnaire, sheet: sheet)
    switch name {
    case "read": return Step { files.assessment() != nil }
    case "check": return Step { files.isFreeOfErrors() }
    case "score": return files.assessment().map { assessment in Step { !Evaluation(of: assessment).topics.isEmpty } }
    case "report":
      return files.assessment().map { Evaluation(of: $0) }.map { evaluation in Step { written(evaluation) > 0 } }
    case "whole": return Step { files.assessment().map { written(Evaluation(of: $0)) > 0 } ?? false }
    case "decode": return Step { decodes(questionnaire, sheet) }
    default: return nil
    }
  }

  /// Both forms of the report; how many bytes they have.
  private static func written(_ evaluation: Evaluation) -> Int {
    let report = ReportDocument.full(of: evaluation, options: ReportOptions(generator: "assay-bench"))
    return report.html().count + report.markdownFile().count
  }

  private static func decodes(_ questionnaire: Source, _ sheet: Source) -> Bool {
    let decoder = JSONDecoder()
    let asked = try? decoder.decode(DecodedQuestionnaire.self, from: Data(questionnaire.bytes))
    let answered = try? decoder.decode(DecodedSheet.self, from: Data(sheet.bytes))
    return asked?.topics.isEmpty == false && answered?.answers.isEmpty == false
  }
}

/// An engagement around a generated questionnaire and its sheet.
struct EngagementFiles {
  let questionnaire: Source
  let sheet: Source

  /// Reads everything again, from the bytes.
  func assessment() -> Assessment? {
    reader().assessment(engagement: Document(parsing: Self.engagement), sheets: [Document(parsing: sheet)]).value
  }

  /// What `assay check` does with the files: each is parsed once.
  func isFreeOfErrors() -> Bool {
    let asked = parsedQuestionnaire()
    let reader = AssessmentReader(library: QuestionnaireLibrary(questionnaires: [asked], catalogues: []))
    return [reader.check(asked), reader.check(Document(parsing: sheet))].allSatisfy { !$0.contains(where: \.hasErrors) }
  }

  private func reader() -> AssessmentReader {
    AssessmentReader(library: QuestionnaireLibrary(questionnaires: [parsedQuestionnaire()], catalogues: []))
  }

  private func parsedQuestionnaire() -> Document {
    Document(parsing: Source(name: "generated.yaml", bytes: questionnaire.bytes))
  }

  private static let engagement = Source(
    name: "engagement.yaml", text: "engagement: generated\nquestionnaire: generated\n")
}
