/// Why a command could not be carried out: one message, and the exit status that goes with it.
struct CommandFailure: Error, Hashable, Sendable {
  let status: ExitStatus
  /// One line without a final line feed: what is wrong, and what to write instead.
  let message: TerminalText

  /// The input cannot be used, for a reason that is no fault at some place of a file.
  static func input(_ message: TerminalText) -> CommandFailure {
    CommandFailure(status: .inputHasErrors, message: message)
  }

  static func wrongCommandLine(_ message: TerminalText) -> CommandFailure {
    CommandFailure(status: .wrongCommandLine, message: message)
  }

  /// `reason` is the system's own wording.
  static func cannotRead(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(status: .readingOrWritingFailed, message: "cannot read '\(path)': \(reason)")
  }

  static func cannotWrite(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(status: .readingOrWritingFailed, message: "cannot write '\(path)': \(reason)")
  }
}
