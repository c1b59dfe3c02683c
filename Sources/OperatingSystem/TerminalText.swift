internal import Text

/// Text that is safe to print on a terminal.
///
/// Literals are the program's own and are kept as written, escape sequences included. User text passes through one
/// function that shows hidden characters as visible signs; only line feeds may be kept.
package struct TerminalText: Hashable, Sendable {
  /// The safe text.
  package private(set) var text: String

  /// Makes user text of any number of lines safe.
  package init(_ userText: String) { text = HiddenCharacters.visible(userText, keeping: "\n") }

  /// Makes user text safe, line feeds included, so that it stays on its line.
  package init(oneLine userText: String) { text = HiddenCharacters.visible(userText) }

  /// Returns the first text followed by the second.
  package static func + (left: TerminalText, right: TerminalText) -> TerminalText { "\(left)\(right)" }

  /// Appends the second text to the first.
  package static func += (left: inout TerminalText, right: TerminalText) { left.text += right.text }
}

extension TerminalText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { text = value }

  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// Collects literals as they are and user text made safe.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    /// Appends a text that is safe already.
    package mutating func appendInterpolation(_ safe: TerminalText) { text += safe.text }

    /// Appends user text of any number of lines, made safe.
    package mutating func appendInterpolation(_ userText: String) { text += TerminalText(userText).text }

    /// Appends a number in decimal digits.
    package mutating func appendInterpolation(_ number: Int) { text += String(number) }

    /// User text that stays on its line.
    package mutating func appendInterpolation(oneLine text: String) { self.text += TerminalText(oneLine: text).text }

    /// A word of the user in '…', on one line, cut after 60 characters.
    package mutating func appendInterpolation(quoted word: String) { text += Text.quoted(word) }
  }
}

extension Sequence<TerminalText> {
  /// The texts with a separator between them.
  package func joined(separator: TerminalText) -> TerminalText {
    var result: TerminalText = ""
    for (index, text) in enumerated() { result += index == 0 ? text : "\(separator)\(text)" }
    return result
  }
}

extension DefaultStringInterpolation {
  /// Would print the value as the program's text. Interpolate it into another `TerminalText`.
  @available(*, unavailable, message: "interpolate it into a TerminalText")
  package mutating func appendInterpolation(_ text: TerminalText) {}
}
