internal import OperatingSystem

private let topic = Positional(optional: "COMMAND", .name(of: .command), "the command to explain")

extension Command {
  /// `assay help score` is `assay score --help`.
  static let help = Command(
    name: "help", summary: "Explain a command, or list them all", positionals: [topic],
    run: { (context) throws(CommandFailure) in
      if let name = context.arguments[topic] {
        try context.print(TerminalText(HelpText.page(of: try Command.named(name, among: Command.all))))
      } else {
        try context.print(TerminalText(HelpText.overview(of: Command.all)))
      }
      return .done
    })
}
