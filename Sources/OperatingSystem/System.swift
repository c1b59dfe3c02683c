package import Assessment

/// The operating system as one value of closures: a test runs whole commands in memory by giving other closures.
package struct System {
  /// The files and folders to read; the only part that several tasks may use at once.
  package var files: Files
  /// Writes a file whole or not at all, in a folder that exists.
  package var writeFile: (_ path: String, _ bytes: [UInt8], _ existing: ExistingFile) throws(CommandFailure) -> Void
  /// Removes a file, or a folder in which nothing is; anything else stays.
  package var remove: (_ path: String) -> Void
  /// Makes a folder and those above it; an existing one is left as it is.
  package var makeFolder: (_ path: String) throws(CommandFailure) -> Void
  /// Runs `body` while this program alone holds the lock of a file that is made for it, and removes the file; false,
  /// without running it, when another program holds the lock. The lock ends with the program, however that ends.
  package var withLock: (_ path: String, _ body: () throws(CommandFailure) -> Void) throws(CommandFailure) -> Bool

  /// Writes these exact bytes to standard output; they may wait in a buffer.
  package var writeOutput: (_ bytes: [UInt8]) throws(CommandFailure) -> Void
  /// Writes everything that waits in the buffer of standard output.
  package var flushOutput: () throws(CommandFailure) -> Void
  /// Whether standard output is still read; if not, writing to it does nothing.
  package var outputIsOpen: () -> Bool
  /// Writes bytes to standard error at once.
  package var writeError: (_ bytes: [UInt8]) -> Void

  /// The next line of standard input without its end (LF or CRLF); a line with more bytes than the limit is skipped.
  package var readLine: (_ limit: Int) throws(CommandFailure) -> InputLine
  /// Prints a prompt and returns the next line of a person's answers; an editor offers the draft for changes. From the
  /// first call on, a signal that asks to end is returned instead of ending the program.
  package var readAnswer: (_ prompt: TerminalText, _ draft: String) throws(CommandFailure) -> ConversationInput
  /// The rest of standard input; more bytes than the limit are refused.
  package var readInput: (_ limit: Int) throws(CommandFailure) -> [UInt8]

  /// The day at the place of the machine or, where the environment has `SOURCE_DATE_EPOCH`, the day of that second in UTC;
  /// nil where it is unknown. New engagements and sheets get it, the interview takes it for "today", and `check` looks at it
  /// for dates in the future.
  package var today: () -> CalendarDate?
  /// The time since some moment; setting the clock does not change it.
  package var elapsed: () -> Duration
  /// The number of tasks that the machine can work on at once, 1 or more.
  package var cores: Int
  /// Whether standard output is a terminal.
  package var outputIsTerminal: Bool
  /// How the answers of a person or a script arrive.
  package var answerWay: AnswerWay
  /// The columns of the terminal; nil when standard output is not one.
  package var width: () -> Int?
  /// The columns of the terminal that standard error is; nil when it is not one.
  package var errorWidth: () -> Int?
  /// The value of an environment variable.
  package var environment: (_ name: String) -> String?
  /// Leaves the program.
  package var end: (_ status: ExitStatus) -> Void

  /// Whether a person types the answers.
  package var inputIsTerminal: Bool { answerWay != .lines }

  /// A file's bytes; more of them than the limit are refused.
  package func readFile(_ path: String, _ limit: Int) throws(CommandFailure) -> [UInt8] { try files.read(path, limit) }

  /// The entries of a folder, in byte order of the names, without `.` and `..`.
  package func listFolder(_ path: String) throws(CommandFailure) -> [FolderEntry] { try files.list(path) }

  /// The kind of the file or folder that a path leads to, symbolic links followed; nil when there is none.
  package func kind(_ path: String) -> FolderEntry.Kind? { files.kind(path) }

  /// Prints a text and a line feed to standard output.
  package func print(_ text: TerminalText) throws(CommandFailure) {
    try writeOutput(Array("\(text.text)\n".utf8))
  }
}

/// The result of reading a line.
package enum InputLine: Hashable, Sendable {
  /// A line without its end.
  case line([UInt8])
  /// A line longer than the limit; nothing of it is kept.
  case tooLong
  /// There are no more lines.
  case end
}

/// How the answers of a person or a script arrive.
package enum AnswerWay: Hashable, Sendable {
  /// As lines of a pipe or a file.
  case lines
  /// Typed on a terminal whose cursor cannot move.
  case terminal
  /// Typed on a terminal, in a line that can be edited.
  case editor
}

/// The result of waiting for a person.
package enum ConversationInput: Hashable, Sendable {
  /// A line without its end.
  case line([UInt8])
  /// The end of the input: Ctrl-D, or the end of a script.
  case end
  /// Ctrl-C, a request to end, or a closed terminal.
  case interrupted
}

/// What to do when a file that is to be written exists already.
package enum ExistingFile: Hashable, Sendable { case replace, keep }
