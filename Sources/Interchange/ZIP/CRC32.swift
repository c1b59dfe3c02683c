/// The checksum of ZIP archives: CRC-32 with the polynomial 0xEDB88320, bits reversed (ISO 3309, RFC 1952).
enum CRC32 {
  /// The remainder of each byte.
  private static let table: [UInt32] = (0..<256 as Range<UInt32>).map { byte in
    (0..<8).reduce(byte) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }

  /// Returns the checksum of all bytes.
  static func sum(of bytes: [UInt8]) -> UInt32 {
    let table = table
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    return ~sum
  }
}
