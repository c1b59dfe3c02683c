private let shellName = Positional("SHELL", .oneOf(["bash", "zsh", "fish"]), "bash, zsh or fish")

extension Command {
  /// Prints a script that makes a shell complete commands, options and their values.
  static let completions = Command(
    name: "completions", summary: "Print a script of completions for your shell",
    details: ["Load it in the shell's start file, or save it where the shell looks for completions."],
    positionals: [shellName],
    examples: [
      "source <(assay completions bash)",
      "assay completions zsh > ~/.zfunc/_assay",
      "assay completions fish > ~/.config/fish/completions/assay.fish",
    ],
    run: { (arguments, shell) throws(CommandFailure) in
      let script =
        switch arguments[shellName] {
        case "zsh": ZshCompletions.script(for: Command.all)
        case "fish": FishCompletions.script(for: Command.all)
        default: BashCompletions.script(for: Command.all)
        }
      try shell.writeOutput(Array(script.utf8))
      return .done
    })
}
