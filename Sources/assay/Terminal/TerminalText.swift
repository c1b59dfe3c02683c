internal import Text

/// Text that is safe to print on a terminal.
///
/// Literals are the program's own and are kept as written, escape sequences included. User text passes through one
/// function that shows hidden characters as visible signs; only line feeds may be kept.
struct TerminalText: Hashable, Sendable {
  /// The safe text.
  private(set) var text: String

  /// Makes user text of any number of lines safe.
  init(_ userText: String) { text = HiddenCharacters.visible(userText, keeping: "\n") }

  /// Makes user text safe, line feeds included, so that it stays on its line.
  init(oneLine userText: String) { text = HiddenCharacters.visible(userText) }

  static func + (left: TerminalText, right: TerminalText) -> TerminalText { "\(left)\(right)" }

  static func += (left: inout TerminalText, right: TerminalText) { left.text += right.text }
}

extension TerminalText: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// Collects literals as they are and user text made safe.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ safe: TerminalText) { text += safe.text }

    mutating func appendInterpolation(_ userText: String) { text += TerminalText(userText).text }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }

    /// User text that stays on its line.
    mutating func appendInterpolation(oneLine text: String) { self.text += TerminalText(oneLine: text).text }

    /// A word of the user in '…', on one line, cut after 60 characters.
    mutating func appendInterpolation(quoted word: String) { text += Text.quoted(word) }
  }
}

extension Sequence<TerminalText> {
  /// The texts with a separator between them.
  func joined(separator: TerminalText) -> TerminalText {
    var result: TerminalText = ""
    for (index, text) in enumerated() { result += index == 0 ? text : "\(separator)\(text)" }
    return result
  }
}
