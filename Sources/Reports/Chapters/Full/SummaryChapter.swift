internal import Assessment
internal import Wording

/// The result on one screen: level, key figures, largest gaps, and how far the figures can be relied on.
struct SummaryChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let (result, confidence) = (OverallResult(context: context), Confidence(context: context))
    return ReportSection(
      say("Summary"), at: Anchor("summary"),
      [.paragraph(result.verdict), .keyFigures(result.keyFigures), explanation] + topGaps
        + [.paragraph(say("How sure this is.").strong + [.text(" ")] + confidence.basis)]
        + [.paragraph(confidence.notCovered)])
  }

  /// The steps from the topics' levels to the overall figures.
  private var explanation: Block {
    let arithmetic = context.arithmetic
    let levels = evaluation.topics.map { result -> Explanation.Step in
      let capability = result.score.capability
      let figures = [capability.level, capability.possible, capability.evidenced].map(language.level)
      return Explanation.Step([context.link(result.score.topic), .text(": " + figures.joined(separator: " · "))])
    }
    return .explanation(
      summary: say("How these figures came about"),
      [
        arithmetic.step(
          "Overall, possible and evidenced level: the lowest of the topics’ (level · possible · evidenced)", levels),
        arithmetic.step(answered(overall.achievement)),
      ] + (meanScore.map { [arithmetic.step($0)] } ?? []))
  }

  private func answered(_ achievement: Achievement) -> Phrase {
    Phrase(
      achievement.applicable, one: "Answered: {1} of {2} applicable criterion.",
      many: "Answered: \(achievement.answeredCount) of \(achievement.applicable) applicable criteria.")
  }

  /// The overall score as the weighted mean of the topics' scores.
  private var meanScore: Phrase? {
    guard let mean = overall.score else { return nil }
    let scored = evaluation.topics.map(\.score).compactMap { topic in
      topic.capability.score.map { (weight: topic.topic.weight, score: $0) }
    }
    let terms = scored.map { weight, score in
      (weight == 1 ? "" : "\(language.number(weight)) × ") + language.score(score)
    }
    let weight = scored.reduce(0) { $0 + $1.weight }
    return
      "Score \(language.score(mean)), the mean of the topics’ scores by their weight: (\(terms.joined(separator: " + "))) / \(language.number(weight))"
  }

  /// At most five topics, the most urgent first, each with its first step.
  private var topGaps: [Block] {
    let top = evaluation.priorities.prefix(5)
    guard !top.isEmpty else { return [paragraph("Every topic that has a level reaches its target.")] }
    let roadmap = evaluation.roadmap.steps
    let rows = top.map { result in
      ReportTable.Row([
        [context.link(result.score.topic)], [.badge(.level(result.score.capability.level))],
        [.badge(.level(result.gap.target))], [.text(language.number(result.gap.importance))],
        roadmap.first { $0.topic.id == result.score.topic.id }.map { say($0.instruction) } ?? [],
      ])
    }
    let left = evaluation.priorities.count - top.count
    let roadmapLink = Inline.reference(say("roadmap"), to: Anchor("roadmap"))
    return [
      .table(
        ReportTable(
          words("What matters most: the largest gaps, weighed by the business goals behind them"),
          [
            column("Topic"), column("Level", .center), column("Target", .center), column("Importance", .trailing),
            column("First step"),
          ], rows))
    ] + (left == 0 ? [] : [paragraph("Further below target: \(say(.topics(left))); see the \(roadmapLink).")])
  }
}
