internal import Text

/// A respondent who rated a criterion below the consolidated rating (spec, Findings, Dissent).
package struct Dissent: Hashable, Sendable {
  /// The criterion.
  package let criterion: Criterion
  /// The index in the assessment's `sheets`.
  package let sheet: Int
  /// The respondent's rating.
  package let step: Scale.Step
  /// The respondent's comment; may be empty.
  package let note: String
}

extension Assessment {
  /// Returns the dissent on some criteria, in the order of the sheets, then of the criteria. A rating against a
  /// consolidated "not applicable" counts.
  package func dissent(on criteria: [ScoredCriterion]) -> [Dissent] {
    // Nobody differs from the answers of one sheet.
    guard sheets.count > 1 else { return [] }
    return sheets.enumerated().flatMap { index, sheet -> [Dissent] in
      guard sheet.role == .respondent else { return [] }
      return criteria.compactMap { scored in
        guard let answer = sheet.answers[scored.id], let step = answer.step else { return nil }
        let isBelow =
          switch scored.answer.verdict {
          case .answered(let value): Rules.isBelow(questionnaire.scale[step].value, value)
          case .notApplicable: true
          case .noCase, .unanswered: false
          }
        return isBelow ? Dissent(criterion: scored.criterion, sheet: index, step: step, note: answer.note) : nil
      }
    }
  }
}
