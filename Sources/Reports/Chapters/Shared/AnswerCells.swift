internal import Assessment
internal import Text
internal import Wording

/// The contents of table cells on the answers to a criterion.
struct AnswerCells: AssessmentPart {
  let context: ReportContext

  /// The consolidated answer, with the reasons if the criterion does not apply.
  func answer(to scored: ScoredCriterion) -> [Inline] {
    let reasons = scored.answer.isApplicable ? [] : reasons(for: scored.criterion)
    return [.badge(context.badge(for: scored))] + (reasons.isEmpty ? [] : [.text(" ")] + reasons)
  }

  /// Each recorded piece of evidence once, on a line of its own, or a dash.
  func evidence(for criterion: Criterion) -> [Inline] {
    let all = assessment.sheets.flatMap { $0.answers[criterion.id]?.evidence ?? [] }
    guard !all.isEmpty else { return [.text(Language.noFigure)] }
    return .onLines(
      all.uniqued().map { piece in
        let title: Inline =
          piece.location.isEmpty ? .userText(piece.title) : .link([.userText(piece.title)], to: piece.location)
        return [title] + (piece.date.map { [.text(" (" + $0.description + ")")] } ?? [])
      })
  }

  /// The respondents' reasons why a criterion does not apply, each once; empty if it applies.
  func reasons(for criterion: Criterion) -> [Inline] {
    let reasons = assessment.sheets.compactMap { sheet -> String? in
      guard case .notApplicable(let reason) = sheet.answers[criterion.id]?.response else { return nil }
      return reason
    }
    return reasons.isEmpty ? [] : [.userText(reasons.uniqued().joined(separator: " / "))]
  }

  /// The criteria in scope that do not apply.
  var notApplicable: [Criterion] {
    evaluation.topics.flatMap(\.score.criteria).filter { !$0.answer.isApplicable }.map(\.criterion)
  }
}
