internal import Assessment
internal import Text
internal import Wording

/// The business goals with the topics below target that they depend on; nil if the engagement names no goal.
struct GoalsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    guard !engagement.goals.isEmpty else { return nil }
    return ReportSection(
      say("Business goals and what threatens them"), at: Anchor("goals"),
      [
        paragraph(
          "A goal stands on services, a service on the topics that carry it. A topic below its target threatens every goal above it. The goals that are threatened most stand first: by weight times the levels that are missing below them."
        )
      ],
      sections: GoalRisk.ranked(in: evaluation).map { risk in
        ReportSection([.userText(risk.goal.title)], at: Anchor(goal: risk.goal.id), blocks(for: risk))
      }, listsSections: false)
  }

  private func blocks(for risk: GoalRisk) -> [Block] {
    let services = risk.services.map { [Inline.userText($0.title)] }
    let weight = language.number(risk.goal.weight)
    let basis =
      services.isEmpty
      ? say("Weight \(weight). Stands on no service that was named.")
      : say("Weight \(weight). Stands on \([Inline].joined(services)).")
    let verdict: Phrase =
      risk.topics.isEmpty
      ? "No topic in scope carries it: this report says nothing about it."
      : risk.belowTarget.isEmpty
        ? "Every topic in scope that carries it reaches its target."
        : "Below target: \(risk.belowTarget.count) of \(say(.topics(risk.topics.count)))."
    return [.paragraph(basis + [.text(" ")] + say(verdict).strong)] + table(of: risk)
  }

  private func table(of risk: GoalRisk) -> [Block] {
    guard !risk.belowTarget.isEmpty else { return [] }
    let rows = risk.belowTarget.map { result in
      ReportTable.Row([
        [context.link(result.score.topic)],
        .joined(risk.services(through: result.score.topic).map { [.userText($0.title)] }),
        [.badge(.level(result.score.capability.level))], [.badge(.level(result.gap.target))],
        .joined(result.gap.blockers.prefix(3).map { [context.link($0)] }, by: " "),
      ])
    }
    return [
      .table(
        ReportTable(
          words("What threatens “\(userText: risk.goal.title)”"),
          [
            column("Topic"), column("Through"), column("Level", .center), column("Target", .center),
            column("First blockers"),
          ], rows))
    ]
  }
}

extension Anchor {
  /// A goal's section.
  fileprivate init(goal: ID<Engagement.Goal>) { self.init(slug: "goal-\(goal)") }
}
