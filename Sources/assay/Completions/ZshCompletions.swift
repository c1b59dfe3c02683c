internal import Text

/// Completions for zsh, for a folder on `fpath` or to be sourced.
enum ZshCompletions {
  /// Returns the whole script.
  static func script(for commands: [Command]) -> String {
    """
    #compdef assay
    _assay() {
      local -a commands
      commands=(
    \(commands.map { "    \(quoted("\($0.name):\($0.summary)"))\n" }.joined())  )
      if (( CURRENT == 2 )); then
        _describe -t commands command commands
        return
      fi
      local command=${words[2]}
      shift words
      (( CURRENT-- ))
      case $command in
    \(commands.map(argumentsCase).joined())  esac
    }
    if [[ ${funcstack[1]} == _assay ]]; then
      _assay "$@"
    else
      compdef _assay assay
    fi

    """
  }

  private static func argumentsCase(of command: Command) -> String {
    let specifications = command.allOptions.flatMap(specification) + positionals(of: command)
    return "    \(command.name))\n      _arguments -s \\\n"
      + specifications.map { "        \($0)" }.joined(separator: " \\\n") + "\n      ;;\n"
  }

  private static func specification(of option: any CommandOption) -> [String] {
    let star = option.isRepeatable && option.completion != nil ? "*" : ""
    let value = option.completion.map { ":\(escaped(option.placeholder)):\(action(of: $0))" } ?? ""
    let explained = "[\(escaped(option.summary))]\(value)"
    let long = quoted("\(star)\(option.longForm)\(option.completion == nil ? "" : "=")\(explained)")
    guard let short = option.short else { return [long] }
    return [quoted("\(star)-\(short)\(explained)"), long]
  }

  private static func positionals(of command: Command) -> [String] {
    command.positionals.enumerated().map { index, positional in
      let place =
        switch positional.count {
        case .one: "\(index + 1):"
        case .optional: "\(index + 1)::"
        case .many: "*:"
        }
      return quoted("\(place)\(escaped(positional.summary)):\(action(of: positional.completion))")
    }
  }

  private static func action(of completion: Completion) -> String {
    switch completion {
    case .oneOf(let words): "(\(words.joined(separator: " ")))"
    case .list(let words): words.isEmpty ? " " : "_sequence compadd - \(words.joined(separator: " "))"
    case .folder: "_files -/"
    case .file: "_files"
    case .text: " "
    }
  }

  /// Escapes colons and brackets, which would end a part of a specification.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(":", with: "\\:").replacing("[", with: "\\[").replacing(
      "]", with: "\\]")
  }

  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
