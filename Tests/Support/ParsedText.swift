package import PlainYAML
internal import Text

extension Document {
  /// A text of PlainYAML, parsed under a name.
  package init(name: String, text: String) {
    self.init(parsing: Source(name: name, text: text))
  }
}
