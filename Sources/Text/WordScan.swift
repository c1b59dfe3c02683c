/// Looks at eight bytes at a time. A word holds one byte in each of its eight lanes; the marks of a test are the top
/// bits of the lanes for which it holds.
package enum WordScan {
  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
  @usableFromInline static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The offset, from one on, where the run of printable ASCII and line feeds ends; at most 15 bytes before that.
  @inlinable @inline(__always) package static func endOfPlainText(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 16 <= bytes.count {
      if (unusual(word(bytes, at: index)) | unusual(word(bytes, at: index + 8))) & tops != 0 { break }
      index += 16
    }
    return index
  }

  /// Marks where a byte is neither printable ASCII nor a line feed. Taking 0x20 away sets the top bit of a lane that has
  /// less, and may borrow from its neighbour then; adding 1 sets it for DEL. No branch on line feeds: where a line ends is
  /// what a processor guesses wrong.
  @inlinable @inline(__always) static func unusual(_ word: UInt64) -> UInt64 {
    let printable = word | exactly(word, 0x0A) &>> 2
    return (printable &- 0x20 &* ones) | printable | (printable &+ ones)
  }

  /// The offset of the first byte from one on that is no space; the number of bytes where there is none.
  @inlinable @inline(__always) package static func endOfSpaces(_ bytes: Span<UInt8>, from start: Int) -> Int {
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
  @inlinable @inline(__always) package static func lineFeed(_ bytes: Span<UInt8>, from start: Int) -> Int {
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
  @inlinable @inline(__always) package static func plainStop(_ bytes: Span<UInt8>, from start: Int) -> Int {
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

  /// The offset of the first quote of a kind, backslash or C0 control from one on; the number of bytes where there is
  /// none.
  @inlinable @inline(__always) package static func quotedStop(_ bytes: Span<UInt8>, from start: Int, quote: UInt8)
    -> Int
  {
    var index = start
    while index + 8 <= bytes.count {
      let word = word(bytes, at: index)
      // Only a byte below 0x20 borrows and has no top bit of its own.
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

  /// The first eight bytes of a range as one number, 0 behind its end.
  @inlinable @inline(__always) package static func head(of range: Range<Int>, in bytes: Span<UInt8>) -> UInt64 {
    let count = min(range.count, 8)
    if range.lowerBound + 8 <= bytes.count {
      return count == 0 ? 0 : (word(bytes, at: range.lowerBound) << UInt64(64 - 8 * count)) >> UInt64(64 - 8 * count)
    }
    return (0..<count).reduce(0) { $0 | UInt64(bytes[range.lowerBound + $1]) << UInt64(8 * $1) }
  }

  /// The marks of the lanes that hold a byte. The first mark is exact; lanes behind it may be marked by a borrow.
  @inlinable @inline(__always) static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (UInt64(byte) &* ones)
    return (difference &- ones) & ~difference & tops
  }

  /// The marks of the lanes that hold a byte, every one exact.
  @inlinable @inline(__always) static func exactly(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (UInt64(byte) &* ones)
    return ~(((difference & ~tops) &+ 0x7F &* ones) | difference) & tops
  }

  /// Every caller has seen that eight bytes are there, so the load does not look again; any eight bytes are a number.
  @inlinable @inline(__always) static func word(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
  }
}
