internal import Assessment
internal import Text
internal import Wording

/// Every criterion in scope with its answers: the source of all figures.
struct AnswersChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    ReportSection(
      say("All answers"), at: Anchor("answers"), [paragraph("Every figure of this report comes from here.")],
      sections: evaluation.topics.map { result in
        let topic = result.score.topic
        let table = ReportTable(
          words("\(userText: topic.title): answers"),
          [
            column("Criterion"), column("Level", .center), column("Answer"), column("By"), column("Evidence"),
            column("Notes"),
          ], result.score.criteria.map(row))
        return ReportSection(
          [.userText(topic.title)], at: Anchor("answers", of: Anchor(topic: topic.id)), [.table(table)])
      }, listsSections: false)
  }

  private func row(for scored: ScoredCriterion) -> ReportTable.Row {
    let criterion = scored.criterion
    let cells = AnswerCells(context: context)
    let dimension = criterion.dimension.map { [Inline.lineBreak, .emphasis(say(Phrase(word: $0.title)))] } ?? []
    return ReportTable.Row(
      [
        [.code(criterion.id.text), .text(" "), .userText(criterion.text)] + dimension,
        [.badge(.level(criterion.level))],
        cells.answer(to: scored), origin(of: scored), cells.evidence(for: criterion), notes(on: criterion),
      ], anchor: Anchor(criterion: criterion.id))
  }

  /// The source of the consolidated answer: the consensus sheet, or each respondent's own rating.
  func origin(of scored: ScoredCriterion) -> [Inline] {
    let voices = assessment.sheets.compactMap { sheet -> [Inline]? in
      guard sheet.role == .respondent, let answer = sheet.answers[scored.id] else { return nil }
      switch answer.response {
      case .rated(let step):
        return [.userText("\(sheet.respondent) \(questionnaire.scale[step].id)")] + confidence(of: answer)
      case .notApplicable: return [.userText(sheet.respondent), .text(" n/a")] + confidence(of: answer)
      case .noCase: return [.userText(sheet.respondent), .text(" ")] + say("no case") + confidence(of: answer)
      case .unknown: return [.userText(sheet.respondent), .text(" ")] + say("does not know")
      case .unanswered: return nil
      }
    }
    let list: [Inline] = .joined(voices, by: "; ")
    switch scored.answer.origin {
    case .nobody: return [.text(Language.noFigure)]
    case .consensus: return voices.isEmpty ? say("the room") : say("the room; before: \(list)")
    case .respondents: return list
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

  func notes(on criterion: Criterion) -> [Inline] {
    .onLines(
      assessment.sheets.compactMap { sheet in
        guard let note = sheet.answers[criterion.id]?.note, !note.isEmpty else { return nil }
        return [.userText(sheet.respondent), .text(": "), .userText(note)]
      })
  }
}
