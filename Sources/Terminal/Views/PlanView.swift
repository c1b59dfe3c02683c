package import Assessment
package import OperatingSystem
internal import ReportParts
internal import Text
package import Wording

/// The roadmap of an engagement in waves, with the levels after each.
package struct PlanView {
  let evaluation: Evaluation
  let language: Language

  /// A view of the roadmap of an evaluation.
  package init(evaluation: Evaluation, language: Language) {
    self.evaluation = evaluation
    self.language = language
  }

  private var measure: Measure { evaluation.score.measure }

  /// Prints everything.
  package func print(with printer: TerminalPrinter) throws(CommandFailure) {
    if evaluation.roadmap.steps.isEmpty { return try printer.print(nothingToDo) }
    try printer.print(steps)
    if measure == .findings { return }
    try printer.print("")
    try printer.print(results)
  }

  /// The sentence in place of an empty table; claims that no step is needed only if everything is asked and answered.
  var nothingToDo: TerminalText { language.say(RoadmapPhrases.nothingToDo(evaluation)) }

  private var steps: TextTable {
    let hasActions = evaluation.roadmap.steps.contains { !actions(of: $0).isEmpty }
    var table = TextTable(
      [
        .init(language.say("step"), .right), .init(language.say("topic"), wraps: true), .init(language.say("effort")),
        .init(language.say("criterion")), .init(language.say("recommendation"), wraps: true),
      ] + (hasActions ? [.init(language.say("in the register"), wraps: true)] : []))
    for wave in Wave.allCases {
      let steps = evaluation.roadmap.steps(in: wave)
      if steps.isEmpty { continue }
      table.addHeading(heading(of: wave, effort: steps.reduce(0) { $0 + $1.scored.effort.units }))
      for step in steps {
        table.add([
          .init("\(step.number)"), .init(step.topic.title), .init(step.scored.effort.rawValue),
          .init(step.scored.criterion.id.text), .init(language.instruction(step)),
          .init(actions(of: step).joined(separator: "; ")),
        ])
      }
    }
    return table
  }

  private func heading(of wave: Wave, effort: Int) -> TerminalText {
    let title = language.say(TerminalPhrase(word: wave.title))
    let capacity = evaluation.assessment.engagement.settings.capacity
    return wave == .later
      ? language.say("\(title): effort \(effort)") : language.say("\(title): effort \(effort) of \(capacity)")
  }

  private func actions(of step: RoadmapStep) -> [TerminalText] {
    evaluation.assessment.actions(about: step.scored.criterion.id.text).map { action in
      let owner = action.owner.isEmpty ? "" : language.say(", \(userText: action.owner)")
      let due = action.progress.due.map { language.say(", due \(language.date($0.description))") } ?? ""
      let isOverdue = evaluation.assessment.engagement.date.map(action.isOverdue) ?? false
      let state = language.word(action.progress.state.words) + (isOverdue ? " \(language.say("(overdue)"))" : "")
      return language.say("\(action.id.text)\(owner)\(due), \(state)")
    }
  }

  /// The level or points of each topic now and after each wave.
  private var results: TextTable {
    let waves = Wave.allCases.filter { !evaluation.roadmap.steps(in: $0).isEmpty }
    let title = measure == .points ? language.say("whole points of") : language.say("level of")
    var table = TextTable(
      [.init(title, wraps: true), .init(language.say("today"), .right)]
        + waves.map { .init(language.say("after \(language.word($0.name))"), .right) } + [
          .init(language.say("target"), .right)
        ])
    for result in evaluation.topics {
      table.add(
        [.init(result.score.topic.title), .init(language.level(result.score.capability.level))]
          + waves.map { .init(language.level(evaluation.level(of: result, after: $0))) }
          + [.init(language.level(result.gap.target))])
    }
    return table
  }
}

extension Wave {
  /// The heading of the wave.
  var title: String {
    switch self {
    case .now: "Now"
    case .next: "Next"
    case .later: "Later"
    }
  }
}
