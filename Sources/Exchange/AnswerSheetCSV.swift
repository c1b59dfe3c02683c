package import Assessment
internal import AssessmentFiles
internal import Interchange
internal import Text

/// Writes answer sheets as CSV for spreadsheets, one record per criterion (spec, CSV).
package struct AnswerSheetCSV {
  /// A column of the format: those that people need, and those with the rest of a sheet, so that it can be read back.
  package enum Column: CaseIterable {
    case criterion, topic, level, dimension, text, rating, evidence, note, reason
    case confidence, respondent, role, date, questionnaire

    /// The name in the header: where a file of an assessment has the same value, its key.
    package var name: String {
      switch self {
      case .criterion: "criterion"
      case .topic: "topic"
      case .level: CriterionKey.level.rawValue
      case .dimension: CriterionKey.dimension.rawValue
      case .text: CriterionKey.text.rawValue
      case .rating: AnswerKey.rating.rawValue
      case .evidence: AnswerKey.evidence.rawValue
      case .note: AnswerKey.note.rawValue
      case .reason: AnswerKey.reason.rawValue
      case .confidence: AnswerKey.confidence.rawValue
      case .respondent: AnswerSheetKey.respondent.rawValue
      case .role: AnswerSheetKey.role.rawValue
      case .date: AnswerSheetKey.date.rawValue
      case .questionnaire: AnswerSheetKey.questionnaire.rawValue
      }
    }
  }

  private let questionnaire: Questionnaire
  private let topics: Set<ID<Topic>>?
  private var writer = CSVWriter(header: Column.allCases.map(\.name))

  /// Begins a table of answers to a questionnaire; `topics` limits the records to some of its topics.
  package init(questionnaire: Questionnaire, topics: [Topic]? = nil) {
    self.questionnaire = questionnaire
    self.topics = topics.map { Set($0.map(\.id)) }
  }

  /// Adds a sheet: one record for every criterion, answered or not, in the order of the questionnaire.
  package mutating func append(_ sheet: AnswerSheet) {
    for (topic, criterion) in questionnaire.criteria where topics?.contains(topic.id) ?? true {
      let answer = sheet.answers[criterion.id]
      writer.append(Column.allCases.map { field($0, topic, criterion, answer, sheet) })
    }
  }

  /// The whole file, UTF-8.
  package var bytes: [UInt8] { writer.bytes }

  private func field(
    _ column: Column, _ topic: Topic, _ criterion: Criterion, _ answer: Answer?, _ sheet: AnswerSheet
  ) -> CSVWriter.Field {
    switch column {
    case .criterion: return .text(criterion.id.text)
    case .topic: return .text(topic.id.text)
    case .level: return .number(Double(criterion.level.number))
    case .dimension: return .text(criterion.dimension?.rawValue ?? "")
    case .text: return .text(criterion.text)
    case .rating: return .text(answer?.response.word(on: questionnaire.scale) ?? "")
    case .evidence: return .prose(EvidenceText.written(answer?.evidence ?? []))
    case .note: return .prose(answer?.note ?? "")
    case .reason:
      guard case .notApplicable(let reason)? = answer?.response else { return .text("") }
      return .prose(reason)
    case .confidence: return .text(answer?.confidence?.rawValue ?? "")
    case .respondent: return .prose(sheet.respondent)
    case .role: return .text(sheet.role.rawValue)
    case .date: return .text(sheet.date?.description ?? "")
    // A version by itself would be taken for a number: spreadsheets turn 1.0 into 1.
    case .questionnaire:
      return .text(([questionnaire.id.text, sheet.version].filter { !$0.isEmpty }).joined(separator: " "))
    }
  }
}
