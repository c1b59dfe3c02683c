extension StringProtocol {
  /// Whether the text has no character but white space; true for an empty text.
  @inlinable package var isBlank: Bool {
    // A text that begins with a visible ASCII character needs no search of Unicode's tables.
    if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// The text without white space at either end.
  package var trimmed: String { String(trimmed(where: \.isWhitespace)) }
}

extension BidirectionalCollection {
  /// Returns the elements without those at either end that satisfy a condition.
  @inlinable package func trimmed(where isTrimmed: (Element) -> Bool) -> SubSequence {
    guard let last = lastIndex(where: { !isTrimmed($0) }) else { return self[endIndex...] }
    return self[...last].drop(while: isTrimmed)
  }
}
