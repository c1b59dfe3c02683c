/// A picture as a `data:` URL, which a page contains instead of loading it (RFC 2397).
///
/// Grammar: `data:` (`image/png` | `image/jpeg` | `image/gif` | `image/webp` | `image/svg+xml`) `;base64,` and the
/// base64 of at least one byte. An SVG in an `img` element runs no script and loads nothing.
package struct DataImage: Hashable, Sendable {
  /// The whole URL, without white space.
  package let text: String

  private static let kinds = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"]

  /// Checks a URL and leaves out its white space; nil if it does not follow the grammar.
  package init?(_ address: String) {
    let text = String(String.UnicodeScalarView(address.unicodeScalars.filter { !$0.properties.isWhitespace }))
    guard let kind = Self.kinds.first(where: { text.hasPrefix("data:\($0);base64,") }) else { return nil }
    let data = text.utf8.dropFirst("data:\(kind);base64,".utf8.count)
    let padding = data.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    let isBase64 = data.dropLast(padding).allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
    guard isBase64, padding <= 2, data.count > padding, data.count % 4 == 0 else { return nil }
    self.text = text
  }

  /// The length of the URL in bytes.
  package var size: Int { text.utf8.count }
}
