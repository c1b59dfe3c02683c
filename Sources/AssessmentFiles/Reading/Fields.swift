internal import PlainYAML
package import Text

/// A mapping whose keys are known by name: `topic: incident-management` and the like.
///
/// A value that is absent ("no value") counts as not written. Keys that begin with `x-` belong to the user.
struct Fields<Key: FieldKey> {
  /// The mapping as written.
  let node: Node
  /// A word for its subject, with its article: "a topic".
  let noun: String
  /// The known keys in the order of the file; of a repeated key, which the parser reports, the first.
  private let fields: [Field]

  /// A known key of the mapping.
  struct Field {
    /// The key.
    let key: Key
    /// Whether the value is absent.
    fileprivate let isEmpty: Bool
    /// The value's place in the tree.
    let value: Int
  }

  /// Reports a node that is not a mapping, and keys that the mapping must not have; nil for the former.
  init?(_ node: Node, _ noun: String, into diagnostics: inout DiagnosticCollector) {
    let words = Key.words
    guard case .mapping = node.kind else {
      diagnostics.report(.notAMapping(noun, example: words.list.words.first ?? "key", at: node))
      return nil
    }
    self.node = node
    self.noun = noun
    var fields: [Field] = []
    fields.reserveCapacity(words.cases.count)
    // Most files have the keys in the order of the list, so the search begins behind the last key found, and only a key
    // before the furthest can be repeated.
    var (next, furthest) = (0, 0)
    var empty: Key?
    let end = node.end(of: node.index)
    var key = node.index + 1
    while key < end {
      // A key is a scalar, so its value is the next node.
      let value = key + 1
      if let index = node.index(ofWordAt: key, in: words.list, from: next) {
        let field = Field(key: words.cases[index], isEmpty: node.isAbsent(at: value), value: value)
        if index >= furthest || !fields.contains(where: { $0.key == field.key }) { fields.append(field) }
        empty = field.isEmpty ? field.key : nil
        next = index + 1
        furthest = max(furthest, next)
      } else {
        Self.check(node.child(at: key), in: noun, below: empty?.rawValue, into: &diagnostics)
      }
      key = node.end(of: value)
    }
    self.fields = fields
  }

  /// Reports an unknown key that does not belong to the user. `empty` is the known key above, if it has no value.
  private static func check(
    _ key: Node, in noun: String, below empty: String?, into diagnostics: inout DiagnosticCollector
  ) {
    if key.text.isExtensionKey { return }
    diagnostics.report(.unknownKey(key, in: noun, below: empty, keys: Key.words.list.words))
  }

  /// The keys that have a value, in the order of the file.
  var filled: some Sequence<Field> { fields.lazy.filter { !$0.isEmpty } }

  /// The entry of a key; nil where the key is missing.
  private func field(_ key: Key) -> Field? {
    // A span: a loop over the array would count a reference for each look-up.
    let fields = fields.span
    for index in fields.indices where fields[index].key == key { return fields[index] }
    return nil
  }

  /// The entry of a key; nil where the key is missing or its value empty.
  func filled(_ key: Key) -> Field? {
    guard let field = field(key), !field.isEmpty else { return nil }
    return field
  }

  /// The value under a key; nil where the key is missing or its value empty.
  subscript(key: Key) -> Node? { filled(key).map { node.child(at: $0.value) } }

  /// Whether there is a value under a key.
  func has(_ key: Key) -> Bool { filled(key) != nil }

  /// Returns the key as written, to point at it; also where its value is empty.
  func keyNode(_ key: Key) -> Node? { field(key).map { node.child(at: $0.value - 1) } }

  /// Returns the UTF-8 offsets of the value under a key, or of the start of the mapping where there is none.
  func range(of key: Key) -> Range<Int> { filled(key).map { range(of: $0) } ?? node.start }

  /// Returns the UTF-8 offsets of a value.
  func range(of field: Field) -> Range<Int> { node.range(at: field.value) }

  /// Returns the text under a key, or nil where there is no value; reports other kinds of value.
  func text(_ key: Key, into diagnostics: inout DiagnosticCollector) -> String? {
    filled(key).flatMap { text(of: $0, into: &diagnostics) }
  }

  /// Returns the text of a value; reports other kinds of value.
  func text(of field: Field, into diagnostics: inout DiagnosticCollector) -> String? {
    node.text(at: field.value, as: "'\(field.key.rawValue)'", into: &diagnostics)
  }

  /// Returns the text under a key with its place, as `text` does.
  func located(_ key: Key, into diagnostics: inout DiagnosticCollector) -> Located<String>? {
    filled(key).flatMap { located(of: $0, into: &diagnostics) }
  }

  /// Returns the text of a value with its place, as `text` does.
  func located(of field: Field, into diagnostics: inout DiagnosticCollector) -> Located<String>? {
    text(of: field, into: &diagnostics).map { Located(value: $0, range: range(of: field)) }
  }

  /// Returns the text under a key; reports a key that is missing or whose text is blank.
  func requiredText(_ key: Key, into diagnostics: inout DiagnosticCollector) -> String? {
    requiredLocated(key, into: &diagnostics)?.value
  }

  private func requiredLocated(_ key: Key, into diagnostics: inout DiagnosticCollector) -> Located<String>? {
    guard let field = filled(key) else {
      diagnostics.reportMissing(.missingKey(key.rawValue, of: noun, at: keyNode(key) ?? node))
      return nil
    }
    guard let text = located(of: field, into: &diagnostics) else { return nil }
    guard !text.value.isBlank else {
      diagnostics.report(.emptyText(key.rawValue, of: noun, at: text.range))
      return nil
    }
    return text
  }

  /// Returns the text under a key that may be missing; reports a blank text.
  func filledText(_ key: Key, into diagnostics: inout DiagnosticCollector) -> String? {
    filled(key).flatMap { filledText(of: $0, into: &diagnostics) }
  }

  /// Returns the text of a value, as `text` does; reports a blank one too.
  func filledText(of field: Field, into diagnostics: inout DiagnosticCollector) -> String? {
    let text = text(of: field, into: &diagnostics)
    if let text, text.isBlank {
      diagnostics.report(.emptyText(field.key.rawValue, of: noun, at: range(of: field)))
    }
    return text
  }

  /// Returns the word under a key, or nil where there is no value; reports other words, naming their kind by `noun`.
  func choice<Value: FileWord>(_ key: Key, of noun: String, into diagnostics: inout DiagnosticCollector) -> Value? {
    filled(key).flatMap { choice($0, of: noun, into: &diagnostics) }
  }

  /// Returns the word of a value; reports other words, naming their kind by `noun`.
  func choice<Value: FileWord>(_ field: Field, of noun: String, into diagnostics: inout DiagnosticCollector) -> Value? {
    let words = Value.words
    if case .scalar = node.kind(at: field.value), let word = node.index(ofWordAt: field.value, in: words.list) {
      return words.cases[word]
    }
    if let text = located(of: field, into: &diagnostics) {
      diagnostics.report(.unknownWord(text, noun: noun, words: words.list.words))
    }
    return nil
  }

  /// Returns the identifier under a key, or nil where there is no value; reports a text that is not an identifier.
  func id<Subject>(_ key: Key, into diagnostics: inout DiagnosticCollector) -> Located<ID<Subject>>? {
    located(key, into: &diagnostics)?.identifier(into: &diagnostics)
  }

  /// Returns the identifier under a key, as `id` does; reports a missing key too.
  func requiredID<Subject>(_ key: Key, into diagnostics: inout DiagnosticCollector) -> Located<ID<Subject>>? {
    requiredLocated(key, into: &diagnostics)?.identifier(into: &diagnostics)
  }
}

extension Node {
  /// Returns the scalar's text with its place; reports other kinds of node.
  func located(as noun: @autoclosure () -> String, into diagnostics: inout DiagnosticCollector) -> Located<String>? {
    text(at: index, as: noun(), into: &diagnostics).map { Located(value: $0, range: range) }
  }

  /// Returns the text of a scalar at a place of the tree; reports other kinds of node, naming them by `noun`.
  func text(at place: Int, as noun: @autoclosure () -> String, into diagnostics: inout DiagnosticCollector) -> String? {
    guard case .scalar = kind(at: place) else {
      diagnostics.report(.notAText(noun(), at: child(at: place)))
      return nil
    }
    let text = text(at: place)
    if text.utf8.count > Limits.textLength { diagnostics.report(.textTooLong(at: child(at: place).firstByte)) }
    return text
  }
}

extension String {
  /// Whether the text, as a key, belongs to the user: it begins with `x-` (spec, File formats).
  var isExtensionKey: Bool { utf8.first == UInt8(ascii: "x") && hasPrefix("x-") }
}

extension Diagnostic {
  fileprivate static func notAMapping(_ noun: String, example: String, at node: Node) -> Diagnostic {
    Diagnostic(
      .notAMapping, "expected \(noun) here, written as '\(example): …' lines", at: node.range,
      remedy: node.kind == .scalar && node.text.contains(":") ? "write a space after the ':' of each key" : nil)
  }

  fileprivate static func notAText(_ noun: String, at node: Node) -> Diagnostic {
    if node.kind == .absent {
      return Diagnostic(.emptyText, "\(noun) is empty", at: node.range, remedy: "add text, or remove the line")
    }
    return Diagnostic(
      .notAText, "\(noun) must be text, not a \(node.kind == .sequence ? "list" : "mapping")", at: node.range)
  }

  /// A text with more bytes than the limit.
  package static func textTooLong(at place: Place) -> Diagnostic {
    Diagnostic(
      .textTooLong, "the text is longer than \(Limits.textLength) bytes", at: place,
      remedy: "shorten it, or refer to a document")
  }

  fileprivate static func unknownKey(
    _ key: Node, in noun: String, below empty: String?, keys: [String]
  ) -> Diagnostic {
    let near = nearest(to: key.text, among: keys)
    let indent = near == nil ? empty.map { "if it belongs to '\($0)', indent it by two more spaces" } : nil
    return Diagnostic(
      .unknownKey, "unknown key \(quoted(key.text)) in \(noun)", at: key.range,
      remedy: indent ?? suggestion(for: key.text, among: keys))
  }

  fileprivate static func missingKey(_ key: String, of noun: String, at node: Node) -> Diagnostic {
    Diagnostic(.missingKey, "\(noun) needs '\(key)'", at: node.start, remedy: "add '\(key): …'")
  }

  fileprivate static func emptyText(_ key: String, of noun: String, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(.emptyText, "'\(key)' of \(noun) is empty", at: range, remedy: "add text")
  }

  /// A word that is not one of a list.
  static func unknownWord(_ text: Located<String>, noun: String, words: [String]) -> Diagnostic {
    unknownWord(text.value, at: text.range.map(Place.text) ?? .file, noun: noun, words: words)
  }

  /// A word that is not one of a list, at any place.
  package static func unknownWord(_ word: String, at place: Place, noun: String, words: [String]) -> Diagnostic {
    Diagnostic(.unknownValue, "unknown \(noun) \(quoted(word))", at: place, remedy: suggestion(for: word, among: words))
  }

  /// Returns the remedy for an unknown word: the nearest legal one, or the whole list where it is short.
  static func suggestion(for word: String, among words: [String]) -> String? {
    if let near = nearest(to: word, among: words) { return "did you mean '\(near)'?" }
    return words.isEmpty || words.count > 24 ? nil : "write one of: \(words.joined(separator: ", "))"
  }
}

extension Node {
  /// The place at which a missing part is reported: the scalar, or the first character of a collection.
  var start: Range<Int> { kind == .scalar ? range : range.lowerBound..<min(range.lowerBound + 1, range.upperBound) }

  /// The first byte of the node as written: the place of a fault of a long text.
  fileprivate var firstByte: Diagnostic.Place { .text(range.lowerBound..<(range.lowerBound + 1)) }
}
