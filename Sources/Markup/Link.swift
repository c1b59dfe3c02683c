internal import Text

/// An address that is safe to follow: a fragment, a relative path, or a URL with `https:`, `http:` or `mailto:`.
package struct Link: Hashable, Sendable {
  /// The address, with `%20` for each space.
  package let text: String
  /// Whether the address has a scheme and so leads away from the document.
  package let isExternal: Bool

  /// Makes a link to a place in the same document.
  package init(fragment: String) {
    text = "#" + fragment
    isExternal = false
  }

  /// Checks an address from a file; nil if it could lead to anything but a page, a file or an e-mail.
  ///
  /// Browsers remove white space at the ends and controls everywhere before they look for a scheme, and read `\` as `/`
  /// (WHATWG URL, 4.4). So U+0000...U+0020 are removed at the ends, the scheme is searched without them, and an address
  /// with a hidden character or a `\` is refused. Bytes are compared, because a combining mark after `:` would hide it
  /// in a comparison of characters.
  package init?(_ address: String) {
    let trimmed = String(address.unicodeScalars.trimmed { $0.value <= 0x20 })
    guard !trimmed.isEmpty, trimmed.unicodeScalars.allSatisfy({ !HiddenCharacters.isHidden($0) && $0 != "\\" }) else {
      return nil
    }
    let written = Self.lowerCase(trimmed.utf8)
    let bare = written.filter { $0 > 0x20 }
    let end = bare.first { ":/?#".utf8.contains($0) }
    isExternal = end == UInt8(ascii: ":")
    if isExternal {
      let isFollowed = ["https://", "http://", "mailto:"].contains {
        written.starts(with: $0.utf8) && bare.count > $0.utf8.count
      }
      guard isFollowed else { return nil }
    } else if bare.starts(with: "//".utf8) {
      return nil
    }
    text = trimmed.unicodeScalars.reduce(into: "") { $0 += $1 == " " ? "%20" : String(Character($1)) }
  }

  /// Returns the bytes with the upper-case letters of ASCII in lower case.
  private static func lowerCase(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }
}
