/// One command: what it is called and takes, and what it does.
///
/// Parsing, help and shell completions all derive from this one description.
struct Command: Sendable {
  let name: String
  /// One line for the list of commands: a verb first, no full stop.
  let summary: String
  /// Paragraphs below the usage in the command's help.
  var details: [String] = []
  var positionals: [Positional] = []
  /// Its own options, in the order of the help; the general ones are added everywhere.
  var options: [Option] = []
  /// Whole command lines, for the foot of the help.
  var examples: [String] = []
  let run: @Sendable (ParsedArguments, Shell) async throws(CommandFailure) -> ExitStatus

  /// What a command line of this command may contain beyond its positional arguments.
  var allOptions: [Option] { options + Option.general }

  /// Every command, in the order in which a newcomer meets them.
  static let all: [Command] = [
    .demo, .list, .show, .new, .interview, .form, .sheet, .check, .score, .explain, .plan, .agree, .report,
    .compare, .portfolio, .verify, .stream, .export, .import, .parse, .completions, .help,
  ]
}
