/// Why a command could not be carried out, or which condition of the user does not hold.
package struct CommandFailure: Error, Hashable, Sendable {
  /// The exit status of the run.
  package let status: ExitStatus
  /// One line without a final line feed: the fault and its remedy.
  package let message: TerminalText

  /// The input cannot be used; the errors in its files were printed as diagnostics.
  package static func input(_ message: TerminalText) -> CommandFailure {
    CommandFailure(status: .inputHasErrors, message: message)
  }

  /// The words of the command line cannot be used.
  package static func wrongCommandLine(_ message: TerminalText) -> CommandFailure {
    CommandFailure(status: .wrongCommandLine, message: message)
  }

  /// A condition such as `--fail-below` does not hold.
  package static func gate(_ message: TerminalText) -> CommandFailure {
    CommandFailure(status: .gateFailed, message: message)
  }

  /// `reason` is in the system's own words.
  package static func cannotRead(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(status: .readingOrWritingFailed, message: "cannot read '\(TerminalText(oneLine: path))': \(reason)")
  }

  /// `reason` is in the system's own words, or in the program's.
  package static func cannotWrite(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(status: .readingOrWritingFailed, message: "cannot write '\(TerminalText(oneLine: path))': \(reason)")
  }

  /// A failure to write several files, which are all listed.
  package static func cannotWrite(_ paths: [String], _ reason: String) -> CommandFailure {
    let list = paths.map { "\n  \(TerminalText(oneLine: $0))" as TerminalText }.joined(separator: "")
    return CommandFailure(
      status: .readingOrWritingFailed, message: "cannot write \(paths.count) files: \(reason)\(list)")
  }
}
