package import Assessment
package import ReportDocument
internal import Text
internal import Wording

extension RoadmapStep {
  /// The work of the step in the questionnaire's words; finding out comes first if the criterion is not answered.
  package var instruction: ReportPhrase { scored.instruction }
}

extension ScoredCriterion {
  /// The work on the criterion in the questionnaire's words; finding out comes first if it is not answered.
  package var instruction: ReportPhrase {
    answer.verdict == .unanswered
      ? "Find out first whether this is true: \(userText: criterion.text)"
      : "\(userText: criterion.nextStep)"
  }

  /// The way to begin with the recommendation this week, in the questionnaire's words; empty without one, and if the
  /// criterion is not answered.
  package var beginning: String { answer.verdict == .unanswered ? "" : criterion.advice.firstStep }
}

extension ReportPart {
  /// The way to begin, on a line of its own below the recommendation; empty without one.
  package func beginning(of scored: ScoredCriterion) -> [Inline] {
    scored.beginning.isEmpty ? [] : [.lineBreak] + say("How to begin: \(userText: scored.beginning)")
  }
}

/// The entries of the action register about the steps of the roadmap; without one, the owners that the engagement names.
package struct RegisteredSteps: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// Instructions for the steps of a roadmap.
  package init(context: ReportContext) {
    self.context = context
  }

  /// Whether the register has an entry about one of some steps, or the engagement an owner.
  package func hasAny(of steps: [RoadmapStep]) -> Bool {
    steps.contains { !assessment.actions(about: $0.scored.id.text).isEmpty || !owners(of: $0).isEmpty }
  }

  /// The owners of the topic and of the items that the criterion refers to.
  private func owners(of step: RoadmapStep) -> [String] {
    let keys = [step.topic.id.text] + step.scored.criterion.references.map(\.description)
    return keys.compactMap { engagement.owners[$0] }.uniqued()
  }

  /// Owner, due date and state of each entry about a step, each on a line of its own.
  package func cell(for step: RoadmapStep) -> [Inline] {
    let entries = assessment.actions(about: step.scored.id.text)
    guard !entries.isEmpty else { return .joined(owners(of: step).map { [.userText($0)] }) }
    return .onLines(entries.map(RegisteredActions(context: context).standing))
  }
}
