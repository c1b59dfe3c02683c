/// A fault in a user's file, as a value: collected, never thrown past its reader.
package struct Diagnostic: Hashable, Sendable {
  /// Whether the file can be used in spite of it.
  package enum Severity: Hashable, Sendable {
    case error
    case warning
  }

  /// Another place in the same file that belongs to the fault.
  package struct Note: Hashable, Sendable {
    /// Lower case, no full stop: "first defined here".
    package let message: String
    /// UTF-8 offsets.
    package let range: Range<Int>

    /// A note at its place.
    package init(_ message: String, at range: Range<Int>) {
      self.message = message
      self.range = range
    }
  }

  /// Whether the file can be used in spite of it.
  package let severity: Severity
  /// What is wrong, in the reader's words: lower case, no full stop.
  package let message: String
  /// The faulty text, UTF-8 offsets.
  package let range: Range<Int>
  /// What to write instead; nil where there is nothing to say.
  package let remedy: String?
  /// Other places that belong to the fault.
  package let notes: [Note]

  /// A fault at its place.
  package init(
    _ message: String, at range: Range<Int>, severity: Severity = .error, remedy: String? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.message = message
    self.range = range
    self.remedy = remedy
    self.notes = notes
  }
}

/// A piece of a user's text within a message: in quotes, on one line, without anything that moves a cursor, and no
/// longer than 60 characters.
package func quoted(_ text: String) -> String {
  let visible = text.unicodeScalars.prefix(61).map(HiddenCharacters.visible)
  return "'" + visible.prefix(60).joined() + (visible.count > 60 ? "…'" : "'")
}
