internal import Assessment
internal import Wording

/// The business goals at the highest risk, with the practices below target that they depend on.
struct GoalsAtRiskChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    ReportSection(say("What threatens the business"), at: Anchor("threats"), blocks)
  }

  private var blocks: [Block] {
    guard !engagement.goals.isEmpty else {
      return [
        paragraph(
          "The engagement names no business goals, so every topic counts alike and none can be called a threat to one.")
      ]
    }
    let goalsAtRisk = GoalRisk.ranked(in: evaluation).filter { !$0.belowTarget.isEmpty }
    guard !goalsAtRisk.isEmpty else {
      return [paragraph("Nothing below the business goals stands short of its target.")]
    }
    return [
      paragraph("A goal is only as safe as the practices below it. The goals at the highest risk stand first."),
      .table(
        ReportTable(
          words("Goals, and the practices below them that stand furthest from their target"),
          [
            column("Business goal"), column("Stands on the services"), column("Level now → target, and practice"),
            column("Below target", .trailing),
          ], goalsAtRisk.prefix(5).map(row))),
    ]
  }

  /// A row names at most four practices.
  private func row(for risk: GoalRisk) -> ReportTable.Row {
    ReportTable.Row([
      [.strong([.userText(risk.goal.title)])], .joined(risk.services.map { [.userText($0.title)] }),
      .onLines(risk.belowTarget.prefix(4).map(practice)), [.text("\(risk.belowTarget.count)/\(risk.topics.count)")],
    ])
  }

  /// `1 → 3 Change enablement`.
  private func practice(_ result: Evaluation.TopicResult) -> [Inline] {
    [
      .badge(.level(result.score.capability.level)), .text("\u{A0}→\u{A0}"), .badge(.level(result.gap.target)),
      .text(" "), .userText(result.score.topic.title),
    ]
  }
}
