/// A tree of text without places: the input of the writer, and the value by which documents are compared.
package indirect enum YAMLValue: Hashable, Sendable {
  /// No value.
  case absent
  /// Any text, also an empty one.
  case text(String)
  /// Items in their order.
  case sequence([YAMLValue])
  /// Keys are unique; their order is kept.
  case mapping([Entry])

  /// A key with its value.
  package struct Entry: Hashable, Sendable {
    /// Any text that is not empty.
    package var key: String
    /// Anything.
    package var value: YAMLValue
    /// Written as `# …` lines above the key; not part of the value.
    package var comment: String?

    /// Creates an entry, with a comment for people who edit the file.
    package init(_ key: String, _ value: YAMLValue, comment: String? = nil) {
      self.key = key
      self.value = value
      self.comment = comment
    }

    /// Creates an entry with a key that is declared as a case of an enumeration.
    package init(_ key: some RawRepresentable<String>, _ value: YAMLValue, comment: String? = nil) {
      self.init(key.rawValue, value, comment: comment)
    }

    /// Compares keys by their bytes: texts that differ in Unicode normalization are different keys.
    package static func == (one: Entry, other: Entry) -> Bool {
      one.key.utf8.elementsEqual(other.key.utf8) && one.value == other.value
    }

    /// Hashes key and value; the comment is left out, as in `==`.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(key)
      hasher.combine(value)
    }
  }

  /// Creates the value of a node.
  package init(_ node: Node) {
    switch node.kind {
    case .absent: self = .absent
    case .scalar: self = .text(node.text)
    case .sequence: self = .sequence(node.items.map(YAMLValue.init))
    case .mapping: self = .mapping(node.entries.map { Entry($0.key.text, YAMLValue($0.value)) })
    }
  }
}
