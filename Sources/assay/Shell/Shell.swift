/// The world outside, as one value of closures: whole commands run in memory by giving other ones.
struct Shell {
  /// What there is to read; the only part of the world that tasks may share.
  var files: Files
  /// Writes a file whole or not at all, in a folder that exists.
  var writeFile: (_ path: String, _ bytes: [UInt8], _ existing: ExistingFile) throws(CommandFailure) -> Void
  /// Makes a folder and those above it; one that exists is left as it is.
  var makeFolder: (_ path: String) throws(CommandFailure) -> Void
  /// Does something while this program alone holds a file made for that, and removes the file; false, with nothing
  /// done, when another program holds it. It is free again however that program ends.
  var hold: (_ path: String, _ body: () throws(CommandFailure) -> Void) throws(CommandFailure) -> Bool

  /// Writes these exact bytes to standard output, in its own time.
  var writeOutput: (_ bytes: [UInt8]) throws(CommandFailure) -> Void
  /// Brings all that was written to standard output on its way.
  var flushOutput: () throws(CommandFailure) -> Void
  /// Whether anybody still reads standard output; when nobody does, writing to it does nothing.
  var outputIsOpen: () -> Bool
  /// Writes bytes to standard error at once.
  var writeError: (_ bytes: [UInt8]) -> Void

  /// The next line of standard input without its end (LF or CRLF); one with more bytes than the limit is passed over.
  var readLine: (_ limit: Int) throws(CommandFailure) -> InputLine
  /// The same, for a conversation: also told when a signal asks to leave, which then no longer ends the program.
  var readAnswer: () throws(CommandFailure) -> ConversationInput
  /// All that is left of standard input; more bytes than the limit are refused.
  var readInput: (_ limit: Int) throws(CommandFailure) -> [UInt8]

  /// The local date, as `2026-11-03`.
  var today: () -> String
  /// The time since some moment; no setting of the clock moves it.
  var elapsed: () -> Duration
  /// How many tasks the machine can work on at once, 1 or more.
  var cores: Int
  var outputIsTerminal: Bool
  var inputIsTerminal: Bool
  /// The columns of the terminal; nil when standard output is none.
  var width: () -> Int?
  /// The columns of the terminal that standard error is; nil when it is none.
  var errorWidth: () -> Int?
  /// The value of an environment variable.
  var environment: (_ name: String) -> String?
  /// Leaves the program.
  var end: (_ status: ExitStatus) -> Void

  /// A file's bytes; more of them than the limit are refused.
  func readFile(_ path: String, _ limit: Int) throws(CommandFailure) -> [UInt8] { try files.read(path, limit) }

  /// What a folder holds, in byte order of the names, without `.` and `..`.
  func listFolder(_ path: String) throws(CommandFailure) -> [FolderEntry] { try files.list(path) }

  /// What a path leads to, symbolic links followed; nil when there is nothing.
  func kind(_ path: String) -> FolderEntry.Kind? { files.kind(path) }

  /// Prints a text and a line feed to standard output.
  func print(_ text: TerminalText) throws(CommandFailure) {
    try writeOutput(Array("\(text.text)\n".utf8))
  }

  /// Prints a text and a line feed to standard error: diagnostics, progress, what went wrong.
  func printError(_ text: TerminalText) {
    writeError(Array("\(text.text)\n".utf8))
  }
}

/// What came of reading a line.
enum InputLine: Hashable, Sendable {
  /// A line without its end.
  case line([UInt8])
  /// A line longer than the limit, of which nothing was kept.
  case tooLong
  /// There is none left.
  case end
}

/// What came of waiting for a person.
enum ConversationInput: Hashable, Sendable {
  /// A line without its end.
  case line([UInt8])
  /// The end of the input: Ctrl-D, or a script that is through.
  case end
  /// Ctrl-C, a request to end, or a closed terminal.
  case interrupted
}

/// What to do when a file that is to be written exists already.
enum ExistingFile: Hashable, Sendable { case replace, keep }

/// One name in a folder.
struct FolderEntry: Hashable, Sendable {
  /// What a name stands for.
  enum Kind: Hashable, Sendable {
    case file, folder
    /// A device, a socket, a link to nothing; and in a listing a link to a folder, so that no walk goes in circles.
    case other
  }

  let name: String
  let kind: Kind
}
