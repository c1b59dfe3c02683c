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
  /// Browsers ignore U+0000...U+0020 in a scheme, so those are taken away before looking.
  package init?(_ address: String) {
    let scalars = address.unicodeScalars.filter { $0.value > 0x20 }
    let bare = String(String.UnicodeScalarView(scalars)).lowercased()
    guard !bare.isEmpty, !bare.contains("\\"),
      address.unicodeScalars.allSatisfy({ InertText.of($0).unicodeScalars.first == $0 })
    else { return nil }
    let scheme = bare.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    let hasScheme = scheme.count < bare.count && bare[scheme.endIndex] == ":"
    if hasScheme {
      guard scheme == "mailto" || bare.hasPrefix("https://") || bare.hasPrefix("http://") else { return nil }
    } else if bare.hasPrefix("//") {
      return nil
    }
    text = String(String.UnicodeScalarView(address.unicodeScalars.map { $0 == " " ? "\u{20}" : $0 })).replacing(
      " ", with: "%20")
    isExternal = hasScheme
  }
}
