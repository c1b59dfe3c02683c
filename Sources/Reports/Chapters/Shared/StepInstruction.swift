internal import Assessment
internal import Text
internal import Wording

extension RoadmapStep {
  /// The work of the step in the questionnaire's words; finding out comes first if the criterion is not answered.
  var instruction: Phrase {
    scored.answer.verdict == .unanswered
      ? "Find out first whether this is true: \(userText: scored.criterion.text)"
      : "\(userText: scored.criterion.nextStep)"
  }
}

/// The entries of the action register about the steps of the roadmap.
struct RegisteredSteps: AssessmentPart {
  let context: ReportContext

  /// Whether the register has an entry about one of some steps.
  func hasAny(of steps: [RoadmapStep]) -> Bool {
    steps.contains { !assessment.actions(about: $0.scored.id.text).isEmpty }
  }

  /// Owner, due date and state of each entry about a step, each on a line of its own.
  func cell(for step: RoadmapStep) -> [Inline] {
    .onLines(
      assessment.actions(about: step.scored.id.text).map { action -> [Inline] in
        let owner: [[Inline]] = action.owner.isEmpty ? [] : [[.userText(action.owner)]]
        let due = action.progress.due.map { [say("due \($0.description)")] } ?? []
        return .joined(owner + due + [say(state(of: action.progress.state)) + overdue(action)])
      })
  }

  private func overdue(_ action: Action) -> [Inline] {
    guard let date = engagement.date, action.isOverdue(on: date) else { return [] }
    return [.text(" ")] + say("(overdue)").strong
  }

  private func state(of state: Action.State) -> Phrase {
    switch state {
    case .open: "open"
    case .inProgress: "in progress"
    case .done: "done"
    case .verified: "verified"
    case .dropped: "dropped"
    }
  }
}
