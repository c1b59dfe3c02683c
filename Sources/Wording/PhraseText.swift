/// The English text of a phrase with its places. It knows no output, so that only what is put together before depends on
/// one: generic code of another target is slow.
package struct PhraseText: Hashable, Sendable {
  /// What stands at a place.
  package enum Value: Hashable, Sendable {
    /// Words of the program's own, or a figure.
    case text(String)
    /// Text that a file brought in.
    case userText(String)
    /// Pieces that were put together before, by their number in the phrase.
    case inserted(Int)
  }

  /// A place, and the text from it up to the next one.
  struct Place: Hashable, Sendable {
    let value: Value
    var following = ""
  }

  /// The number of texts and values, or one more.
  package var count: Int { 2 * places.count + 1 }

  /// The text up to the first place.
  private(set) var opening: String
  /// The places in the order of the English text.
  private(set) var places: [Place] = []
  /// The English text for exactly one, where the phrase counts something, with `{1}`, `{2}` … for the values; it may
  /// leave places of the phrase out.
  var one: String?

  /// A text without places.
  init(opening: String) { self.opening = opening }

  /// An empty text with room for a number of places.
  init(capacity: Int) {
    opening = ""
    places.reserveCapacity(capacity)
  }

  mutating func append(_ text: String) {
    if places.isEmpty {
      opening += text
    } else {
      places[places.count - 1].following += text
    }
  }

  mutating func append(_ value: Value) { places.append(Place(value: value)) }

  /// The text by which a language knows the phrase; of a phrase that counts, the text for many.
  package var key: String {
    places.enumerated().reduce(opening) { $0 + "{\($1.offset + 1)}" + $1.element.following }
  }

  /// Hands over the text and the values in the order of the English text.
  func forEachValue(_ body: (Value) -> Void) {
    if !opening.isEmpty { body(.text(opening)) }
    for place in places {
      body(place.value)
      if !place.following.isEmpty { body(.text(place.following)) }
    }
  }

  /// Hands over a text with `{1}`, `{2}` …, with the values at their places.
  func fill(_ template: String, _ body: (Value) -> Void) {
    guard !places.isEmpty else { return body(.text(template)) }
    for (index, part) in template.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      var rest = part
      if index > 0, part.dropFirst().first == "}", let number = part.first?.wholeNumberValue {
        if places.indices.contains(number - 1) { body(places[number - 1].value) }
        rest = part.dropFirst(2)
      } else if index > 0 {
        body(.text("{"))
      }
      if !rest.isEmpty { body(.text(String(rest))) }
    }
  }
}
