/// A sentence of ours with places for what is put in. As it stands in the code it is the English text; a language
/// knows it by its key, in which `{1}`, `{2}` … stand for what is put in.
package struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The English text with its places.
  package let key: String
  /// What is put in, `{1}` first.
  let inserts: [[Inline]]

  package init(stringLiteral text: String) {
    key = text
    inserts = []
  }

  package init(stringInterpolation: StringInterpolation) {
    key = stringInterpolation.key
    inserts = stringInterpolation.inserts
  }

  /// A word of ours that stands elsewhere in the program, such as the title of a dimension.
  init(word: String) { self.init(stringLiteral: word) }

  /// Gathers the key and what is put in.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var key = ""
    fileprivate var inserts: [[Inline]] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) { key += text }

    /// Words that were put together before.
    package mutating func appendInterpolation(_ inlines: [Inline]) {
      inserts.append(inlines)
      key += "{\(inserts.count)}"
    }

    package mutating func appendInterpolation(_ inline: Inline) { appendInterpolation([inline]) }

    /// A figure or sign that is the same in every language.
    package mutating func appendInterpolation(_ text: String) { appendInterpolation([.text(text)]) }

    package mutating func appendInterpolation(_ number: Int) { appendInterpolation([.text("\(number)")]) }

    /// Words that a file brought in.
    package mutating func appendInterpolation(foreign text: String) { appendInterpolation([.foreign(text)]) }
  }
}
