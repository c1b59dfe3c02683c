import Assessment
import AssessmentFiles
import Foundation
import PlainYAML
import Reports
import Text

/// A measured step. `run` returns false if the input has errors, so that a failure does not count as speed.
struct Step {
  let run: () -> Bool

  static func onTexts(_ name: String, _ source: Source) -> Step? {
    switch name {
    case "parse": Step { !Document(parsing: source).hasErrors }
    case "json": Step { !Document(parsingJSON: source).hasErrors }
    default: nil
    }
  }

  /// Runs the steps before the named one once, outside the measurement.
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

  /// Writes the report in both formats and returns the number of bytes.
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

  /// Reads the assessment from the bytes.
  func assessment() -> Assessment? {
    reader.assessment(engagement: Self.engagement, sheets: [sheet]).value
  }

  /// Whether `assay check` finds no errors in the files.
  func isFreeOfErrors() -> Bool {
    let reader = reader
    return [reader.check(shelved), reader.check(sheet)].allSatisfy { !$0.contains(where: \.hasErrors) }
  }

  private var reader: Reader { Reader(library: QuestionnaireLibrary(questionnaires: [shelved], catalogues: [])) }
  private var shelved: Source { Source(name: "generated.yaml", bytes: questionnaire.bytes) }
  private static let engagement = Source(
    name: "engagement.yaml", text: "engagement: generated\nquestionnaire: generated\n")
}
