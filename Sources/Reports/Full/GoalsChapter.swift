internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The business goals with the topics below target that they depend on; nil if the engagement names no goal or before
/// the first answer.
struct GoalsChapter: Chapter, AssessmentPart {
  let context: ReportContext

  private var text: MeasureText { MeasureText(context: context) }

  var section: ReportSection? {
    guard !engagement.goals.isEmpty, overall.level != nil else { return nil }
    return ReportSection(
      say("Business goals at risk"), at: Anchor("goals"), [paragraph(principle)],
      sections: GoalRisk.ranked(in: evaluation).map { risk in
        ReportSection([.userText(risk.goal.title)], at: Anchor(goal: risk.goal.id), blocks(for: risk))
      }, listsSections: false)
  }

  private var principle: ReportPhrase {
    switch text.measure {
    case .levels:
      "A business goal depends on services, and a service on topics. A topic below its target puts the goal at risk. Goals are listed by risk: their weight times the number of levels that their topics lack."
    case .points:
      "A business goal depends on services, and a service on topics. A topic below its target puts the goal at risk. Goals are listed by risk: their weight times the number of whole points that their topics lack."
    case .findings:
      "A business goal depends on services, and a service on topics. A topic with a nonconformity puts the goal at risk. Goals are listed by risk: their weight times the number of these topics."
    }
  }

  private func blocks(for risk: GoalRisk) -> [Block] {
    let services = risk.services.map { [Inline.userText($0.title)] }
    let weight = language.number(risk.goal.weight)
    let basis =
      services.isEmpty
      ? say("Weight \(weight). No services are named for it.")
      : say("Weight \(weight). Depends on \([Inline].joined(services)).")
    return [.paragraph(basis + [.text(" ")] + say(verdict(on: risk)).strong)] + table(of: risk)
  }

  private func verdict(on risk: GoalRisk) -> ReportPhrase {
    let open = risk.topics.count { $0.score.capability.level == nil }
    if risk.topics.isEmpty { return "It depends on no topic in scope, so this report cannot assess it." }
    if risk.belowTarget.isEmpty {
      return open > 0
        ? "No answered topic puts it at risk; topics without a result: \(open)."
        : "No topic in scope puts it at risk."
    }
    return text.measure == .findings
      ? "With a nonconformity: \(risk.belowTarget.count) of \(say(.topics(risk.topics.count)))."
      : "Below target: \(risk.belowTarget.count) of \(say(.topics(risk.topics.count)))."
  }

  private func table(of risk: GoalRisk) -> [Block] {
    guard !risk.belowTarget.isEmpty else { return [] }
    let roadmap = evaluation.roadmap.steps
    let rows = risk.belowTarget.map { result in
      ReportTable.Row([
        [context.link(result.score.topic)],
        .joined(risk.services(through: result.score.topic).map { [.userText($0.title)] }),
        text.figure(of: result), text.target(of: result),
        .joined(
          roadmap.filter { $0.topic.id == result.score.topic.id }.prefix(3).map {
            [context.link($0.scored.criterion)]
          }, by: " "),
      ])
    }
    return [
      .table(
        ReportTable(
          words("Risks to “\(userText: risk.goal.title)”"),
          [
            column("Topic"), column("Services"), text.heading, column("Target", .center),
            column("First steps"),
          ], rows))
    ]
  }
}

extension Anchor {
  /// A goal's section.
  fileprivate init(goal: ID<Engagement.Goal>) { self.init(slug: "goal-\(goal)") }
}
