/// A picture as a `data:` URL, which a page contains instead of loading it (RFC 2397).
///
/// Grammar: `data:` (`image/png` | `image/jpeg` | `image/gif` | `image/webp` | `image/svg+xml`) `;base64,` and the
/// base64 of at least one byte. An SVG in an `img` element runs no script and loads nothing.
package struct DataImage: Hashable, Sendable {
  /// The whole URL, without white space.
  package let text: String
  /// One of the types of the grammar: `image/png`.
  package let type: String

  private static let kinds = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"]

  /// Checks a URL and leaves out its white space; nil if it does not follow the grammar.
  package init?(_ address: String) {
    let text = String(String.UnicodeScalarView(address.unicodeScalars.filter { !$0.properties.isWhitespace }))
    guard let kind = Self.kinds.first(where: { text.hasPrefix("data:\($0);base64,") }) else { return nil }
    let data = text.utf8.dropFirst("data:\(kind);base64,".utf8.count)
    let padding = data.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    let isBase64 = data.dropLast(padding).allSatisfy { Self.bits($0) != nil }
    guard isBase64, padding <= 2, data.count > padding, data.count % 4 == 0 else { return nil }
    self.text = text
    type = kind
  }

  /// The length of the URL in bytes.
  package var size: Int { text.utf8.count }

  /// The picture. Decoded at each call.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count) = (UInt32(0), UInt32(0))
    for digit in text.utf8.dropFirst("data:\(type);base64,".utf8.count).compactMap(Self.bits) {
      bits = bits << 6 | digit
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> count))
    }
    return bytes
  }

  /// The six bits of a digit of base64 (RFC 4648, 4); nil for another character, such as the padding.
  private static func bits(_ digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a") + 26)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0") + 52)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
