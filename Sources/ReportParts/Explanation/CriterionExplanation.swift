internal import Assessment
internal import ReportDocument
internal import Text
internal import Wording

/// The steps from the sheets to a criterion's value, its evidence, and the figures that it counts for.
struct CriterionExplanation {
  let arithmetic: ArithmeticSteps
  let topic: Topic
  let scored: ScoredCriterion

  private var assessment: Assessment { arithmetic.assessment }
  private var language: Language { arithmetic.language }

  var explanation: Explanation {
    let said = self.said
    return Explanation(
      title: language.say("\(scored.id.text): \(arithmetic.verdict(on: scored))"),
      steps: [
        Explanation.Step([.userText(scored.criterion.text)]),
        arithmetic.step(
          "Answers in the sheets:", said.isEmpty ? [arithmetic.step("Not answered in any sheet.")] : said),
        decision, evidence, gap, arithmetic.step("Counts for:", uses),
      ].compactMap { $0 })
  }

  private var said: [Explanation.Step] {
    assessment.sheets.compactMap { sheet in
      guard let answer = sheet.answers[scored.id] else { return nil }
      let who: [Inline] =
        sheet.role == .consensus
        ? language.say("\(userText: sheet.respondent) (consensus)") : [.userText(sheet.respondent)]
      let note = answer.note.isEmpty ? [] : [arithmetic.step("Note: \(userText: answer.note)")]
      return arithmetic.step("\(who): \(words(for: answer.response))", note)
    }
  }

  private func words(for response: Answer.Response) -> [Inline] {
    switch response {
    case .rated(let step):
      let rating = assessment.questionnaire.scale[step]
      return [.userText("\(rating.id), \(rating.label), "), .text(language.number(rating.value, decimals: 2))]
    case .notApplicable(let reason): return [.text("n/a: "), .userText(reason)]
    case .noCase:
      return assessment.acceptsNoCase(for: scored.criterion)
        ? language.say("no case") : language.say("no case, which is not accepted for this criterion and does not count")
    case .unknown: return language.say("does not know, which counts as unanswered")
    case .unanswered: return language.say("no rating")
    }
  }

  /// Whether the criterion is a gap whatever the target.
  private var gap: Explanation.Step? {
    if scored.isCriticalGap {
      return arithmetic.step(
        "A critical criterion with a value below \(language.number(Rules.criticalGap)): a gap whatever the target.")
    }
    let isNamed = arithmetic.evaluation.topics.contains { $0.gap.named.contains { $0.id == scored.id } }
    return isNamed ? arithmetic.step("The lowest rating: a gap whatever the target.") : nil
  }

  private var uses: [Explanation.Step] {
    let criterion = scored.criterion
    let items = criterion.references.map(\.description).joined(separator: ", ")
    let documents = criterion.documents.map(\.description).joined(separator: ", ")
    let weight = language.number(criterion.weight)
    let isLevels = arithmetic.evaluation.score.measure == .levels
    return [
      isLevels
        ? arithmetic.step("level \(criterion.level.number) of \(userText: topic.title), weight \(weight)")
        : arithmetic.step("\(userText: topic.title), weight \(weight)"),
      criterion.dimension.map { arithmetic.step("the dimension \(language.say(Phrase(word: $0.title)))") },
      topic.stage.map { arithmetic.step("the stage \(language.say(Phrase(word: $0.title)))") },
      topic.group.map { arithmetic.step("the group \(userText: $0)") },
      items.isEmpty
        ? nil : arithmetic.step(Phrase(criterion.references.count, one: "the item {1}", many: "the items \(items)")),
      documents.isEmpty
        ? nil
        : arithmetic.step(
          Phrase(criterion.documents.count, one: "the document {1}", many: "the documents \(documents)")),
    ].compactMap { $0 }
  }
}

// MARK: - The decision

extension CriterionExplanation {
  private var decision: Explanation.Step {
    switch scored.answer.origin {
    case .nobody:
      scored.answer.isUnknownToSome
        ? arithmetic.step("The respondents do not know: unanswered.")
        : arithmetic.step("Not rated in any sheet: unanswered, so it counts neither as zero nor as fulfilled.")
    case .consensus(let sheet): consensus(assessment.sheets[sheet])
    case .respondents(let sheets): respondents(sheets.count)
    }
  }

  private func consensus(_ sheet: AnswerSheet) -> Explanation.Step {
    let others = assessment.sheets.count { other in
      guard other.role == .consensus, let response = other.answers[scored.id]?.response else { return false }
      return response != .unanswered && response != .unknown
    }
    return others > 1
      ? arithmetic.step("The latest of \(others) consensus sheets decides: \(userText: sheet.name).")
      : arithmetic.step("The consensus sheet \(userText: sheet.name) decides.")
  }

  private func respondents(_ count: Int) -> Explanation.Step {
    switch scored.answer.verdict {
    case .notApplicable: outOfSums(as: "not applicable")
    case .noCase: outOfSums(as: "no case")
    case .unanswered, .answered: rated(count)
    }
  }

  /// "n/a" and "no case" together outnumber the ratings.
  private func outOfSums(as verdict: ReportPhrase) -> Explanation.Step {
    let responses = assessment.sheets.filter { $0.role == .respondent }.compactMap { $0.answers[scored.id]?.response }
    let rated = responses.count { if case .rated = $0 { true } else { false } }
    let refusing = responses.count { if case .notApplicable = $0 { true } else { false } }
    let without =
      assessment.acceptsNoCase(for: scored.criterion) ? responses.count { $0 == .noCase } : 0
    return arithmetic.step(
      "More respondents chose “not applicable” (\(refusing)) or “no case” (\(without)) than a rating (\(rated)): \(language.say(verdict)), not counted."
    )
  }

  private func rated(_ count: Int) -> Explanation.Step {
    guard count > 1 else { return arithmetic.step("Not in a consensus sheet: the only rating counts.") }
    switch assessment.engagement.consensus {
    case .median:
      return arithmetic.step(
        "Not in a consensus sheet: the median of \(count) ratings (of two middle ratings, the lower).")
    case .mean: return arithmetic.step("Not in a consensus sheet: the mean of \(count) ratings.")
    case .lowest: return arithmetic.step("Not in a consensus sheet: the lowest of \(count) ratings.")
    }
  }
}

// MARK: - The evidence

extension CriterionExplanation {
  /// Every piece of evidence, and whether it counts; nil without any.
  private var evidence: Explanation.Step? {
    let rule = EvidenceRule(of: scored.criterion, in: assessment)
    let pieces = rule.pieces(for: scored, in: assessment)
    guard !pieces.isEmpty else { return nil }
    let lines = pieces.map { piece -> Explanation.Step in
      let parts = [piece.evidence.title, piece.evidence.location, piece.evidence.date?.description ?? ""]
      let name: [Inline] = [.userText(parts.filter { !$0.isEmpty }.joined(separator: ", "))]
      return arithmetic.step(
        "\(name) (\(userText: assessment.sheets[piece.sheet].respondent)): \(verdict(on: piece, rule))")
    }
    return arithmetic.step("Evidence:", lines)
  }

  private func verdict(on piece: EvidenceRule.Piece, _ rule: EvidenceRule) -> [Inline] {
    switch piece.status {
    case .counts: piece.isUndated ? language.say("counts, but has no date") : language.say("counts")
    case .stale:
      piece.evidence.validUntil.map { language.say("does not count: it was valid until \($0.description)") }
        ?? language.say(
          Phrase(
            rule.months,
            one: "does not count: older than {1} month; add valid-until, or the date of the last review",
            many: "does not count: older than \(rule.months) months; add valid-until, or the date of the last review"))
    case .future: language.say("does not count: its date is after the date of the assessment")
    case .unsupporting: language.say("does not count: the sheet itself rates the criterion lower, or not at all")
    }
  }
}
