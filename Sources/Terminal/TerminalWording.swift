internal import Assessment
package import OperatingSystem
internal import Text
package import Wording

/// A sentence that is printed on the terminal.
package typealias TerminalPhrase = Phrase<TerminalText>

extension TerminalText: PhrasePiece {
  /// The program's own words and figures, on one line.
  package static func text(_ text: String) -> TerminalText { TerminalText(oneLine: text) }

  /// User text on one line: line breaks and tabs become blanks.
  package static func userText(_ text: String) -> TerminalText {
    TerminalText(oneLine: String(text.map { ["\n", "\r", "\r\n", "\t"].contains($0) ? " " : $0 }))
  }
}

extension Language {
  /// The phrase in this language, or in English where it has no translation.
  package func say(_ phrase: TerminalPhrase) -> TerminalText {
    pieces(of: phrase).reduce(into: "") { $0 += $1 }
  }

  /// The phrase for a word from elsewhere in the program, such as the title of a dimension.
  func word(_ word: String) -> TerminalText { say(TerminalPhrase(word: word)) }

  /// The level's number, or a dash.
  func level(_ level: Level?) -> String { level.map { String($0.number) } ?? Self.noFigure }

  /// Krippendorff's alpha with two decimals, or a dash.
  func alpha(_ alpha: Double?) -> String { alpha.map { number($0, decimals: 2) } ?? Self.noFigure }

  /// A weight with as few decimals as it has, two at most.
  func weight(_ weight: Double) -> String { number(weight, decimals: 2, isTrimmed: true) }

  /// `1 error`, `2 errors`.
  package func errors(_ count: Int) -> TerminalText {
    say(TerminalPhrase(count, one: "{1} error", many: "\(count) errors"))
  }

  /// `1 file`, `2 files`.
  package func files(_ count: Int) -> TerminalText {
    say(TerminalPhrase(count, one: "{1} file", many: "\(count) files"))
  }
}
