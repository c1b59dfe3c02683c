/// The characters of XML 1.0.
package enum XMLCharacters {
  /// Returns whether a document may contain the scalar (XML 1.0, production 2).
  package static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
