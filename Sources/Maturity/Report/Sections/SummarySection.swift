internal import Markup

extension ReportWriter {
  /// Where the organization stands, on one screen.
  var summary: ReportSection {
    ReportSection(
      "Summary", at: Anchor("summary"),
      [.paragraph(verdict), .keyFigures(keyFigures)] + topGaps + [.paragraph(certainty), .paragraph(notCovered)])
  }

  /// The overall level in a sentence, with what holds it there.
  private var verdict: [Inline] {
    guard let level = overall.level else {
      return [.strong([.text("There is no level yet: ")]), .text("no criterion in scope is applicable.")]
    }
    let lowest = evaluation.topics.filter { $0.score.capability.level == level }
    let known = evaluation.topics.filter { $0.score.capability.level != nil }
    let holding: [Inline] =
      lowest.count == known.count
      ? [.text(known.count == 1 ? "the only topic" : "every topic stands there")]
      : lowest.count > 4
        ? [.text("where \(lowest.count) of \(known.count) topics stand")]
        : [.text("where ")] + .listed(lowest.map { [link($0.score.topic)] })
          + [.text(lowest.count == 1 ? " stands, the lowest topic" : " stand, the lowest topics")]
    return [.strong([.text("Overall level \(level.number), "), .foreign(questionnaire.name(of: level))]), .text(": ")]
      + holding + [.text("." + openness(level))]
  }

  private func openness(_ level: Level) -> String {
    let possible = overall.possible ?? level
    let evidenced = overall.evidenced ?? level
    let could =
      possible == level
      ? " Open answers cannot raise it." : " If every open answer turned out well, it could be \(possible.number)."
    let shown =
      level == .incomplete
      ? ""
      : evidenced == level
        ? " It stands on recorded evidence."
        : " Counting only what is backed by recorded evidence, it is \(evidenced.number)."
    return could + shown
  }

  private var keyFigures: [KeyFigure] {
    let achievement = overall.achievement
    let open = achievement.applicable - achievement.answeredCount
    let known = evaluation.topics.filter { $0.gap.gap != nil }
    let reached = known.count { $0.gap.gap == 0 }
    return [
      KeyFigure(
        "Overall level", number(overall.level), [.text("the lowest of \(count(known.count, "topic", "topics"))")]),
      KeyFigure("Possible", number(overall.possible), [.text("if all open answers turn out well")]),
      KeyFigure("Evidenced", number(overall.evidenced), [.text("what recorded evidence carries")]),
      KeyFigure("Median", number(overall.median), [.text("half of the topics stand here or below")]),
      KeyFigure("At target", "\(reached)/\(known.count)", [.text("topics that reach their target level")]),
      KeyFigure(
        "Answered", achievement.coverage.map { fixed($0 * 100, decimals: 0) + " %" } ?? "–",
        [.text(open == 0 ? "every applicable criterion" : "\(count(open, "criterion", "criteria")) still open")]),
    ]
  }

  private func number(_ level: Level?) -> String { level.map { "\($0.number)" } ?? "–" }

  /// At most five topics, the most urgent first, each with its first step.
  private var topGaps: [Block] {
    let top = evaluation.priorities.prefix(5)
    guard !top.isEmpty else {
      return [.paragraph([.text("Every topic that has a level reaches its target.")])]
    }
    let roadmap = evaluation.roadmap
    let rows = top.map { result in
      ReportTable.Row([
        [link(result.score.topic)], [.badge(.level(result.score.capability.level))],
        [.badge(.level(result.gap.target))],
        [.text(shortest(result.gap.importance))],
        roadmap.first { $0.topic.id == result.score.topic.id }.map(instruction) ?? [],
      ])
    }
    let left = evaluation.priorities.count - top.count
    let more: [Inline] = [
      .text("\(count(left, "more topic lies", "more topics lie")) below target: see the "),
      .reference([.text("roadmap")], to: Anchor("roadmap")), .text("."),
    ]
    return [
      .table(
        ReportTable(
          "What matters most: the largest gaps, weighed by the business goals behind them",
          [
            .init("Topic"), .init("Level", .centre), .init("Target", .centre), .init("Importance", .trailing),
            .init("First step"),
          ], Array(rows)))
    ] + (left > 0 ? [.paragraph(more)] : [])
  }

  /// How far the figures can be relied on.
  private var certainty: [Inline] {
    let answered = evaluation.topics.flatMap(\.score.criteria).filter(\.answer.isAnswered)
    let evidenced = answered.count(where: \.answer.isEvidenced)
    let disputed = evaluation.disputes.count
    return [
      .strong([.text("How sure this is. ")]),
      .text("Answered: \(coverage(overall.achievement)). "),
      .text("Evidence is recorded for \(evidenced) of \(answered.count) ratings. "),
      .text("Agreement of the respondents (Krippendorff’s alpha): \(agreement(evaluation.agreement)). "),
      .text(
        disputed == 0
          ? "On no criterion did they differ by two steps or more."
          : "On \(count(disputed, "criterion", "criteria")) they differed by two steps or more."),
    ]
  }

  /// What the figures do not speak of.
  private var notCovered: [Inline] {
    let outside = questionnaire.topics.count - evaluation.topics.count
    let silent = shownFrameworks.filter { $0.catalogue.kind == .conformity }.map { framework in
      (framework, framework.items.count { $0.isSilent })
    }.filter { $0.1 > 0 }
    let scope =
      outside == 0
      ? "All topics of the questionnaire are in scope."
      : "\(outside == 1 ? "One topic" : "\(outside) topics") of the questionnaire out of scope."
    return [.strong([.text("What is not covered. ")]), .text(scope)]
      + silent.flatMap { framework, items -> [Inline] in
        [
          .text(" No answer speaks of \(count(items, "requirement", "requirements")) of "),
          .reference([.foreign(framework.catalogue.title)], to: Anchor(framework: framework.catalogue.id)),
          .text(": they count as not assessed, never as met."),
        ]
      }
  }
}

extension FrameworkScore.Item {
  /// Whether it requires something of which nothing in scope asks.
  var isSilent: Bool {
    item.isRequirement && !criteria.contains { $0.answer.isApplicable }
  }
}
