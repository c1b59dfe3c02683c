/// A tree of text without places: what is written, and what documents are compared by.
package indirect enum YAMLValue: Hashable, Sendable {
  /// No value.
  case absent
  case text(String)
  case sequence([YAMLValue])
  /// Keys are unique; their order is kept.
  case mapping([Entry])

  /// A key with its value.
  package struct Entry: Hashable, Sendable {
    /// Any text that is not empty.
    package var key: String
    /// Anything.
    package var value: YAMLValue
    /// Written as `# …` lines above the key; no part of what the tree means.
    package var comment: String?

    /// A key with its value, and a comment for whoever edits the file.
    package init(_ key: String, _ value: YAMLValue, comment: String? = nil) {
      self.key = key
      self.value = value
      self.comment = comment
    }

    package static func == (one: Entry, other: Entry) -> Bool {
      one.key.utf8.elementsEqual(other.key.utf8) && one.value == other.value
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(key)
      hasher.combine(value)
    }
  }

  /// What a node means.
  package init(_ node: Node) {
    switch node.kind {
    case .absent: self = .absent
    case .scalar: self = .text(node.text)
    case .sequence: self = .sequence(node.items.map(YAMLValue.init))
    case .mapping: self = .mapping(node.entries.map { Entry($0.key.text, YAMLValue($0.value)) })
    }
  }
}
