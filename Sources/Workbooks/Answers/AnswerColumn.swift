internal import Exchange
internal import ReportDocument
internal import Wording

/// A column of the sheet of answers, in its order.
enum AnswerColumn: CaseIterable {
  case criterion, topic, level, text, guidance, rating, confidence, evidence, note, reason
  case respondent, role, date, questionnaire

  /// The head of the column.
  var heading: ReportPhrase {
    switch self {
    case .criterion: "Criterion"
    case .topic: "Topic"
    case .level: "Level"
    case .text: "Statement"
    case .guidance: "Guidance"
    case .rating: "Rating"
    case .confidence: "Confidence"
    case .evidence: "Evidence"
    case .note: "Comment"
    case .reason: "Reason"
    case .respondent: "Respondent"
    case .role: "Role"
    case .date: "Date"
    case .questionnaire: "Questionnaire"
    }
  }

  /// The same column in CSV, by which answers are imported; nil for one that is only for the reader.
  var imported: AnswerSheetCSV.Column? {
    switch self {
    case .criterion: .criterion
    case .topic: .topic
    case .level: .level
    case .text: .text
    case .guidance: nil
    case .rating: .rating
    case .confidence: .confidence
    case .evidence: .evidence
    case .note: .note
    case .reason: .reason
    case .respondent: .respondent
    case .role: .role
    case .date: .date
    case .questionnaire: .questionnaire
    }
  }

  /// In characters.
  var width: Int {
    switch self {
    case .criterion: 24
    case .topic, .respondent, .questionnaire: 20
    case .level, .rating: 9
    case .text: 44
    case .guidance: 56
    case .confidence, .role, .date: 12
    case .evidence: 34
    case .note, .reason: 28
    }
  }

  /// Whether a respondent fills the column in.
  var isInput: Bool {
    switch self {
    case .rating, .confidence, .evidence, .note, .reason: true
    default: false
    }
  }
}
