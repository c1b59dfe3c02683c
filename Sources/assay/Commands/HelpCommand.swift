internal import Text

private let topic = Positional("COMMAND", .text, "the command to explain", count: .optional)

extension Command {
  /// `assay help score` is `assay score --help`.
  static let help = Command(
    name: "help", summary: "Explain a command, or list them all", positionals: [topic],
    run: { (arguments, shell) throws(CommandFailure) in
      guard let name = arguments[topic] else {
        try shell.print(TerminalText(HelpText.overview(of: Command.all)))
        return .done
      }
      guard let command = Command.all.first(where: { $0.name == name }) else {
        let suggestion = DidYouMean.sentence(for: name, among: Command.all.map(\.name))
        throw .wrongCommandLine("unknown command \(quoted: name)\(suggestion)\nassay: see 'assay --help'")
      }
      try shell.print(TerminalText(HelpText.page(of: command)))
      return .done
    })
}
