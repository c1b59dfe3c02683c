package import Assessment
internal import Wording

extension ReportDocument {
  /// Two pages for a board: where we stand, what threatens the goals, what to do, since last time, how sure this is.
  package static func executive(of evaluation: Evaluation, options: ReportOptions) -> ReportDocument {
    let writer = ReportWriter(evaluation: evaluation, options: options, linkingTo: .none)
    return writer.document(
      "summary for the board", .brief,
      [
        writer.standing, writer.goalsAtRisk, writer.mostImportantSteps, writer.trend, writer.confidence,
        writer.wordsUsed,
      ]
    ).with(ReportFacts(.executive, of: evaluation, options: options))
  }
}

extension ReportWriter {
  /// Where we stand: the verdict, the key figures, and how the topics are spread over the levels.
  fileprivate var standing: ReportSection {
    section(
      "Where we stand", at: Anchor("standing"),
      [.paragraph(verdict), .keyFigures(keyFigures), .chart(distribution)])
  }

  /// Goal, service, practice: the worst first, four practices a goal at most.
  fileprivate var goalsAtRisk: ReportSection {
    let anchor = Anchor("threats")
    let threats = threats.filter { !$0.threatening.isEmpty }
    guard !engagement.goals.isEmpty else {
      return section(
        "What threatens the business", at: anchor,
        [
          paragraph(
            "The engagement names no business goals, so every topic counts alike and none can be called a threat to one."
          )
        ])
    }
    guard !threats.isEmpty else {
      return section(
        "What threatens the business", at: anchor,
        [paragraph("Nothing below the business goals stands short of its target.")])
    }
    let rows = threats.prefix(5).map { threat in
      ReportTable.Row([
        [.strong([.userText(threat.goal.title)])], .joined(threat.services.map { [.userText($0.title)] }),
        .onLines(threat.threatening.prefix(4).map(risk)), [.text("\(threat.threatening.count)/\(threat.topics.count)")],
      ])
    }
    return section(
      "What threatens the business", at: anchor,
      [
        paragraph("A goal is only as safe as the practices below it. The goals at the highest risk stand first."),
        .table(
          ReportTable(
            words("Goals, and the practices below them that stand furthest from their target"),
            [
              column("Business goal"), column("Stands on the services"), column("Level now → target, and practice"),
              column("Below target", .trailing),
            ], rows)),
      ])
  }

  /// `1 → 3 Change enablement`.
  private func risk(_ result: Evaluation.TopicResult) -> [Inline] {
    [
      .badge(.level(result.score.capability.level)), .text("\u{A0}→\u{A0}"), .badge(.level(result.gap.target)),
      .text(" "), .userText(result.score.topic.title),
    ]
  }

  /// The next step of each of the five most urgent topics; where there are fewer, further steps of theirs.
  fileprivate var mostImportantSteps: ReportSection {
    let roadmap = evaluation.roadmap
    let first = evaluation.priorities.compactMap { result in roadmap.first { $0.topic.id == result.score.topic.id } }
    let further = roadmap.filter { step in !first.contains { $0.number == step.number } }
    let steps = (first + further).prefix(5)
    guard !steps.isEmpty else {
      return section(
        "What to do first", at: Anchor("steps"), [paragraph("Every topic that has a level reaches its target.")])
    }
    let rows = steps.enumerated().map { index, step in
      ReportTable.Row([
        [.text("\(index + 1)")], instruction(for: step), [.userText(step.topic.title)],
        effort(step.scored.criterion.effort),
        benefit(of: step),
      ])
    }
    return section(
      "What to do first", at: Anchor("steps"),
      [
        .table(
          ReportTable(
            words("The five steps that matter most"),
            [
              column("No.", .trailing), column("What to do"), column("Practice"), column("Effort"), column("It serves"),
            ], rows)),
        roadmap.count > steps.count
          ? paragraph("The whole way to the targets has \(roadmap.count) steps; the full report lists them.")
          : paragraph("These are all the steps to the targets."),
      ])
  }

  private func effort(_ effort: Effort) -> [Inline] {
    switch effort {
    case .small: say("small")
    case .medium: say("medium")
    case .large: say("large")
    }
  }

  /// The goals that the step's topic carries; the level it leads to where no goal is named.
  private func benefit(of step: RoadmapStep) -> [Inline] {
    let goals = engagement.goals(reaching: step.topic.id)
    return goals.isEmpty
      ? say("level \(step.scored.criterion.level.number) of \(userText: step.topic.title)")
      : goals.count == 1
        ? [.userText(goals[0].title)]
        : say("\(userText: heaviest(goals).title); goals in all: \(goals.count)")
  }

  /// The first of the goals with the largest weight.
  private func heaviest(_ goals: [Engagement.Goal]) -> Engagement.Goal {
    goals.reduce(goals[0]) { $1.weight > $0.weight ? $1 : $0 }
  }

  fileprivate var confidence: ReportSection {
    section(
      "How sure we are", at: Anchor("sureness"),
      [
        .paragraph(certainty),
        .paragraph(say("What is not covered.").strong + [.text(" ")] + notCovered),
      ])
  }

  /// What the words mean, and what the report is not.
  fileprivate var wordsUsed: ReportSection {
    let isDefault = questionnaire.levels == Questionnaire.defaultLevels
    let levels: Block =
      isDefault
      ? paragraph(
        "Levels: 0 not reliably done; 1 done, thanks to individuals; 2 planned and followed up; 3 done one agreed way everywhere; 4 steered by figures; 5 improved by what is measured."
      )
      : .paragraph(
        say(
          "Levels: \([Inline].joined((0...questionnaire.highestLevel.number).map { [.text("\($0) "), .userText(questionnaire.name(of: Level($0)))] }))."
        )
      )
    return section(
      "Words used here", at: Anchor("words"),
      [
        levels,
        paragraph(
          "Possible: the level if all open answers turn out well. Evidenced: the level that recorded evidence carries. Target: the level that was agreed on. Agreement compares what several people said: 1 is full agreement, 0 is chance."
        ),
        paragraph(
          "This is a self-assessment: no audit, no certificate, no verdict on people. What was not asked or not answered is unknown, never met. It was made with \(options.generator)."
        ),
      ])
  }
}
