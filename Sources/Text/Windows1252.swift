/// The characters of the code page Windows-1252, in which older programs save text.
package enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F; U+0000 where a byte has none.
  private static let table: [UnicodeScalar] = Array(
    "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ".unicodeScalars)

  /// Returns the character of a byte, or nil if the byte has none.
  package static func character(_ byte: UInt8) -> Character? {
    guard (0x80...0x9F).contains(byte) else { return Character(UnicodeScalar(byte)) }
    let scalar = table[Int(byte) - 0x80]
    return scalar.value == 0 ? nil : Character(scalar)
  }
}
