package import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// The contents of table cells on the answers to a criterion.
package struct AnswerCells: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// Cells for the answers of an assessment.
  package init(context: ReportContext) {
    self.context = context
  }

  /// The consolidated answer, with the reasons if the criterion does not apply.
  package func answer(to scored: ScoredCriterion) -> [Inline] {
    let reasons = scored.answer.verdict == .notApplicable ? reasons(for: scored.criterion) : []
    return [.badge(context.badge(for: scored))] + (reasons.isEmpty ? [] : [.text(" ")] + reasons)
  }

  /// Each recorded piece of evidence once, on a line of its own, with the reason if it does not count; or a dash.
  func evidence(for scored: ScoredCriterion) -> [Inline] {
    let pieces = EvidenceRule(of: scored.criterion, in: assessment).pieces(for: scored, in: assessment)
    guard !pieces.isEmpty else { return [.text(Language.noFigure)] }
    return .onLines(pieces.map { name(of: $0.evidence) + note(on: $0) }.uniqued())
  }

  /// Each recorded piece of evidence once, on a line of its own, or a dash.
  func evidence(for criterion: Criterion) -> [Inline] {
    let all = assessment.sheets.flatMap { $0.answers[criterion.id]?.evidence ?? [] }
    return all.isEmpty ? [.text(Language.noFigure)] : .onLines(all.uniqued().map(name))
  }

  private func name(of piece: Evidence) -> [Inline] {
    let title: Inline =
      piece.location.isEmpty ? .userText(piece.title) : .link([.userText(piece.title)], to: piece.location)
    return [title] + (piece.date.map { [.text(" (" + language.date($0.description) + ")")] } ?? [])
  }

  private func note(on piece: EvidenceRule.Piece) -> [Inline] {
    switch piece.status {
    case .counts: piece.isUndated ? [.text(" ")] + say("(undated)") : []
    case .stale: [.text(" ")] + say("(does not count: out of date)")
    case .future: [.text(" ")] + say("(does not count: later than the assessment)")
    case .unsupporting: [.text(" ")] + say("(does not count: does not support the rating)")
    }
  }

  /// The respondents' reasons why a criterion does not apply, each once; empty if it applies.
  package func reasons(for criterion: Criterion) -> [Inline] {
    let reasons = assessment.sheets.compactMap { sheet -> String? in
      guard case .notApplicable(let reason) = sheet.answers[criterion.id]?.response else { return nil }
      return reason
    }
    return reasons.isEmpty ? [] : [.userText(reasons.uniqued().joined(separator: " / "))]
  }

  /// The criteria in scope that do not apply.
  package var notApplicable: [Criterion] { criteria(with: .notApplicable) }

  /// The criteria in scope without a case in the period.
  package var withoutCase: [Criterion] { criteria(with: .noCase) }

  private func criteria(with verdict: ConsolidatedAnswer.Verdict) -> [Criterion] {
    context.topics.flatMap(\.score.criteria).filter { $0.answer.verdict == verdict }.map(\.criterion)
  }
}
