/// Searches bytes eight at a time. A word has one byte in each of its eight lanes; a test of a word returns marks, the top
/// bits of the lanes for which it is true. Public, since the compiler puts only public functions into the code of other
/// targets.
public enum WordScan {
  /// 1 in every lane: a factor that repeats a byte.
  public static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The top bit of every lane.
  public static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Returns the offset of the first byte from `start` on that is neither printable ASCII nor a line feed. Does not look at
  /// the last bytes, at most 15, and returns their offset if there is none before them.
  @inlinable @inline(__always) public static func endOfPlainText(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 16 <= bytes.count {
      let (one, other) = (unusual(word(bytes, at: index)) & tops, unusual(word(bytes, at: index + 8)) & tops)
      if one | other != 0 {
        return one != 0 ? index + one.trailingZeroBitCount / 8 : index + 8 + other.trailingZeroBitCount / 8
      }
      index += 16
    }
    return index
  }

  /// Returns a word of which a top bit is set if a byte is neither printable ASCII nor a line feed; other bits mean
  /// nothing. The first such lane is exact. Line feeds are not a branch, because processors predict the ends of lines badly.
  @inlinable @inline(__always) public static func unusual(_ word: UInt64) -> UInt64 {
    unprintable(word | exactly(word, 0x0A) &>> 2)
  }

  /// Returns a word of which a top bit is set if a byte is not printable ASCII; other bits mean nothing. The first such
  /// lane is exact. Subtracting 0x20 sets the top bit of a smaller byte and may borrow from the lane above; adding 1 sets
  /// that of DEL.
  @inlinable @inline(__always) public static func unprintable(_ word: UInt64) -> UInt64 {
    (word &- 0x20 &* ones) | word | (word &+ ones)
  }

  /// Returns the offset of the first byte from `start` on that is not printable ASCII or is one of two others; the number
  /// of bytes if there is none.
  @inlinable @inline(__always) public static func endOfPrintable(
    _ bytes: Span<UInt8>, from start: Int, except one: UInt8, _ other: UInt8
  ) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = word(bytes, at: index)
      let found = unprintable(word) & tops | equal(word, one) | equal(word, other)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, (0x20...0x7E).contains(bytes[index]), bytes[index] != one, bytes[index] != other {
      index += 1
    }
    return index
  }

  /// Returns the offset of the first byte from `start` on that is not a space; the number of bytes if there is none.
  @inlinable @inline(__always) public static func endOfSpaces(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let others = word(bytes, at: index) ^ (0x20 * ones)
      if others != 0 { return index + others.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index
  }

  /// Returns the offset of the first line feed from `start` on; the number of bytes if there is none.
  @inlinable @inline(__always) public static func lineFeed(_ bytes: Span<UInt8>, from start: Int) -> Int {
    first(0x0A, in: bytes, from: start)
  }

  /// Returns the offset of the first such byte from `start` on; the number of bytes if there is none.
  @inlinable @inline(__always) public static func first(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let found = equal(word(bytes, at: index), byte)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != byte { index += 1 }
    return index
  }

  /// Returns the offset of the first line feed, colon or hash from `start` on; the number of bytes if there is none.
  @inlinable @inline(__always) public static func plainStop(_ bytes: Span<UInt8>, from start: Int) -> Int {
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

  /// Returns the offset of the first `quote`, backslash or C0 control from `start` on; the number of bytes if there is
  /// none.
  @inlinable @inline(__always) public static func quotedStop(_ bytes: Span<UInt8>, from start: Int, quote: UInt8)
    -> Int
  {
    var index = start
    while index + 8 <= bytes.count {
      let word = word(bytes, at: index)
      // Only a byte below 0x20 borrows without having the top bit itself.
      let controls = (word &- 0x20 &* ones) & ~word & tops
      let found = equal(word, quote) | equal(word, UInt8(ascii: "\\")) | controls
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != quote, bytes[index] != UInt8(ascii: "\\"), bytes[index] >= 0x20 {
      index += 1
    }
    return index
  }

  /// Returns the first eight bytes of a range as one number, little-endian, with 0 for those after its end.
  @inlinable @inline(__always) public static func head(of range: Range<Int>, in bytes: Span<UInt8>) -> UInt64 {
    let count = min(range.count, 8)
    if range.lowerBound + 8 <= bytes.count {
      // The masking shifts take 0 for 64.
      let unwanted = UInt64(truncatingIfNeeded: 64 - 8 * count)
      return count == 0 ? 0 : (word(bytes, at: range.lowerBound) &<< unwanted) &>> unwanted
    }
    return (0..<count).reduce(0) { $0 | UInt64(bytes[range.lowerBound + $1]) << UInt64(8 * $1) }
  }

  /// Returns the marks of the lanes that equal a byte. The first mark is exact; a borrow may mark lanes after it.
  @inlinable @inline(__always) public static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (UInt64(byte) &* ones)
    return (difference &- ones) & ~difference & tops
  }

  /// Returns the marks of the lanes that equal a byte, each of them exact.
  @inlinable @inline(__always) public static func exactly(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (UInt64(byte) &* ones)
    return ~(((difference & ~tops) &+ 0x7F &* ones) | difference) & tops
  }

  /// Returns whether some bytes are those of a text from an offset on; false where the text ends before them.
  @inlinable @inline(__always) public static func isEqual(
    _ piece: Span<UInt8>, to bytes: Span<UInt8>, at start: Int
  ) -> Bool {
    guard piece.count <= bytes.count - start else { return false }
    var place = 0
    while place + 8 <= piece.count {
      if word(piece, at: place) != word(bytes, at: start + place) { return false }
      place += 8
    }
    while place < piece.count, piece[place] == bytes[start + place] { place += 1 }
    return place == piece.count
  }

  /// Returns the eight bytes at an offset, the first in the lowest lane. The caller has checked that they exist, so the
  /// load does not; any eight bytes are a valid number.
  @inlinable @inline(__always) public static func word(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
  }
}
