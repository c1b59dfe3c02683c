internal import Assessment
internal import Markup
internal import Wording

extension ReportWriter {
  /// Where the organization stands, on one screen.
  var summary: ReportSection {
    section(
      "Summary", at: Anchor("summary"),
      [.paragraph(verdict), .keyFigures(keyFigures), overallExplanation] + topGaps
        + [.paragraph(say("How sure this is.").strong + [.text(" ")] + certainty)]
        + [.paragraph(say("What is not covered.").strong + [.text(" ")] + notCovered)])
  }

  /// The overall level in a sentence, with what holds it there.
  var verdict: [Inline] {
    guard let level = overall.level else {
      return say("There is no level yet: no criterion in scope is applicable.").strong
    }
    let lowest = evaluation.topics.filter { $0.score.capability.level == level }
    let known = evaluation.topics.filter { $0.score.capability.level != nil }
    let name = say("Overall level \(level.number), \(userText: questionnaire.name(of: level))").strong
    let links = language.listed(lowest.map { [link($0.score.topic)] })
    let holding: Phrase =
      known.count == 1
      ? "\(name): the only topic."
      : lowest.count == known.count
        ? "\(name): every topic stands there."
        : lowest.count > 4
          ? "\(name): where \(lowest.count) of \(known.count) topics stand."
          : lowest.count == 1
            ? "\(name): where \(links) stands, the lowest topic."
            : "\(name): where \(links) stand, the lowest topics."
    return say(holding) + [.text(" ")] + openness(level)
  }

  private func openness(_ level: Level) -> [Inline] {
    let possible = overall.possible ?? level
    let evidenced = overall.evidenced ?? level
    let could =
      possible == level
      ? say("Open answers cannot raise it.")
      : say("If every open answer turned out well, it could be \(possible.number).")
    guard level != .incomplete else { return could }
    return could + [.text(" ")]
      + (evidenced == level
        ? say("It stands on recorded evidence.")
        : say("Counting only what is backed by recorded evidence, it is \(evidenced.number)."))
  }

  var keyFigures: [KeyFigure] {
    let achievement = overall.achievement
    let open = achievement.applicable - achievement.answeredCount
    let known = evaluation.topics.filter { $0.gap.gap != nil }
    let reached = known.count { $0.gap.gap == 0 }
    return [
      KeyFigure(
        words("Overall level"), number(overall.level),
        known.count == 1 ? say("the only topic") : say("the lowest of \(known.count) topics")),
      KeyFigure(words("Possible"), number(overall.possible), say("if all open answers turn out well")),
      KeyFigure(words("Evidenced"), number(overall.evidenced), say("what recorded evidence carries")),
      KeyFigure(words("Median"), number(overall.median), say("half of the topics stand here or below")),
      KeyFigure(words("At target"), "\(reached)/\(known.count)", say("topics that reach their target level")),
      KeyFigure(
        words("Answered"), language.percent(ofOne: achievement.coverage),
        open == 0 ? say("every applicable criterion") : say("still open: \(criteria(open))")),
    ]
  }

  private func number(_ level: Level?) -> String { level.map { "\($0.number)" } ?? "–" }

  /// The steps from the topics' levels to the figures of the whole.
  var overallExplanation: Block {
    let levels = evaluation.topics.map { result -> Explanation.Step in
      let capability = result.score.capability
      let figures = [capability.level, capability.possible, capability.evidenced].map {
        $0.map { "\($0.number)" } ?? "–"
      }
      return Explanation.Step([link(result.score.topic), .text(": " + figures.joined(separator: " · "))])
    }
    let scores = evaluation.topics.compactMap { result in
      result.score.capability.score.map { score -> String in
        let weight = result.score.topic.weight
        return (weight == 1 ? "" : "\(language.number(weight)) × ") + language.number(score, decimals: 2)
      }
    }
    let weight = evaluation.topics.filter { $0.score.capability.score != nil }.reduce(0) { $0 + $1.score.topic.weight }
    let mean: [Explanation.Step] =
      overall.score.map { score in
        [
          arithmetic.step(
            "Score \(language.number(score, decimals: 2)), the mean of the topics’ scores by their weight: (\(scores.joined(separator: " + "))) / \(language.number(weight))"
          )
        ]
      } ?? []
    return .explanation(
      summary: say("How these figures came about"),
      [
        arithmetic.step(
          "Overall, possible and evidenced level: the lowest of the topics’ (level · possible · evidenced)", levels),
        arithmetic.step(
          "Answered: \(overall.achievement.answeredCount) of \(overall.achievement.applicable) applicable criteria."),
      ] + mean)
  }

  /// At most five topics, the most urgent first, each with its first step.
  private var topGaps: [Block] {
    let top = evaluation.priorities.prefix(5)
    guard !top.isEmpty else { return [paragraph("Every topic that has a level reaches its target.")] }
    let roadmap = evaluation.roadmap
    let rows = top.map { result in
      ReportTable.Row([
        [link(result.score.topic)], [.badge(.level(result.score.capability.level))],
        [.badge(.level(result.gap.target))], [.text(language.number(result.gap.importance))],
        roadmap.first { $0.topic.id == result.score.topic.id }.map(instruction) ?? [],
      ])
    }
    let left = evaluation.priorities.count - top.count
    let roadmapLink = Inline.reference(say("roadmap"), to: Anchor("roadmap"))
    let more: [Block] =
      left == 0
      ? [] : [paragraph("Further below target: \(topics(left)); see the \(roadmapLink).")]
    return [
      .table(
        ReportTable(
          words("What matters most: the largest gaps, weighed by the business goals behind them"),
          [
            column("Topic"), column("Level", .center), column("Target", .center), column("Importance", .trailing),
            column("First step"),
          ], Array(rows)))
    ] + more
  }

  /// How far the figures can be relied on.
  var certainty: [Inline] {
    let answered = evaluation.topics.flatMap(\.score.criteria).filter(\.answer.isAnswered)
    let evidenced = answered.count(where: \.answer.isEvidenced)
    let disputed = evaluation.disputes.count
    return [
      say("Answered: \(language.coverage(overall.achievement))."),
      say("Evidence is recorded for \(evidenced) of \(answered.count) ratings."),
      say("Agreement of the respondents (Krippendorff’s alpha): \(language.agreement(evaluation.agreement))."),
      disputed == 0
        ? say("On no criterion did they differ by two steps or more.")
        : say("They differed by two steps or more on \(criteria(disputed))."),
    ].joined(by: " ")
  }

  /// What the figures do not speak of.
  var notCovered: [Inline] {
    let outside = questionnaire.topics.count - evaluation.topics.count
    let silent = shownFrameworks.filter { $0.catalogue.kind == .conformity }
      .map { framework in (framework, framework.items.count { $0.isSilent }) }.filter { $0.1 > 0 }
    let scope =
      outside == 0
      ? say("All topics of the questionnaire are in scope.")
      : say("Out of scope: \(topics(outside)) of the questionnaire.")
    return
      ([scope]
      + silent.map { framework, items in
        say(
          "No answer speaks of \(requirements(items)) of \(userText: framework.catalogue.title): they count as not assessed, never as met."
        )
      }).joined(by: " ")
  }
}

extension FrameworkScore.Item {
  /// Whether it requires something of which nothing in scope asks.
  var isSilent: Bool {
    item.isRequirement && !criteria.contains { $0.answer.isApplicable }
  }
}

extension Array where Element == Inline {
  /// The same, strong.
  var strong: [Inline] { [.strong(self)] }
}

extension Array where Element == [Inline] {
  /// The pieces with a separator between them.
  func joined(by separator: String) -> [Inline] { [Inline].joined(self, by: separator) }
}
