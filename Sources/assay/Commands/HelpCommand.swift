internal import OperatingSystem

private let topic = Positional(optional: "COMMAND", .name(of: .command), "the command to explain")
private let manual = Option("man", .folder, as: "DIR", "write all manual pages to DIR")

extension Command {
  /// `assay help score` is `assay score --help`.
  static let help = Command(
    name: "help", summary: "Explain a command, or list them all", positionals: [topic], options: [manual],
    examples: ["assay help score", "assay help --man ~/.local/share/man/man1"], run: runHelp)
}

private func runHelp(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let name = context.arguments[topic]
  if let folder = context.arguments[manual] {
    if let name { throw .wrongCommandLine("unexpected argument \(quoted: name): '--man' writes all pages") }
    for page in ManualPage.all(of: Command.all) {
      try context.system.install(page.text, to: FilePath.joined(folder, page.fileName))
    }
  } else if let name {
    try context.print(TerminalText(HelpText.page(of: try Command.named(name, among: Command.all))))
  } else {
    try context.print(TerminalText(HelpText.overview(of: Command.all)))
  }
  return .done
}
