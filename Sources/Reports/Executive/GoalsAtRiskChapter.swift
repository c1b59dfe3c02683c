internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The business goals at the highest risk, with the topics below target that they depend on; nil if the engagement names
/// no goal or before the first answer.
struct GoalsAtRiskChapter: Chapter, AssessmentPart {
  let context: ReportContext

  private var text: MeasureText { MeasureText(context: context) }

  var section: ReportSection? {
    guard !engagement.goals.isEmpty, overall.level != nil else { return nil }
    return ReportSection(say("Business goals at risk"), at: Anchor("threats"), blocks)
  }

  private var blocks: [Block] {
    let goalsAtRisk = GoalRisk.ranked(in: evaluation).filter { !$0.belowTarget.isEmpty }
    guard !goalsAtRisk.isEmpty else {
      return [
        text.measure == .findings
          ? paragraph("No business goal depends on a topic with a nonconformity.")
          : paragraph("No business goal depends on a topic below its target.")
      ]
    }
    let isFindings = text.measure == .findings
    return [
      isFindings
        ? paragraph(
          "A topic with a nonconformity puts the goals that depend on it at risk; the highest risk comes first.")
        : paragraph("A topic below its target puts the goals that depend on it at risk; the highest risk comes first."),
      .table(
        ReportTable(
          words("Business goals at risk, with up to four of the topics furthest from their target"),
          [
            column("Business goal"), column("Depends on services"),
            isFindings ? column("Fulfilled, topic") : column("Now → target, topic"),
            isFindings ? column("With nonconformity", .trailing) : column("Below target", .trailing),
          ], goalsAtRisk.prefix(5).map(row))),
    ]
  }

  /// A row names at most four topics.
  private func row(for risk: GoalRisk) -> ReportTable.Row {
    ReportTable.Row([
      [.strong([.userText(risk.goal.title)])], .joined(risk.services.map { [.userText($0.title)] }),
      .joined(risk.belowTarget.prefix(4).map(topic), by: "; "),
      say("\(risk.belowTarget.count) of \(risk.topics.count)"),
    ])
  }

  /// `1 → 3 Change enablement`.
  private func topic(_ result: Evaluation.TopicResult) -> [Inline] {
    let target = text.measure == .findings ? [] : [.text("\u{A0}→\u{A0}")] + text.target(of: result)
    return text.figure(of: result) + target + [.text(" "), .userText(result.score.topic.title)]
  }
}
