package import OperatingSystem

/// Emphasis on a terminal. Colour carries no information that is not in the words.
package struct Style: Hashable, Sendable {
  /// How a piece of text is emphasized.
  package enum Mark: Hashable, Sendable { case strong, faint, good, warning, bad }

  /// Whether marks are shown at all.
  let isOn: Bool

  /// Shows marks on a terminal that can, unless they are not wanted or there is a `NO_COLOR` that is not empty.
  package init(for system: System, unless isUnwanted: Bool) {
    isOn =
      system.outputIsTerminal && !isUnwanted && (system.environment("NO_COLOR") ?? "").isEmpty
      && system.environment("TERM") != "dumb"
  }

  /// Shows marks or does not.
  package init(isOn: Bool) { self.isOn = isOn }

  /// Returns the text between its escape sequences.
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
