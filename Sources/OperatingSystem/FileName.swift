/// Names of files as text. The system's names are bytes: a Windows archive leaves names in Latin-1, which are not UTF-8.
///
/// A byte that is not part of UTF-8 is kept as one of the private-use characters U+10FF80 to U+10FFFF, and becomes the same
/// byte again where the name is used. Such a character in a name is kept as its four bytes, so no two names are one text.
package enum FileName {
  private static let base: UInt32 = 0x10_FF00

  /// Returns the text for a name.
  static func text(of name: [UInt8]) -> String {
    var text = ""
    var rest = name[...]
    while let first = rest.first {
      let length = length(ofScalarAtStartOf: rest)
      if length > 0 {
        text += String(decoding: rest.prefix(length), as: UTF8.self)
      } else {
        text.unicodeScalars.append(UnicodeScalar(base + UInt32(first)) ?? "?")
      }
      rest = rest.dropFirst(max(1, length))
    }
    return text
  }

  /// Whether the text stands for UTF-8 alone.
  package static func isText(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { $0.value < base + 0x80 } }

  /// Returns the name of a text.
  package static func bytes(of text: String) -> [UInt8] {
    // All names but those of a few archives are UTF-8.
    if !text.utf8.contains(0xF4) { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      scalar.value >= base + 0x80 ? [UInt8(scalar.value - base)] : Array(String(scalar).utf8)
    }
  }

  /// The number of bytes of the scalar, or 0 where they are not UTF-8 or stand for a byte.
  private static func length(ofScalarAtStartOf bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.value < base + 0x80 else { return 0 }
    return String(scalar).utf8.count
  }
}
