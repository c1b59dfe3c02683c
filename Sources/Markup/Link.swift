internal import Text

/// A place that may be followed: a fragment, a relative path, `https:`, `http:` or `mailto:`; nothing else.
package struct Link: Hashable, Sendable {
  /// The address.
  package let text: String
  /// Whether it leads out of the document's own folder.
  package let isExternal: Bool

  /// A place in the same document.
  package init(fragment: String) {
    text = "#" + fragment
    isExternal = false
  }

  /// An address that a file brought in; nil where its form could be anything but a page, a file or a mail.
  ///
  /// Browsers take away white space at the ends and controls everywhere before they look for a scheme, and read `\` as
  /// `/`: so the scheme is looked for without U+0000...U+0020, and an address with a control inside or a `\` is none.
  /// Bytes are compared, since a combining mark behind a `:` would hide it in a comparison of characters.
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

  /// Capital letters of ASCII as small ones.
  private static func lowerCase(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }
}
