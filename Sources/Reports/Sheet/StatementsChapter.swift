internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The statements of one topic, with boxes to tick and lines to write on.
struct StatementsChapter: Chapter {
  let topic: Topic
  let assessment: Assessment
  let language: Language

  var section: ReportSection? {
    let purpose: [Block] = topic.purpose.isEmpty ? [] : [.paragraph([.emphasis([.userText(topic.purpose)])])]
    let table = ReportTable(
      words("\(userText: topic.title): statements to rate"),
      [column("Statement"), column("Rating"), column("Evidence"), column("Notes")],
      topic.criteria.map {
        ReportTable.Row([statement(of: $0), boxes(for: $0), lines, lines], anchor: Anchor(criterion: $0.id))
      })
    return ReportSection([.userText(topic.title)], at: Anchor(topic: topic.id), purpose + [.table(table)])
  }

  private func statement(of criterion: Criterion) -> [Inline] {
    let guidance: [Inline] = criterion.guidance.isEmpty ? [] : [.lineBreak, .emphasis([.userText(criterion.guidance)])]
    return [.code(criterion.id.text), .lineBreak, .userText(criterion.text)] + guidance
  }

  /// The ratings, and the other answers that count for the criterion.
  private func boxes(for criterion: Criterion) -> [Inline] {
    let box = Inline.text("☐ ")
    let others =
      [[Inline.text("n/a")]] + (assessment.acceptsNoCase(for: criterion) ? [say("no case")] : []) + [say("unknown")]
    return .onLines(
      assessment.questionnaire.scale.ratings.map { [box, .userText($0.id)] } + others.map { [box] + $0 })
  }

  private var lines: [Inline] {
    .onLines(Array(repeating: [.text(String(repeating: "…", count: 12))], count: 5))
  }
}
