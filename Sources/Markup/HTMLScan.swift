internal import Text

/// Finds texts that HTML writes as they are, eight bytes at a time.
enum HTMLScan {
  /// Returns whether all bytes from an offset on are printable ASCII without `& < > " '`; if `needsSpaces`, also whether
  /// there is a space among any 41 of them. False may mean that only a closer look can tell, as for fewer than 8 bytes.
  static func isPlain(_ bytes: Span<UInt8>, from start: Int, needsSpaces: Bool = false) -> Bool {
    guard bytes.count - start >= 8 else { return false }
    var index = start
    // Any 41 bytes contain four whole words of those that are looked at.
    var wordsWithoutSpace = 0
    while true {
      let word = WordScan.word(bytes, at: index)
      if hasSpecial(word) { return false }
      wordsWithoutSpace = WordScan.equal(word, 0x20) != 0 ? 0 : wordsWithoutSpace + 1
      if needsSpaces, wordsWithoutSpace == 4 { return false }
      if index + 8 == bytes.count { return true }
      // The last word overlaps the one before it, so that no byte is looked at alone.
      index = min(index + 8, bytes.count - 8)
    }
  }

  /// Returns whether a byte is not printable ASCII or is one of `& < > " '`. `&` and `'` differ in bit 0, `<` and `>` in
  /// bit 1, so each pair takes one comparison.
  @inline(__always) private static func hasSpecial(_ word: UInt64) -> Bool {
    let ampersandOrApostrophe = WordScan.equal(word | WordScan.ones, UInt8(ascii: "'"))
    let angleBracket = WordScan.equal(word | 0x02 &* WordScan.ones, UInt8(ascii: ">"))
    let found = ampersandOrApostrophe | angleBracket | WordScan.equal(word, UInt8(ascii: "\""))
    return (WordScan.unprintable(word) & WordScan.tops | found) != 0
  }
}
