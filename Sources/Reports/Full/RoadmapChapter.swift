internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The steps to the targets, one after the other, in waves of the engagement's capacity; nil before the first answer.
struct RoadmapChapter: Chapter, AssessmentPart {
  let context: ReportContext

  private var text: MeasureText { MeasureText(context: context) }

  var section: ReportSection? {
    let steps = context.steps
    guard overall.level != nil else { return nil }
    guard !steps.isEmpty else {
      return ReportSection(say("Roadmap"), at: Anchor("roadmap"), [paragraph(noStep)] + askFirst)
    }
    return ReportSection(
      say("Roadmap"), at: Anchor("roadmap"), [.paragraph(introduction(steps))] + askFirst,
      sections: Wave.allCases.compactMap(section))
  }

  private var noStep: ReportPhrase {
    if context.isLimited { return "The roadmap has no steps for the topics of this report." }
    return text.measure == .findings
      ? "No steps are needed: every answered statement is fulfilled."
      : "No steps are needed: every answered topic reaches its target, and there are no other gaps."
  }

  /// The topics without an answer, which have no steps yet.
  private var askFirst: [Block] {
    let open = context.topics.filter(\.score.isUnanswered).map { [context.link($0.score.topic)] }
    return open.isEmpty
      ? []
      : [
        .paragraph(
          say("Topics to ask about first: \([Inline].joined(open)). They have no steps until they are answered."))
      ]
  }

  private func introduction(_ steps: [RoadmapStep]) -> [Inline] {
    let units = { (effort: Effort) in "\(effort.rawValue) = \(effort.units)" }
    let scale = Effort.allCases.map(units).joined(separator: ", ")
    let order: ReportPhrase =
      text.measure == .findings
      ? "Critical gaps come first, then the topics with the worst findings, in the order of the questionnaire."
      : "Critical gaps come first, then the steps with the highest priority of their topic per unit of effort; within a topic, the order of its path is kept."
    return say(Phrase(steps.count, one: "1 step.", many: "\(steps.count) steps.")) + [.text(" ")] + say(order)
      + [.text(" ")]
      + say(
        Phrase(
          engagement.settings.capacity,
          one: "The waves “Now” and “Next” have at most {1} unit of effort each ({2}); “Later” has the rest.",
          many:
            "The waves “Now” and “Next” have at most \(engagement.settings.capacity) units of effort each (\(scale)); “Later” has the rest."
        ))
  }

  private func section(on wave: Wave) -> ReportSection? {
    let steps = context.steps.filter { $0.wave == wave }
    guard !steps.isEmpty else { return nil }
    let effort = steps.reduce(0) { $0 + $1.scored.effort.units }
    let title = wave.title
    return ReportSection(
      say(title), at: Anchor(wave: wave),
      [
        .table(
          table(
            words(
              Phrase(
                effort, one: "{1}: {2}, {3} unit of effort",
                many: "\(say(title)): \(say(.steps(steps.count))), \(effort) units of effort")), steps))
      ] + outcome(after: wave, steps))
  }

  private func table(_ caption: String, _ steps: [RoadmapStep]) -> ReportTable {
    let register = RegisteredSteps(context: context)
    let isRegistered = register.hasAny(of: steps)
    let columns = [
      column("Step", .trailing), column("Topic"), column("Recommendation"), column("Effort", .center), column("Today"),
      column("Criterion"),
    ]
    let rows = steps.map { step -> ReportTable.Row in
      let critical: [Inline] = step.scored.isCriticalGap ? [.text(" ")] + say("(critical)").strong : []
      let cells: [[Inline]] = [
        [.text("\(step.number)")], [context.link(step.topic)],
        say(step.instruction) + critical + (step.wave == .now ? beginning(of: step.scored) : []),
        [.badge(.effort(step.scored.effort))], [.badge(context.badge(for: step.scored))],
        [context.link(step.scored.criterion)],
      ]
      return ReportTable.Row(isRegistered ? cells + [register.cell(for: step)] : cells)
    }
    return ReportTable(caption, isRegistered ? columns + [column("Owner and state")] : columns, rows)
  }

  /// The results of the topics that change with a wave, once its steps are fully achieved.
  private func outcome(after wave: Wave, _ steps: [RoadmapStep]) -> [Block] {
    let outlook = RoadmapOutlook(context: context)
    if text.measure == .findings {
      // Requirements depend on all topics together.
      return context.isLimited
        ? []
        : [
          paragraph(
            "Requirements fulfilled once all steps up to this wave are fully achieved: \(outlook.fulfilled(after: wave))."
          )
        ]
    }
    let changes = context.topics.compactMap { outlook.change(of: $0, by: wave) }
    return [
      changes.isEmpty
        ? paragraph("No topic changes its level in this wave.")
        : text.measure == .points
          ? paragraph(
            "Points of the topics once all steps up to this wave are fully achieved: \([Inline].joined(changes)).")
          : paragraph(
            "Levels of the topics once all steps up to this wave are fully achieved: \([Inline].joined(changes)).")
    ]
  }
}

extension ReportPhrase {
  /// `one step`, `3 steps`.
  static func steps(_ count: Int) -> ReportPhrase { Phrase(count, one: "1 step", many: "\(count) steps") }
}

extension Wave {
  /// The wave in words.
  var title: ReportPhrase {
    switch self {
    case .now: "Now"
    case .next: "Next"
    case .later: "Later"
    }
  }
}

extension Anchor {
  fileprivate init(wave: Wave) {
    switch wave {
    case .now: self.init("wave-now")
    case .next: self.init("wave-next")
    case .later: self.init("wave-later")
    }
  }
}
