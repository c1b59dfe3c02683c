/// Emphasis on a terminal: colour never says what the words do not say.
struct Style: Hashable, Sendable {
  /// What a piece of text is, for the eye.
  enum Mark: Hashable, Sendable { case strong, faint, good, warning, bad }

  /// Whether marks are shown at all.
  let isOn: Bool

  /// Marks show only on a terminal that knows them, never with `--no-color` or a `NO_COLOR` that is not empty.
  init(for shell: Shell, _ arguments: ParsedArguments) {
    isOn =
      shell.outputIsTerminal && !arguments.has(.noColor) && (shell.environment("NO_COLOR") ?? "").isEmpty
      && shell.environment("TERM") != "dumb"
  }

  /// Never or always shows marks.
  init(isOn: Bool) { self.isOn = isOn }

  /// The text between its escape sequences.
  func callAsFunction(_ mark: Mark, _ text: TerminalText) -> TerminalText {
    guard isOn, !text.text.isEmpty else { return text }
    return switch mark {
    case .strong: "\u{1B}[1m\(text)\u{1B}[0m"
    case .faint: "\u{1B}[2m\(text)\u{1B}[0m"
    case .good: "\u{1B}[32m\(text)\u{1B}[0m"
    case .warning: "\u{1B}[33m\(text)\u{1B}[0m"
    case .bad: "\u{1B}[31m\(text)\u{1B}[0m"
    }
  }
}
