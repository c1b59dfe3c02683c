/// Looks at eight bytes at a time for what nearly every text is: printable ASCII of which HTML writes nothing otherwise.
enum PlainWords {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Whether all bytes from a place on, eight or more, are printable ASCII without `& < > " '`; and if they have to be
  /// broken, whether there is surely a space among each 41 of them. False also says that only a closer look can tell.
  static func fill(_ bytes: Span<UInt8>, from start: Int, areBroken: Bool = false) -> Bool {
    guard bytes.count - start >= 8 else { return false }
    var index = start
    // Any 41 bytes hold four of the words that are looked at.
    var wordsWithoutSpace = 0
    while true {
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      if isSpecial(word) { return false }
      wordsWithoutSpace = holds(0x20, word) ? 0 : wordsWithoutSpace + 1
      if areBroken, wordsWithoutSpace == 4 { return false }
      if index + 8 == bytes.count { return true }
      index = min(index + 8, bytes.count - 8)
    }
  }

  /// Whether some byte is no printable ASCII, or one of `& < > " '`, of which two pairs differ in one bit.
  @inline(__always) private static func isSpecial(_ word: UInt64) -> Bool {
    let isUnprintable = ((word &- 0x20 &* ones) | word | (word &+ ones)) & tops != 0
    return isUnprintable || holds(0x27, word | ones) || holds(0x3E, word | 0x02 &* ones) || holds(0x22, word)
  }

  @inline(__always) private static func holds(_ byte: UInt8, _ word: UInt64) -> Bool {
    let difference = word ^ (UInt64(byte) &* ones)
    return (difference &- ones) & ~difference & tops != 0
  }
}
