internal import Assessment
internal import Wording

extension RoadmapStep {
  /// The work of the step in the questionnaire's words; finding out comes first if the criterion is not answered.
  var instruction: Phrase {
    scored.answer.verdict == .unanswered
      ? "Find out first whether this holds: \(userText: scored.criterion.text)"
      : "\(userText: scored.criterion.nextStep)"
  }
}
