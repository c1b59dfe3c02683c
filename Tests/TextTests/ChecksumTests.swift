import Testing

@testable import Text

@Suite struct ChecksumTests {
  /// Computed by hand from the definition, with the numbers of FNV-1a.
  @Test func theChecksumFollowsItsDefinition() {
    func fold(_ words: [UInt64], count: UInt64) -> UInt64 {
      words.reduce(0xCBF2_9CE4_8422_2325 ^ count) { sum, word in
        let product = (sum ^ word).multipliedReportingOverflow(by: 0x100_0000_01B3).partialValue
        return product ^ product >> 32
      }
    }
    for (text, words): (String, [UInt64]) in [
      ("", [0]), ("a", [0x61]), ("abcdefgh", [0x6867_6665_6463_6261, 0]),
      ("abcdefghij", [0x6867_6665_6463_6261, 0x696A]),
    ] {
      let digits = String(fold(words, count: UInt64(text.utf8.count)), radix: 16)
      let padded = String(repeating: "0", count: 16 - digits.count) + digits
      #expect(Checksum.hexadecimal(Array(text.utf8)[...]) == padded)
    }
  }

  @Test func everyChangeOfOneByteShows() {
    let text = Array("The quick brown fox jumps over the lazy dog".utf8)
    var sums: Set<String> = [Checksum.hexadecimal(text[...])]
    var changes = 1
    for place in text.indices {
      for bit in 0..<8 {
        var changed = text
        changed[place] ^= 1 << UInt8(bit)
        sums.insert(Checksum.hexadecimal(changed[...]))
        changes += 1
      }
    }
    #expect(sums.count == changes)
  }

  @Test func aSliceHasTheSumOfItsBytes() {
    let bytes = Array("0123456789abcdefghij".utf8)
    for start in 0..<9 {
      #expect(Checksum.hexadecimal(bytes[start...]) == Checksum.hexadecimal(Array(bytes[start...])[...]))
    }
  }

  @Test(
    arguments: [
      ("a\r\nb\r\n", "a\nb\n"), ("\r\r\n", "\r\n"), ("a\n", nil), ("a\r", nil), ("", nil), ("\r\n", "\n"),
    ] as [(String, String?)])
  func eachCRLFBecomesALineFeed(text: String, expected: String?) {
    #expect(Array(text.utf8).withLineFeeds.map { String(decoding: $0, as: UTF8.self) } == expected)
  }
}
