extension String {
  /// Returns so many spaces; none for a count below 0.
  package static func spaces(_ count: Int) -> String { String(repeating: " ", count: Swift.max(0, count)) }

  /// Returns the text with spaces behind it up to a width in characters; a longer text stays as it is.
  package func padded(to width: Int) -> String { self + .spaces(width - count) }

  /// Returns the text with a character before it up to a width in characters; a longer text stays as it is.
  package func padded(with character: Character, toTrailing width: Int) -> String {
    String(repeating: character, count: Swift.max(0, width - count)) + self
  }
}
