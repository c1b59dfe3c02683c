internal import OperatingSystem
internal import Terminal

// What a person does after `assay new`.

extension TerminalText {
  /// The ways to answer, the simplest one first, as they can be copied.
  static func nextSteps(_ folder: String) -> TerminalText {
    """
    next, answer the statements in one of these ways:
      assay interview \(shell: folder) --respondent "Your Name"   question by question in this terminal
      assay form \(shell: folder)   a page to fill in with a browser
      or write into \(shell: FilePath.joined(folder, "answers/respondent-1.yaml"))
    then: assay report \(shell: folder)
    """
  }
}
