internal import Assessment
internal import OperatingSystem
internal import Terminal
internal import Wording

// The next steps after a dialogue.

extension TerminalText {
  /// The ways to answer, the simplest one first, as they can be copied.
  static func nextSteps(_ folder: String) -> TerminalText {
    """
    next, answer the statements in one of these ways:
      assay interview \(shell: folder) --respondent "Your Name"   question by question in this terminal
      assay form \(shell: folder)   a page to fill in with a browser
      or edit \(shell: FilePath.joined(folder, "answers/respondent-1.yaml"))
    then: assay report \(shell: folder)
    """
  }

  /// The ways to ask the respondents of a new round.
  static func nextRound(_ folder: String) -> TerminalText {
    """
    next, ask the respondents in one of these ways:
      assay form \(shell: folder) --each   a page for each respondent, with the earlier answers
      assay interview \(shell: folder)   question by question in this terminal
    then: assay status \(shell: folder)
    """
  }

  /// The place of the answers, and the next step.
  static func afterInterview(
    of sheet: RespondentSheet, in folder: String, isComplete: Bool, _ language: Language
  ) -> TerminalText {
    let place = language.say("The answers are in \("\(shell: sheet.path)" as TerminalText).")
    let report: TerminalText = "assay report \(shell: folder)"
    if isComplete { return "\(place)\n\(language.say("next: \(report)"))" }
    let interview: TerminalText = "assay interview \(shell: folder) --respondent \(shell: sheet.sheet.respondent)"
    let score: TerminalText = "assay score \(shell: folder)"
    return """
      \(place)
      \(language.say("to continue: \(interview)"))
      \(language.say("results so far: \(score)"))
      """
  }
}
