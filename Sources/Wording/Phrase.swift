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
  /// The English text up to the first place.
  let opening: String
  /// The places in the order of the English text.
  let places: [Place]
  /// The English text for exactly one, where the phrase counts something; it may leave places of the phrase out.
  private(set) var one: Template?

  /// A place, and the text from it up to the next one.
  struct Place: Hashable, Sendable {
    let insert: [Piece]
    var following = ""
  }

  /// A text with `{1}`, `{2}` … for the values.
  typealias Template = String

  /// The text by which a language knows the phrase; of a phrase that counts, the text for many.
  package var key: String {
    places.enumerated().reduce(opening) { $0 + "{\($1.offset + 1)}" + $1.element.following }
  }

  package init(stringLiteral text: String) {
    opening = text
    places = []
  }

  package init(stringInterpolation: StringInterpolation) {
    opening = stringInterpolation.opening
    places = stringInterpolation.places
  }

  /// A phrase that counts something: `many` is its key, `one` the English text for a count of 1, in which `{1}`, `{2}`
  /// … stand for the values of `many`.
  package init(_ count: Int, one: String, many: Phrase) {
    self = many
    if count == 1 { self.one = one }
  }

  /// A word of the program's own from elsewhere in the program, such as the title of a dimension.
  package init(word: String) { self.init(stringLiteral: word) }

  /// Gathers the text and the values.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var opening = ""
    fileprivate var places: [Place] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      places.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ text: String) {
      if places.isEmpty {
        opening += text
      } else {
        places[places.count - 1].following += text
      }
    }

    /// Text that was put together before.
    package mutating func appendInterpolation(_ pieces: [Piece]) {
      places.append(Place(insert: pieces))
    }

    /// One piece that was put together before.
    package mutating func appendInterpolation(_ piece: Piece) { appendInterpolation([piece]) }

    /// A figure or sign that is the same in every language.
    package mutating func appendInterpolation(_ text: String) { appendInterpolation([.text(text)]) }

    /// A whole number in digits.
    package mutating func appendInterpolation(_ number: Int) { appendInterpolation([.text(String(number))]) }

    /// Text that a file brought in.
    package mutating func appendInterpolation(userText text: String) { appendInterpolation([.userText(text)]) }
  }
}
