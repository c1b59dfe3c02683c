/// A picture as a `data:` address: the page carries it in itself, and nothing is loaded.
///
/// Grammar: `data:` (`image/png` | `image/jpeg` | `image/gif` | `image/webp` | `image/svg+xml`) `;base64,` and the
/// base64 of at least one byte. An SVG in an `img` element runs no script and loads nothing.
package struct DataImage: Hashable, Sendable {
  /// The whole address.
  package let text: String

  private static let kinds = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"]

  /// Nil for anything that is not of the grammar; blanks and line breaks within are left out.
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

  /// How many bytes the address has in a page.
  package var size: Int { text.utf8.count }
}
