/// A sentence of ours with places for what is put in. As it stands in the code it is the English text; a language
/// knows it by its key, in which `{1}`, `{2}` … stand for what is put in.
package struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// Up to the first place.
  let opening: String
  /// The places in the order of the English text.
  let places: [Place]

  /// A place, and the text behind it up to the next one.
  struct Place: Hashable, Sendable {
    let insert: [Inline]
    var following = ""
  }

  /// The English text with its places.
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

  /// A word of ours that stands elsewhere in the program, such as the title of a dimension.
  init(word: String) { self.init(stringLiteral: word) }

  /// Gathers the text and what is put in.
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

    /// Words that were put together before.
    package mutating func appendInterpolation(_ inlines: [Inline]) {
      places.append(Place(insert: inlines))
    }

    package mutating func appendInterpolation(_ inline: Inline) { appendInterpolation([inline]) }

    /// A figure or sign that is the same in every language.
    package mutating func appendInterpolation(_ text: String) { appendInterpolation([.text(text)]) }

    package mutating func appendInterpolation(_ number: Int) { appendInterpolation([.text(String(number))]) }

    /// Words that a file brought in.
    package mutating func appendInterpolation(foreign text: String) { appendInterpolation([.foreign(text)]) }
  }
}
