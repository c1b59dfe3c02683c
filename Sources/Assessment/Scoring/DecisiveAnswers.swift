/// The answers that decide about a criterion: ratings, "not applicable" and accepted "no case".
struct DecisiveAnswers {
  typealias Outcome = (
    verdict: ConsolidatedAnswer.Verdict, step: Scale.Step?, origin: ConsolidatedAnswer.Origin
  )

  /// The latest consensus sheet; of equal dates the last by file name.
  private var agreed: (day: Int, sheet: Int, response: Answer.Response)?
  private var steps: [Scale.Step] = []
  /// The sheets with a rating.
  private var rating: [Int] = []
  /// The sheets that say "not applicable" or "no case".
  private var refusing: [Int] = []
  private var notApplicableCount = 0

  /// Adds the answer of the sheet at an index; sheets come in the order of their file names.
  mutating func add(_ response: Answer.Response, of sheet: AnswerSheet, at index: Int) {
    if sheet.role == .consensus {
      // A sheet without a date counts as the earliest.
      let day = sheet.date.map { ($0.year * 100 + $0.month) * 100 + $0.day } ?? -1
      if agreed.map({ $0.day <= day }) ?? true { agreed = (day, index, response) }
      return
    }
    if case .rated(let step) = response {
      steps.append(step)
      rating.append(index)
    } else {
      refusing.append(index)
      if response != .noCase { notApplicableCount += 1 }
    }
  }

  /// Returns the verdict of the consensus sheet, else that of the respondents: out of the sums by majority, otherwise the
  /// ratings decide.
  func outcome(in assessment: Assessment) -> Outcome {
    let scale = assessment.questionnaire.scale
    if let agreed {
      let origin = ConsolidatedAnswer.Origin.consensus(sheet: agreed.sheet)
      guard case .rated(let step) = agreed.response else {
        return (agreed.response == .noCase ? .noCase : .notApplicable, nil, origin)
      }
      return (.answered(value: scale[step].value), step, origin)
    }
    if refusing.isEmpty && rating.isEmpty { return (.unanswered, nil, .nobody) }
    if refusing.count > rating.count {
      let isNotApplicable = notApplicableCount * 2 >= refusing.count
      return (isNotApplicable ? .notApplicable : .noCase, nil, .respondents(sheets: refusing))
    }
    let decision = decide(scale, rule: assessment.engagement.consensus)
    return (.answered(value: decision.value), decision.step, .respondents(sheets: rating))
  }

  /// Combines the ratings, at least one, into one.
  private func decide(_ scale: Scale, rule: ConsensusRule) -> (step: Scale.Step?, value: Double) {
    let ascending = steps.sorted()
    let step: Scale.Step
    switch rule {
    case .mean:
      return (nil, ascending.reduce(0) { $0 + scale[$1].value } / Double(ascending.count))
    case .median: step = ascending[(ascending.count - 1) / 2]
    case .lowest: step = ascending[0]
    }
    return (step, scale[step].value)
  }
}
