/// Computes a checksum of 64 bits that tells whether a text was edited. It does not protect against forgery.
///
/// FNV-1a over words of eight bytes, little-endian, with the high half of the sum folded into the low one after each word,
/// since a multiplication carries no change downwards. Each step can be undone, so a change of one word always shows.
package enum Checksum {
  /// The basis and the prime of FNV-1a for 64 bits.
  private static let (basis, prime): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x0000_0100_0000_01B3)

  /// Returns the checksum of the bytes as 16 lower-case hexadecimal digits.
  package static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    String(sum(of: bytes.span), radix: 16).padded(with: "0", toTrailing: 16)
  }

  private static func sum(of bytes: Span<UInt8>) -> UInt64 {
    var (sum, place) = (basis ^ UInt64(bytes.count), 0)
    while place &+ 8 <= bytes.count {
      add(WordScan.word(bytes, at: place), to: &sum)
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place &+= 1
    }
    add(rest, to: &sum)
    return sum
  }

  private static func add(_ word: UInt64, to sum: inout UInt64) {
    sum = (sum ^ word) &* prime
    sum ^= sum >> 32
  }
}
