internal import Text

/// Completions for fish.
enum FishCompletions {
  /// Returns the whole script.
  static func script(for commands: [Command]) -> String {
    let heads = commands.map { "complete -c assay -n __fish_use_subcommand -f -a \($0.name) -d \(quoted($0.summary))" }
    let general = Command.generalOptions.map { "complete -c assay\(names(of: $0)) -d \(quoted($0.summary))" }
    let lines = ["# fish completions for assay"] + heads + general + commands.flatMap(rules)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rules(of command: Command) -> [String] {
    let start = "complete -c assay -n '__fish_seen_subcommand_from \(command.name)'"
    let options = command.options.map { option in
      "\(start)\(names(of: option))\(option.completion.map(argument) ?? "") -d \(quoted(option.summary))"
    }
    let words = command.positionals.filter { !$0.completion.words.isEmpty }.map { positional in
      "\(start) -f -a \(quoted(positional.completion.words.joined(separator: " "))) -d \(quoted(positional.summary))"
    }
    return options + words
  }

  private static func names(of option: any CommandOption) -> String {
    (option.short.map { " -s \($0)" } ?? "") + " -l \(option.name)"
  }

  private static func argument(of completion: Completion) -> String {
    switch completion {
    case .file: " -r -F"
    case .folder: " -x -a '(__fish_complete_directories)'"
    case .text: " -x"
    case .oneOf(let words): " -x -a \(quoted(words.joined(separator: " ")))"
    case .list(let words): words.isEmpty ? " -x" : " -x -a '(__fish_append , \(words.joined(separator: " ")))'"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
