/// The name of a `Subject` in a file: `incident-management`, `8.6.1`, `DSS02`.
///
/// Matches `[A-Za-z0-9][A-Za-z0-9._-]*` and has at most 64 characters (spec, File formats), so it is ASCII and
/// safe in a URL fragment. Public, since the compiler makes only public generic code concrete in other targets. Two identifiers that differ only in case are different values; a file may not hold both.
public struct ID<Subject>: Hashable, Sendable, CustomStringConvertible {
  /// The identifier as written.
  public let text: String

  /// Nil where the text is not an identifier.
  public init?(_ text: String) {
    guard (1...Self.longest).contains(text.utf8.count),
      text.allBytes({
        Self.isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
      }),
      let first = text.utf8.first, Self.isAlphanumeric(first)
    else { return nil }
    self.text = text
  }

  /// The longest identifier, in characters.
  public static var longest: Int { 64 }

  /// The same name for another kind of subject.
  public init<Other>(_ other: ID<Other>) {
    text = other.text
  }

  /// The form by which two identifiers of one file must differ.
  public var caseFolded: String {
    // Most have no upper-case letter: `lowercased` would make a second text of the same bytes.
    text.allBytes { !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ? text : text.lowercased()
  }

  /// The identifier as written.
  public var description: String { text }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
