internal import OperatingSystem
internal import Terminal
internal import Text

/// One command: its name, its arguments and its action. Parsing, help and completions all use this description.
struct Command: Sendable {
  let name: String
  /// One line for the list of commands: a verb first, no full stop.
  let summary: String
  /// Paragraphs below the usage in the command's help.
  var details: [String] = []
  var positionals: [any CommandPositional] = []
  /// Its own options, in the order of the help; the general ones are added everywhere.
  var options: [any CommandOption] = []
  /// Whole command lines, for the end of the help.
  var examples: [String] = []
  let run: @Sendable (inout CommandContext) async throws(CommandFailure) -> ExitStatus

  /// The options that a command line of this command may contain.
  var allOptions: [any CommandOption] { options + Command.generalOptions }

  /// The arguments and options as the usage shows them: `DIR`, `[--format table|json]`.
  var usage: [String] {
    positionals.map(\.synopsis) + options.map { $0.isRequired ? $0.synopsis : "[\($0.synopsis)]" }
  }

  /// Every command, in the order in which a newcomer meets them.
  static let all: [Command] = [
    .demo, .list, .show, .new, .freeze, .upgrade, .interview, .form, .sheet, .status, .check, .score, .explain, .plan,
    .actions,
    .agree,
    .report,
    .compare, .portfolio, .benchmark, .verify, .stream, .export, .import, .parse, .completions, .help,
  ]

  /// The command with a name among some.
  static func named(_ name: String, among commands: [Command]) throws(CommandFailure) -> Command {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let suggestion = DidYouMean.sentence(for: name, among: commands.map(\.name))
    throw .wrongCommandLine("unknown command \(quoted: name)\(suggestion)\nassay: see 'assay --help'")
  }
}
