/// A part of a text without markup, such as a prompt or a label.
package struct PlainText: PhrasePiece {
  /// The text as it is.
  package let string: String

  /// Words of the program's own, unchanged.
  package static func text(_ text: String) -> PlainText { PlainText(string: text) }

  /// Text of a file, unchanged.
  package static func userText(_ text: String) -> PlainText { PlainText(string: text) }
}

extension Language {
  /// Returns the phrase as a text without markup.
  package func text(_ phrase: Phrase<PlainText>) -> String { pieces(of: phrase).map(\.string).joined() }
}
