internal import Assessment
internal import Exchange
internal import Interchange
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// A row per answer, for pivot tables: nothing is merged, and values are numbers.
struct AllAnswersSheet: ResultSheet {
  /// An answer with its place.
  private struct Row {
    let sheet: AnswerSheet
    let topic: Topic
    let criterion: Criterion
    let answer: Answer
  }

  let context: ReportContext
  /// The answer sheets as they are shown.
  let sheets: [AnswerSheet]

  static let name: ReportPhrase = "All answers"

  var sheet: WorkbookSheet? {
    let inScope = Set(evaluation.topics.map(\.score.topic.id))
    let rows = sheets.flatMap { sheet in
      questionnaire.criteria.compactMap { topic, criterion in
        inScope.contains(topic.id)
          ? sheet.answers[criterion.id].map { Row(sheet: sheet, topic: topic, criterion: criterion, answer: $0) } : nil
      }
    }
    return table(Self.name, people + places + answers, rows)
  }

  private var people: [ResultColumn<Row>] {
    let groups = Dictionary(
      engagement.respondents.map { (RespondentName($0.name), $0.group) }, uniquingKeysWith: { one, _ in one })
    let hasGroups = sheets.contains { groups[RespondentName($0.respondent)].map { !$0.isEmpty } ?? false }
    return [userTexts("Respondent", 24) { $0.sheet.respondent }]
      + (hasGroups ? [userTexts("Group", 20) { groups[RespondentName($0.sheet.respondent)] ?? "" }] : [])
      + [
        texts("Role", 14) { [.text(FileWords.meaning(of: $0.sheet.role.rawValue, in: language))] },
        userTexts("Date", 12) { row in row.sheet.date.map { language.date($0.description) } ?? "" },
      ]
  }

  private var places: [ResultColumn<Row>] {
    [
      userTexts("Topic", 28) { $0.topic.title }, userTexts("Topic group", 22) { $0.topic.group ?? "" },
      texts("Dimension", 26) { $0.criterion.dimension.map { say(.init(word: $0.title)) } ?? [] },
      levels("Level") { $0.criterion.level.number }, userTexts("Criterion", 26) { $0.criterion.id.text },
      userTexts("Statement", 50) { $0.criterion.text },
    ]
  }

  private var answers: [ResultColumn<Row>] {
    let scale = questionnaire.scale
    return [
      userTexts("Rating", 10) { $0.answer.response.word(on: scale) ?? "" },
      numbers("Value", 10, .decimal) { $0.answer.step.map { scale[$0].value } },
      texts("Confidence", 12) { row in
        row.answer.confidence.map { [.text(FileWords.meaning(of: $0.rawValue, in: language))] } ?? []
      },
      numbers("Pieces of evidence", 11) { Double($0.answer.evidence.count) },
      userTexts("Evidence", 34) { EvidenceText.written($0.answer.evidence) },
      userTexts("Comment", 34) { $0.answer.note },
      userTexts("Reason", 28) { row in
        if case .notApplicable(let reason) = row.answer.response { reason } else { "" }
      },
    ]
  }
}
