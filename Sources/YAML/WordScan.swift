/// Looks at eight bytes at a time. A word holds one byte in each of its eight lanes; the marks of a test are the top
/// bits of the lanes for which it holds.
enum WordScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The offset, from one on, where the run of printable ASCII and line feeds ends; at most 15 bytes before that.
  @inline(__always) static func endOfPlainText(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 16 <= bytes.count {
      let (one, other) = (word(bytes, at: index), word(bytes, at: index + 8))
      if (unusual(one) | unusual(other)) & tops != 0, (odd(one) | odd(other)) & tops != 0 { break }
      index += 16
    }
    return index
  }

  /// Marks where a byte is no printable ASCII. Adding moves the top bit of a lane: 0x60 sets it from 0x20 on, 1 sets
  /// it for DEL.
  @inline(__always) private static func unusual(_ word: UInt64) -> UInt64 {
    ~(word &+ 0x60 &* ones) | word | (word &+ ones)
  }

  /// As `unusual`, but for line feeds.
  @inline(__always) private static func odd(_ word: UInt64) -> UInt64 {
    word | (word &+ ones) | ~(word &+ 0x60 &* ones) & ~exactly(word, 0x0A)
  }

  /// The offset of the first byte from one on that is no space; the number of bytes where there is none.
  @inline(__always) static func endOfSpaces(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let others = word(bytes, at: index) ^ (0x20 * ones)
      if others != 0 { return index + others.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index
  }

  /// The offset of the first line feed from one on; the number of bytes where there is none.
  @inline(__always) static func lineFeed(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let found = equal(word(bytes, at: index), 0x0A)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index
  }

  /// The offset of the first line feed, colon or hash from one on; the number of bytes where there is none.
  @inline(__always) static func plainStop(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = word(bytes, at: index)
      let found = equal(word, 0x0A) | equal(word, UInt8(ascii: ":")) | equal(word, UInt8(ascii: "#"))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != UInt8(ascii: ":"),
      bytes[index] != UInt8(ascii: "#")
    {
      index += 1
    }
    return index
  }

  /// The offset of the first double quote, backslash or C0 control from one on; the number of bytes where there is none.
  @inline(__always) static func stringStop(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = word(bytes, at: index)
      // Only a byte below 0x20 borrows and has no top bit of its own.
      let controls = (word &- 0x20 &* ones) & ~word & tops
      let found = equal(word, UInt8(ascii: "\"")) | equal(word, UInt8(ascii: "\\")) | controls
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"),
      bytes[index] >= 0x20
    {
      index += 1
    }
    return index
  }

  /// The marks of the lanes that hold a byte. The first mark is exact; lanes behind it may be marked by a borrow.
  @inline(__always) private static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (UInt64(byte) &* ones)
    return (difference &- ones) & ~difference & tops
  }

  /// The marks of the lanes that hold a byte, every one exact.
  @inline(__always) private static func exactly(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (UInt64(byte) &* ones)
    return ~(((difference & ~tops) &+ 0x7F &* ones) | difference) & tops
  }

  /// Every caller has seen that eight bytes are there, so the load does not look again; any eight bytes are a number.
  @inline(__always) private static func word(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
  }
}
