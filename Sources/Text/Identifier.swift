/// An identifier of a `Subject` in a file: `incident-management`, `8.6.1`, `DSS02`.
///
/// Matches `[A-Za-z0-9][A-Za-z0-9._-]*` and has at most 64 characters (spec, File formats), so it is ASCII and safe in
/// a URL fragment. Two identifiers that differ only in case are different values; one file must not have both.
package struct ID<Subject>: Hashable, Sendable, CustomStringConvertible {
  /// The identifier as written.
  package let text: String

  /// Checks a text; nil if it is not an identifier.
  package init?(_ text: String) {
    guard (1...Self.longest).contains(text.utf8.count),
      text.allBytes({
        Self.isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
      }),
      let first = text.utf8.first, Self.isAlphanumeric(first)
    else { return nil }
    self.text = text
  }

  /// The greatest length of an identifier, in characters.
  package static var longest: Int { 64 }

  /// Makes the identifier of another kind of subject with the same text.
  package init<Other>(_ other: ID<Other>) {
    text = other.text
  }

  /// The identifier in lower case. Those of one file must differ in this form.
  package var caseFolded: String {
    // Without an upper-case letter the text itself is returned, which costs no allocation.
    text.allBytes { !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ? text : text.lowercased()
  }

  /// The identifier as written.
  package var description: String { text }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}

extension String {
  /// Returns whether every byte of the text in UTF-8 satisfies a condition. Contiguous storage is searched directly,
  /// which is quicker than the view for short texts.
  package func allBytes(_ condition: (UInt8) -> Bool) -> Bool {
    unsafe utf8.withContiguousStorageIfAvailable { unsafe $0.allSatisfy(condition) } ?? utf8.allSatisfy(condition)
  }
}
