internal import Assessment
internal import Text
internal import Wording

/// The six steps of implementing a practice, each with the steps of the roadmap that belong to it; nil without a roadmap.
struct GuideChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    let steps = evaluation.roadmap
    guard !steps.isEmpty else { return nil }
    return ReportSection(
      say("Implementation guide"), at: Anchor("guide"),
      [
        paragraph(
          "Six steps from a finding to a habit. A recommendation stands where its work lies: what nobody could answer is assessed first; what level 4 asks is monitored, what level 5 asks is improved; below, technology is configured, people are trained, and the rest is planned. The numbers are those of the roadmap."
        )
      ],
      sections: ImplementationStep.allCases.map { kind in
        guideStep(kind, steps.filter { $0.implementationStep == kind })
      }, listsSections: false)
  }

  private func guideStep(_ kind: ImplementationStep, _ steps: [RoadmapStep]) -> ReportSection {
    let none = paragraph("Nothing on the way to the targets belongs here.")
    let rows = steps.map { step in
      ReportTable.Row([
        [.text("\(step.number)")], [context.link(step.topic)], say(step.instruction),
        [.badge(.effort(step.scored.criterion.effort))],
      ])
    }
    let table = ReportTable(
      words("\(say(kind.title)): recommendations"),
      [column("Step", .trailing), column("Topic"), column("What to do"), column("Effort", .center)], rows)
    return ReportSection(
      say(kind.title), at: kind.anchor, [paragraph(kind.advice)] + (steps.isEmpty ? [none] : [.table(table)]))
  }
}

extension ImplementationStep {
  fileprivate var title: Phrase {
    switch self {
    case .assess: "Assess"
    case .plan: "Plan"
    case .configure: "Configure"
    case .train: "Train"
    case .monitor: "Monitor"
    case .improve: "Improve"
    }
  }

  fileprivate var advice: Phrase {
    switch self {
    case .assess:
      "Ask the people who do the work, look at recent records, and answer what is open before money is spent."
    case .plan: "Agree on purpose, scope, roles and rules; name an owner and a date for each recommendation."
    case .configure: "Set up tools, records and interfaces so that the agreed way is the easy way."
    case .train: "Show people what changes for them, practise it on real cases, and leave them time to ask."
    case .monitor: "Measure a few things that the owner acts on, and look at them at fixed dates."
    case .improve: "Change what the figures show, one thing at a time, and write down whether it helped."
    }
  }

  fileprivate var anchor: Anchor {
    switch self {
    case .assess: Anchor("guide-assess")
    case .plan: Anchor("guide-plan")
    case .configure: Anchor("guide-configure")
    case .train: Anchor("guide-train")
    case .monitor: Anchor("guide-monitor")
    case .improve: Anchor("guide-improve")
    }
  }
}
