package import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// Every criterion in scope with its answers: the source of all figures. Nil if the report leaves it out, before the
/// first answer, and where the sections on topics have the answers.
package struct AnswersChapter: Chapter, AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// A chapter on the report's assessment.
  package init(context: ReportContext) {
    self.context = context
  }

  /// The chapter; nil if there is nothing to report.
  package var section: ReportSection? {
    guard !context.options.without.contains(.answers), overall.level != nil, !Self.isInTopics(of: evaluation) else {
      return nil
    }
    return ReportSection(
      say("All answers"), at: Anchor("answers"), [paragraph("All figures in this report are based on these answers.")],
      sections: context.topics.map { result in
        let topic = result.score.topic
        return ReportSection(
          [.userText(topic.title)], at: Anchor("answers", of: Anchor(topic: topic.id)), [.table(table(of: result))])
      }, listsSections: false)
  }

  /// Whether a report has the answers in its sections on topics: under points, where they say all that there is to say.
  package static func isInTopics(of evaluation: Evaluation) -> Bool { evaluation.score.measure == .points }

  /// The answers to the criteria of a topic.
  package func table(of result: Evaluation.TopicResult) -> ReportTable {
    let columns = columns.filter(\.isShown)
    return ReportTable(
      words("\(userText: result.score.topic.title): answers"), columns.map(\.head),
      result.score.criteria.map { scored in
        ReportTable.Row(columns.map { $0.cell(scored) }, anchor: Anchor(criterion: scored.id))
      })
  }

  private typealias Column = (head: ReportTable.Column, isShown: Bool, cell: (ScoredCriterion) -> [Inline])

  /// The columns; those that would be empty for every criterion are not shown.
  private var columns: [Column] {
    let cells = AnswerCells(context: context)
    let answers = assessment.sheets.flatMap { $0.answers.byCriterion.values }
    let isLevels = evaluation.score.measure == .levels
    let isJoint = assessment.sheets.count > 1
    return [
      (column("Criterion"), true, { statement(of: $0, isLevels) }),
      (column("Level", .center), isLevels, { [.badge(.level($0.level))] }),
      (column("Answer"), true, cells.answer),
      (column("Respondents and notes"), isJoint, origin),
      (column("Evidence"), answers.contains { !$0.evidence.isEmpty }, cells.evidence),
      (column("Notes"), !isJoint && answers.contains { !$0.note.isEmpty }, { notes(on: $0.criterion) }),
    ]
  }

  private func statement(of scored: ScoredCriterion, _ hasDimension: Bool) -> [Inline] {
    let criterion = scored.criterion
    let dimension = criterion.dimension.map { [Inline.lineBreak, .emphasis(say(Phrase(word: $0.title)))] } ?? []
    let statement: [Inline] = [.code(criterion.id.text), .text(" "), .userText(criterion.text)]
    return statement + (hasDimension ? dimension : []) + (Self.isInTopics(of: evaluation) ? namedGap(scored) : [])
  }

  /// The place in the roadmap of a gap that is named whatever the target; empty in a report without the roadmap.
  private func namedGap(_ scored: ScoredCriterion) -> [Inline] {
    guard context.linkTargets != .criteria,
      evaluation.topics.contains(where: { $0.gap.named.contains { $0.id == scored.id } }),
      let step = evaluation.roadmap.steps.first(where: { $0.scored.id == scored.id })
    else { return [] }
    return [.text(" "), .reference(say("Gap: step \(step.number)").strong, to: Anchor("roadmap"))]
  }

  /// The source of the consolidated answer: the consensus sheet, and each respondent's own answer and note.
  package func origin(of scored: ScoredCriterion) -> [Inline] {
    let lines = assessment.sheets.compactMap { line(of: $0, on: scored) }
    guard case .consensus = scored.answer.origin else {
      return lines.isEmpty ? [.text(Language.noFigure)] : .onLines(lines)
    }
    return .onLines([say("consensus sheet")] + lines)
  }

  /// The answer and the note of one sheet; nil if it has neither.
  private func line(of sheet: AnswerSheet, on scored: ScoredCriterion) -> [Inline]? {
    guard let answer = sheet.answers[scored.id] else { return nil }
    let name: [Inline] = [.userText(sheet.respondent)]
    let note: [Inline] = answer.note.isEmpty ? [] : [.text(": "), .userText(answer.note)]
    // The answer of a consensus sheet stands in the column of its own, unless a later one decided.
    if sheet.role == .consensus { return note.isEmpty ? nil : name + note }
    switch answer.response {
    case .rated(let step):
      return name + [.userText(" " + questionnaire.scale[step].id)] + confidence(of: answer) + note
    case .notApplicable: return name + [.text(" n/a")] + confidence(of: answer) + note
    case .noCase: return name + [.text(" ")] + say("no case") + confidence(of: answer) + note
    case .unknown: return name + [.text(" ")] + say("does not know") + note
    case .unanswered: return note.isEmpty ? nil : name + note
    }
  }

  private func confidence(of answer: Answer) -> [Inline] {
    switch answer.confidence {
    case .high: [.text(", ")] + say("high confidence")
    case .medium: [.text(", ")] + say("medium confidence")
    case .low: [.text(", ")] + say("low confidence")
    case nil: []
    }
  }

  private func notes(on criterion: Criterion) -> [Inline] {
    .onLines(
      assessment.sheets.compactMap { $0.answers[criterion.id]?.note }.filter { !$0.isEmpty }.map { [.userText($0)] })
  }
}
