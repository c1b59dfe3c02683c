internal import Assessment
internal import Text
internal import Wording

extension ReportWriter {
  /// Every criterion in scope with what was said of it: what all figures come from.
  var answers: ReportSection {
    section(
      "All answers", at: Anchor("answers"), [paragraph("Every figure of this report comes from here.")],
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
    let dimension = criterion.dimension.map { [Inline.lineBreak, .emphasis(say(Phrase(word: $0.title)))] } ?? []
    return ReportTable.Row(
      [
        [.code(criterion.id.text), .text(" "), .userText(criterion.text)] + dimension,
        [.badge(.level(criterion.level))],
        answer(to: scored), origin(of: scored), evidence(for: criterion), notes(on: criterion),
      ], anchor: Anchor(criterion: criterion.id))
  }

  func answer(to scored: ScoredCriterion) -> [Inline] {
    let reasons = scored.answer.isApplicable ? [] : reasons(for: scored.criterion)
    return [.badge(badge(for: scored))]
      + (reasons.isEmpty ? [] : [.text(" "), .userText(reasons.joined(separator: " / "))])
  }

  /// Who decided, and what everybody said where several did.
  private func origin(of scored: ScoredCriterion) -> [Inline] {
    let voices = assessment.sheets.compactMap { sheet -> [Inline]? in
      guard sheet.role == .respondent, let answer = sheet.answers[scored.criterion.id] else { return nil }
      let confidence: [Inline] =
        switch answer.confidence {
        case .high: [.text(", ")] + say("high confidence")
        case .medium: [.text(", ")] + say("medium confidence")
        case .low: [.text(", ")] + say("low confidence")
        case nil: []
        }
      switch answer.response {
      case .rated(let step):
        return [.userText("\(sheet.respondent) \(questionnaire.scale[step].id)")] + confidence
      case .notApplicable: return [.userText(sheet.respondent), .text(" n/a")] + confidence
      case .unanswered: return nil
      }
    }
    let list: [Inline] = .joined(voices, by: "; ")
    switch scored.answer.origin {
    case .nobody: return [.text("–")]
    case .consensus: return voices.isEmpty ? say("the room") : say("the room; before: \(list)")
    case .respondents: return list
    }
  }

  func evidence(for criterion: Criterion) -> [Inline] {
    let all = assessment.sheets.flatMap { $0.answers[criterion.id]?.evidence ?? [] }
    guard !all.isEmpty else { return [.text("–")] }
    let pieces = (all.count > 1 ? all.uniqued() : all).map { piece -> [Inline] in
      let title: Inline =
        piece.location.isEmpty ? .userText(piece.title) : .link([.userText(piece.title)], to: piece.location)
      return [title] + (piece.date.map { [.text(" (" + $0.description + ")")] } ?? [])
    }
    return .onLines(pieces)
  }

  private func notes(on criterion: Criterion) -> [Inline] {
    .onLines(
      assessment.sheets.compactMap { sheet in
        guard let note = sheet.answers[criterion.id]?.note, !note.isEmpty else { return nil }
        return [.userText(sheet.respondent), .text(": "), .userText(note)]
      })
  }
}
