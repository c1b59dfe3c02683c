// number   = digits [ "." digits ]
// fraction = digits "/" digits
// whole    = digits

/// Reads numbers as the file formats write them. `Double(_:)` of the standard library also takes `0x1p3`, `nan` and
/// `1e400`.
package enum Numbers {
  /// Returns a whole number of one to nine digits, or nil for any other text.
  package static func whole(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count) else { return nil }
    var number = 0
    let isWhole = text.allBytes { byte in
      number = number * 10 + Int(byte) - Int(UInt8(ascii: "0"))
      return byte.isDigit
    }
    return isWhole ? number : nil
  }

  /// Returns a decimal of at most 30 characters, or nil for any other text.
  package static func decimal(_ text: String) -> Double? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard text.utf8.count <= 30, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else { return nil }
    return Double(text)
  }

  /// Returns a decimal, or the quotient of a fraction of two whole numbers, or nil for any other text.
  package static func share(_ text: String) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return decimal(text) }
    guard let above = whole(String(parts[0])), let below = whole(String(parts[1])), below > 0 else { return nil }
    return Double(above) / Double(below)
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  @inlinable package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
