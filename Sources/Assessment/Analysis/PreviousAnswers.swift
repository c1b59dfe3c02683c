package import Text

/// The answers of the previous round by the criteria of a later questionnaire. They are shown beside a statement and never
/// counted.
package struct PreviousAnswers: Sendable {
  /// The answer to one criterion.
  package struct Said: Hashable, Sendable {
    /// The rating, or the reason why there is none.
    package enum Rating: Hashable, Sendable {
      /// An answer on the scale of the previous round; the reason of "not applicable" is empty for agreed answers.
      case response(Answer.Response)
      /// The mean value of the respondents, 0...1.
      case mean(Double)
    }

    /// The rating, or the reason why there is none.
    package let rating: Rating
    /// The comment; empty for agreed answers.
    package var note = ""
    /// The evidence; empty for agreed answers.
    package var evidence: [Evidence] = []
    /// The respondent's confidence; nil if not given, and for agreed answers.
    package var confidence: Confidence?
  }

  /// The respondent whose own sheet it is; nil for the agreed ratings, which name nobody.
  package let respondent: String?
  /// The date of the sheet, otherwise of the round; nil if neither is given.
  package let date: CalendarDate?
  /// The scale of the previous round.
  package let scale: Scale
  private let answers: [ID<Criterion>: Said]

  /// Takes the respondent's own sheet of the previous round or, without a name or a sheet with answers, the consolidated
  /// ratings without names, comments and evidence, which could tell who said it.
  package init(of respondent: String?, in earlier: Assessment, to later: Questionnaire) {
    let own = respondent.flatMap { name in
      earlier.sheets.first { sheet in
        sheet.role == .respondent && sheet.hasAnswers && RespondentName(sheet.respondent) == RespondentName(name)
      }
    }
    let succession = Succession(from: earlier.questionnaire, to: later)
    let said = own.map(Self.said) ?? Self.agreed(earlier)
    self.respondent = own?.respondent
    date = own?.date ?? earlier.engagement.date
    scale = earlier.questionnaire.scale
    answers = Dictionary(
      later.criteria.compactMap { _, criterion in
        succession.predecessor(of: criterion.id).flatMap { said[$0] }.map { (criterion.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The answer to a criterion of the later questionnaire; nil where nothing was said.
  package subscript(criterion: ID<Criterion>) -> Said? { answers[criterion] }

  private static func said(in sheet: AnswerSheet) -> [ID<Criterion>: Said] {
    sheet.answers.byCriterion.mapValues { answer in
      Said(
        rating: .response(answer.response), note: answer.note, evidence: answer.evidence, confidence: answer.confidence)
    }
  }

  private static func agreed(_ earlier: Assessment) -> [ID<Criterion>: Said] {
    let rule = LevelRule(earlier.questionnaire)
    let criteria = earlier.topics.flatMap { TopicScore(of: $0, in: earlier, rule: rule).criteria }
    return Dictionary(
      criteria.compactMap { scored in rating(of: scored.answer).map { (scored.id, Said(rating: $0)) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func rating(of answer: ConsolidatedAnswer) -> Said.Rating? {
    switch answer.verdict {
    case .unanswered: nil
    case .notApplicable: .response(.notApplicable(reason: ""))
    case .noCase: .response(.noCase)
    case .answered(let value): answer.step.map { .response(.rated($0)) } ?? .mean(value)
    }
  }
}
