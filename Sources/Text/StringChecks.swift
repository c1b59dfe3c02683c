extension String {
  /// Whether the text has no character but white space.
  @inlinable package var isBlank: Bool {
    // A visible ASCII character in front needs no look-up in Unicode's tables.
    if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// The text without white space at its ends.
  package var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Returns whether a condition is true for every byte of the text's UTF-8.
  package func allBytes(_ condition: (UInt8) -> Bool) -> Bool {
    // For short texts (ids, dates, numbers) the `utf8` view costs more per byte than contiguous storage.
    unsafe utf8.withContiguousStorageIfAvailable { unsafe $0.allSatisfy(condition) } ?? utf8.allSatisfy(condition)
  }
}
