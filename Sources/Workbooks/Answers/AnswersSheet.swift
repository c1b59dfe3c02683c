internal import Assessment
internal import Exchange
internal import Interchange
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The sheet with a row per criterion and respondent, which is filled in and imported.
struct AnswersSheet: ReportPart {
  let language: Language
  let questionnaire: Questionnaire
  /// The answer sheets, each with the topics that its respondent is asked; nil for all of the questionnaire.
  let sheets: [(sheet: AnswerSheet, topics: Set<ID<Topic>>?)]

  /// The name of the sheet.
  static let name: ReportPhrase = "Answers"

  /// The sheet.
  var sheet: WorkbookSheet {
    var sheet = WorkbookSheet(
      words(Self.name), columns: AnswerColumn.allCases.map(column),
      table: .init(head: 1, frozenColumns: 1, printedColumns: AnswerColumn.allCases.firstIndex(of: .respondent)))
    sheet.rows = [AnswerColumn.allCases.map { .init(words($0.heading), .head) }] + sheets.flatMap(rows)
    sheet.highlights = AnswerColumn.allCases.firstIndex(of: .rating).map(highlights) ?? []
    sheet.isProtected = true
    return sheet
  }

  private func column(_ column: AnswerColumn) -> WorkbookSheet.Column {
    switch column {
    case .rating:
      let explanation = questionnaire.scale.ratings.map { RatingText.line(of: $0) }.joined(separator: "\n")
      return .init(
        column.width, choices: .init(questionnaire.scale.words, title: words("Rating"), explanation: explanation))
    case .confidence:
      let choices = Confidence.allCases.map(\.rawValue)
      let explanation = FileWords.lines(of: choices, in: language).joined(separator: "\n")
      return .init(column.width, choices: .init(choices, title: words("Confidence"), explanation: explanation))
    default: return .init(column.width)
    }
  }

  private func rows(of sheet: AnswerSheet, topics: Set<ID<Topic>>?) -> [[WorkbookSheet.Cell]] {
    questionnaire.criteria.compactMap { topic, criterion in
      let answer = sheet.answers[criterion.id]
      guard topics?.contains(topic.id) ?? true || answer != nil else { return nil }
      return AnswerColumn.allCases.map { cell($0, topic, criterion, answer, sheet) }
    }
  }

  private func cell(
    _ column: AnswerColumn, _ topic: Topic, _ criterion: Criterion, _ answer: Answer?, _ sheet: AnswerSheet
  ) -> WorkbookSheet.Cell {
    // A respondent without a name writes it in here.
    let isInput = column.isInput || (column == .respondent && sheet.respondent.isEmpty)
    return .init(
      text(column, topic, criterion, answer, sheet), isInput ? .input : column == .guidance ? .hint : .text)
  }

  private func text(
    _ column: AnswerColumn, _ topic: Topic, _ criterion: Criterion, _ answer: Answer?, _ sheet: AnswerSheet
  ) -> String {
    switch column {
    case .criterion: return criterion.id.text
    case .topic: return topic.title
    case .level: return String(criterion.level.number)
    case .text: return criterion.text
    case .guidance: return criterion.guidance
    case .rating: return answer?.response.word(on: questionnaire.scale) ?? ""
    case .confidence: return answer?.confidence?.rawValue ?? ""
    case .evidence: return EvidenceText.written(answer?.evidence ?? [])
    case .note: return answer?.note ?? ""
    case .reason:
      guard case .notApplicable(let reason)? = answer?.response else { return "" }
      return reason
    case .respondent: return sheet.respondent
    case .role: return sheet.role.rawValue
    case .date: return sheet.date?.description ?? ""
    case .questionnaire:
      return [questionnaire.id.text, sheet.version].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private func highlights(column: Int) -> [WorkbookSheet.Highlight] {
    questionnaire.scale.ratings.map { rating in
      let color = SheetColors.shade(of: rating.value)
      return .init(column, .text(rating.id), fill: color.fill, ink: color.ink)
    } + UnratedAnswer.allCases.map { .init(column, .text($0.word), fill: SheetColors.gray) }
  }
}

/// A rating of a scale in a line: `N: Not achieved`.
enum RatingText {
  static func line(of rating: Scale.Rating) -> String {
    rating.id.lowercased() == rating.label.lowercased() ? rating.id : "\(rating.id): \(rating.label)"
  }
}
