/// Completions for bash; where it offers nothing, bash itself completes file names.
enum BashCompletions {
  /// Returns the whole script.
  static func script(for commands: [Command]) -> String {
    let names = commands.map(\.name)
    return """
      # bash completions for assay
      _assay() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" command="" word words=""
        COMPREPLY=()
        for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
          case "$word" in
            \(names.joined(separator: "|"))) command="$word"; break ;;
          esac
        done
        case "$command $previous" in
      \(commands.flatMap(valueCases).joined())    *)
            case "$command" in
              "") words="\((names + Command.generalOptions.map(\.longForm)).joined(separator: " "))" ;;
      \(commands.map(wordsCase).joined())      esac
            ;;
        esac
        COMPREPLY=($(compgen -W "$words" -- "$current"))
      }
      complete -o default -F _assay assay

      """
  }

  private static func valueCases(of command: Command) -> [String] {
    command.options.compactMap { option in
      guard let completion = option.completion else { return nil }
      let patterns = [option.longForm] + (option.short.map { ["-\($0)"] } ?? [])
      let pattern = patterns.map { "\"\(command.name) \($0)\"" }.joined(separator: "|")
      return "    \(pattern)) words=\"\(completion.words.joined(separator: " "))\" ;;\n"
    }
  }

  private static func wordsCase(of command: Command) -> String {
    let words = command.positionals.flatMap(\.completion.words)
    let helpTopics = command.name == Command.help.name ? Command.all.map(\.name) : []
    let all = words + helpTopics + command.allOptions.map(\.longForm)
    return "        \(command.name)) words=\"\(all.joined(separator: " "))\" ;;\n"
  }
}
