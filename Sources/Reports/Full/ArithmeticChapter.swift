internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The arithmetic behind the overall figures and behind each topic: folded in HTML, open on paper and in Markdown. Nil
/// before the first answer, or if the report leaves it out.
struct ArithmeticChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    guard !context.options.without.contains(.arithmetic), overall.level != nil else { return nil }
    let topics = context.topics.filter { !$0.score.isUnanswered }.compactMap { result -> Block? in
      let topic = result.score.topic
      return evaluation.explanation(of: topic.id, in: language, isBrief: true).map {
        .explanation(summary: $0.title, $0.steps)
      }
    }
    return ReportSection(title, at: Anchor("arithmetic"), overallFigures + topics)
  }

  private var title: [Inline] {
    switch evaluation.score.measure {
    case .levels: say("How each level was calculated")
    case .points: say("How the points were calculated")
    case .findings: say("How each finding was determined")
    }
  }

  /// The steps from the topics' levels to the overall figures; empty for findings.
  private var overallFigures: [Block] {
    guard evaluation.score.measure != .findings else { return [] }
    let arithmetic = context.arithmetic
    let levels = evaluation.topics.filter { !$0.score.isUnanswered }.map { result -> [Inline] in
      let capability = result.score.capability
      let figures = [capability.level, capability.possible, capability.evidenced].map(language.level)
      return [context.link(result.score.topic), .text(" " + figures.joined(separator: "/"))]
    }
    let consensus = say("Several respondents: \(say(engagement.consensus.sentence)).")
    let lowest: ReportPhrase =
      evaluation.score.measure == .points
      ? "Whole points by the answers so far, possible and evidenced: \([Inline].joined(levels))"
      : "Level, possible and evidenced level: \([Inline].joined(levels))"
    return [
      .explanation(
        summary: say("Overall figures"),
        (assessment.sheets.count > 1 ? [Explanation.Step(consensus)] : []) + [
          arithmetic.step(lowest), arithmetic.step(answered(overall.achievement)),
        ]
          + (meanScore.map { [arithmetic.step($0)] } ?? []))
    ]
  }

  private func answered(_ achievement: Achievement) -> ReportPhrase {
    Phrase(
      achievement.applicable, one: "Answered: {1} of {2} applicable criterion.",
      many: "Answered: \(achievement.answeredCount) of \(achievement.applicable) applicable criteria.")
  }

  /// The overall score as the weighted mean of the topics' scores.
  private var meanScore: ReportPhrase? {
    guard let mean = overall.score else { return nil }
    let scored = evaluation.topics.map(\.score).compactMap { topic in
      topic.capability.score.map { (weight: topic.topic.weight, score: $0) }
    }
    let terms = scored.map { weight, score in
      (weight == 1 ? "" : "\(language.number(weight)) × ") + language.score(score)
    }
    let weight = scored.reduce(0) { $0 + $1.weight }
    return
      "Score \(language.score(mean)), the weighted mean of the topics’ scores: (\(terms.joined(separator: " + "))) / \(language.number(weight))"
  }
}
