/// A part of a text in the making. Each output has its own: inline elements of a report, safe text of a terminal.
package protocol PhrasePiece: Hashable, Sendable {
  /// Words of the program's own, or a figure.
  static func text(_ text: String) -> Self
  /// Text that a file brought in; the output escapes and isolates it.
  static func userText(_ text: String) -> Self
}

/// A sentence of the program's own with places for values. Its literal is the English text; a language knows it by its
/// key, in which `{1}`, `{2}` … stand for the values.
package struct Phrase<Piece: PhrasePiece>: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The English text with its places.
  package private(set) var text: PhraseText
  /// The values that were put together before, by the numbers of their `PhraseText.Value.inserted`.
  package let inserted: [[Piece]]

  package init(stringLiteral text: String) {
    self.text = PhraseText(opening: text)
    inserted = []
  }

  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    inserted = stringInterpolation.inserted
  }

  /// A phrase that counts something: `many` is its key, `one` the English text for a count of 1, in which `{1}`, `{2}`
  /// … stand for the values of `many`.
  package init(_ count: Int, one: String, many: Phrase) {
    self = many
    if count == 1 { text.one = one }
  }

  /// A word of the program's own from elsewhere in the program, such as the title of a dimension.
  package init(word: String) { self.init(stringLiteral: word) }

  /// Gathers the text and the values.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text: PhraseText
    fileprivate var inserted: [[Piece]] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      text = PhraseText(capacity: interpolationCount)
    }

    package mutating func appendLiteral(_ text: String) { self.text.append(text) }

    /// Text that was put together before.
    package mutating func appendInterpolation(_ pieces: [Piece]) {
      text.append(.inserted(inserted.count))
      inserted.append(pieces)
    }

    /// One piece that was put together before.
    package mutating func appendInterpolation(_ piece: Piece) { appendInterpolation([piece]) }

    /// A figure or sign that is the same in every language.
    package mutating func appendInterpolation(_ text: String) { self.text.append(.text(text)) }

    /// A whole number in digits.
    package mutating func appendInterpolation(_ number: Int) { text.append(.text(String(number))) }

    /// Text that a file brought in.
    package mutating func appendInterpolation(userText text: String) { self.text.append(.userText(text)) }
  }
}
