internal import OperatingSystem

private let shell = Positional("SHELL", .oneOf(Shell.self), "bash, zsh or fish")

/// A shell that can complete command lines.
private enum Shell: String, CaseIterable {
  case bash, zsh, fish

  func script(for commands: [Command]) -> String {
    switch self {
    case .bash: BashCompletions.script(for: commands)
    case .zsh: ZshCompletions.script(for: commands)
    case .fish: FishCompletions.script(for: commands)
    }
  }
}

extension Command {
  static let completions = Command(
    name: "completions", summary: "Print a script of completions for your shell",
    details: ["Load it in the shell's start file, or save it where the shell looks for completions."],
    positionals: [shell],
    examples: [
      "source <(assay completions bash)",
      "assay completions zsh > ~/.zfunc/_assay",
      "assay completions fish > ~/.config/fish/completions/assay.fish",
    ],
    run: { (context) throws(CommandFailure) in
      try context.system.writeOutput(Array(context.arguments[shell].script(for: Command.all).utf8))
      return .done
    })
}
