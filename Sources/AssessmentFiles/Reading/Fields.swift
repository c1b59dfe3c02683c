internal import PlainYAML
internal import Text

/// A mapping whose keys are known by name: `topic: incident-management` and the like.
///
/// A value that is absent ("no value") counts as not written. Keys that begin with `x-` belong to the user.
struct Fields<Key: FieldKey> {
  /// The mapping as written.
  let node: Node
  /// What it describes, with its article: "a topic".
  let noun: String
  /// Where the values of the keys stand.
  private let places: KeyPlaces

  /// Reports a node that is no mapping, and keys that it may not have; nil for the former.
  init?(_ node: Node, _ noun: String, into diagnostics: inout DiagnosticCollector) {
    guard case .mapping = node.kind else {
      diagnostics.report(.notAMapping(noun, example: Key.names.names.first ?? "key", at: node))
      return nil
    }
    self.node = node
    self.noun = noun
    let values = node.values(under: Key.names)
    places = values.places
    for entry in values.others where !entry.key.text.isOfUser {
      diagnostics.report(.unknownKey(entry.key, in: noun, keys: Key.names.names))
    }
  }

  /// The value under a key; nil where it is missing or empty.
  subscript(key: Key) -> Node? { places[key.place].map(node.child(at:)) }

  /// Whether there is a value under a key.
  func has(_ key: Key) -> Bool { places[key.place] != nil }

  /// The keys that have a value.
  var written: KeySet<Key> { KeySet { places[$0] != nil } }

  /// The key as written, to point at it; also where its value is empty.
  func keyNode(_ key: Key) -> Node? { places.key(key.place).map(node.child(at:)) }

  /// The UTF-8 offsets of the value under a key; the start of the mapping where there is none.
  func range(of key: Key) -> Range<Int> { places[key.place].map(node.range(at:)) ?? node.start }

  /// The text under a key; nil where it is missing or no text.
  func text(_ key: Key, into diagnostics: inout DiagnosticCollector) -> String? {
    guard let place = places[key.place] else { return nil }
    return node.text(at: place, as: "'\(key.name)'", into: &diagnostics)
  }

  /// The same with its place.
  func located(_ key: Key, into diagnostics: inout DiagnosticCollector) -> Located<String>? {
    text(key, into: &diagnostics).map { Located(value: $0, range: range(of: key)) }
  }

  /// The text under a key that must be there and say something.
  func requiredText(_ key: Key, into diagnostics: inout DiagnosticCollector) -> String? {
    guard has(key) else {
      diagnostics.reportMissing(.missingKey(key.name, of: noun, at: keyNode(key) ?? node))
      return nil
    }
    let text = filledText(key, into: &diagnostics)
    return text?.isBlank == true ? nil : text
  }

  /// The text under a key that may be missing, but says something where it is there; an empty one is reported.
  func filledText(_ key: Key, into diagnostics: inout DiagnosticCollector) -> String? {
    let text = text(key, into: &diagnostics)
    if let text, text.isBlank { diagnostics.report(.emptyText(key.name, of: noun, at: range(of: key))) }
    return text
  }

  /// One of a list of words under a key.
  func choice<Value: Choice>(_ key: Key, of noun: String, into diagnostics: inout DiagnosticCollector) -> Value? {
    guard let place = places[key.place] else { return nil }
    if case .scalar = node.kind(at: place), let word = node.name(at: place, of: Value.words.names) {
      return Value.words.values[word]
    }
    if let text = located(key, into: &diagnostics) {
      diagnostics.report(.unknownWord(text, noun: noun, words: Value.words.names.names))
    }
    return nil
  }

  /// An identifier under a key.
  func id<Subject>(_ key: Key, into diagnostics: inout DiagnosticCollector) -> Located<ID<Subject>>? {
    located(key, into: &diagnostics)?.identifier(into: &diagnostics)
  }

  /// An identifier under a key that must be there.
  func requiredID<Subject>(_ key: Key, into diagnostics: inout DiagnosticCollector) -> Located<ID<Subject>>? {
    guard let text = requiredText(key, into: &diagnostics) else { return nil }
    return Located(value: text, range: range(of: key)).identifier(into: &diagnostics)
  }

  /// Calls with the place of each item of the sequence under a key; reports anything else.
  func forEachItem(
    _ key: Key, into diagnostics: inout DiagnosticCollector, _ body: (_ place: Int, inout DiagnosticCollector) -> Void
  ) {
    guard let place = places[key.place] else { return }
    guard case .sequence = node.kind(at: place) else {
      diagnostics.report(.notASequence(key.name, at: node.child(at: place)))
      return
    }
    node.forEachChild(of: place) { body($0, &diagnostics) }
  }

  /// The items of a sequence under a key; none where it is missing.
  func items(_ key: Key, into diagnostics: inout DiagnosticCollector) -> [Node] {
    var items: [Node] = []
    forEachItem(key, into: &diagnostics) { item, _ in items.append(node.child(at: item)) }
    return items
  }

  /// The texts of a sequence under a key; nil where the key is missing.
  func texts(_ key: Key, into diagnostics: inout DiagnosticCollector) -> [String]? {
    guard has(key) else { return nil }
    var texts: [String] = []
    forEachText(key, into: &diagnostics) { text, _, _ in texts.append(text) }
    return texts
  }

  /// The same with their places.
  func locatedTexts(_ key: Key, into diagnostics: inout DiagnosticCollector) -> [Located<String>]? {
    guard has(key) else { return nil }
    var texts: [Located<String>] = []
    forEachText(key, into: &diagnostics) { text, place, _ in
      texts.append(Located(value: text, range: node.range(at: place)))
    }
    return texts
  }

  private func forEachText(
    _ key: Key, into diagnostics: inout DiagnosticCollector,
    _ body: (String, _ place: Int, inout DiagnosticCollector) -> Void
  ) {
    forEachItem(key, into: &diagnostics) { item, diagnostics in
      if let text = node.text(at: item, as: "an item of '\(key.name)'", into: &diagnostics) {
        body(text, item, &diagnostics)
      }
    }
  }

  /// The identifiers of a sequence under a key, repetitions reported; nil where the key is missing.
  func ids<Subject>(_ key: Key, into diagnostics: inout DiagnosticCollector) -> [Located<ID<Subject>>]? {
    guard let texts = locatedTexts(key, into: &diagnostics) else { return nil }
    let ids: [Located<ID<Subject>>] = texts.compactMap { $0.identifier(into: &diagnostics) }
    return ids.uniqueIDs(into: &diagnostics)
  }
}

extension Node {
  /// The scalar's text with its place; reports anything else.
  func located(as noun: @autoclosure () -> String, into diagnostics: inout DiagnosticCollector) -> Located<String>? {
    text(at: index, as: noun(), into: &diagnostics).map { Located(value: $0, range: range) }
  }

  /// The text of a scalar that is a part of the node; reports anything else.
  func text(at place: Int, as noun: @autoclosure () -> String, into diagnostics: inout DiagnosticCollector) -> String? {
    guard case .scalar = kind(at: place) else {
      diagnostics.report(.notAText(noun(), at: child(at: place)))
      return nil
    }
    let text = text(at: place)
    if text.utf8.count > Limits.textLength { diagnostics.report(.tooLong(child(at: place))) }
    return text
  }
}

extension String {
  /// Whether the text as a key belongs to the user (spec, File formats).
  var isOfUser: Bool { utf8.first == UInt8(ascii: "x") && hasPrefix("x-") }
}

extension Located where Value == String {
  /// The text as an identifier; reports a text that is none.
  func identifier<Subject>(into diagnostics: inout DiagnosticCollector) -> Located<ID<Subject>>? {
    guard let id = ID<Subject>(value) else {
      diagnostics.report(.notAnIdentifier(self))
      return nil
    }
    return Located<ID<Subject>>(value: id, range: range)
  }
}

extension Array {
  /// The first of each identifier; reports those that come again, also in other upper and lower case.
  func uniqueIDs<Subject>(into diagnostics: inout DiagnosticCollector) -> [Located<ID<Subject>>]
  where Element == Located<ID<Subject>> {
    let places = placesByID(into: &diagnostics)
    return places.count == count ? self : places.values.sorted().map { self[$0] }
  }

  /// Where each identifier stands first, by its folded form; reports those that come again.
  func placesByID<Subject>(into diagnostics: inout DiagnosticCollector) -> [String: Int]
  where Element == Located<ID<Subject>> {
    var places: [String: Int] = [:]
    places.reserveCapacity(count)
    for (place, id) in enumerated() {
      let folded = id.value.caseFolded
      if let first = places.updateValue(place, forKey: folded) {
        places[folded] = first
        diagnostics.report(.repeatedID(id, first: self[first].range))
      }
    }
    return places
  }
}

extension Diagnostic {
  fileprivate static func notAMapping(_ noun: String, example: String, at node: Node) -> Diagnostic {
    Diagnostic("expected \(noun) here, written as '\(example): …' lines", at: node.range)
  }

  static func notASequence(_ key: String, at node: Node) -> Diagnostic {
    Diagnostic("'\(key)' wants a list", at: node.range, remedy: "write each item on a line of its own after '- '")
  }

  fileprivate static func notAText(_ noun: String, at node: Node) -> Diagnostic {
    if node.kind == .absent {
      return Diagnostic("\(noun) is empty", at: node.range, remedy: "write a text, or leave the line out")
    }
    return Diagnostic("\(noun) wants a text, not a \(node.kind == .sequence ? "list" : "mapping")", at: node.range)
  }

  fileprivate static func tooLong(_ node: Node) -> Diagnostic {
    Diagnostic(
      "a text has \(Limits.textLength) bytes at most", at: node.start.lowerBound..<(node.start.lowerBound + 1),
      remedy: "shorten it, or refer to a document")
  }

  fileprivate static func unknownKey(_ key: Node, in noun: String, keys: [String]) -> Diagnostic {
    Diagnostic(
      "unknown key \(quoted(key.text)) in \(noun)", at: key.range, remedy: suggestion(for: key.text, among: keys))
  }

  fileprivate static func missingKey(_ key: String, of noun: String, at node: Node) -> Diagnostic {
    Diagnostic("\(noun) needs '\(key)'", at: node.start, remedy: "add '\(key): …'")
  }

  fileprivate static func emptyText(_ key: String, of noun: String, at range: Range<Int>?) -> Diagnostic {
    Diagnostic("'\(key)' of \(noun) is empty", at: range ?? 0..<0, remedy: "write a text")
  }

  fileprivate static func notAnIdentifier(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "\(quoted(text.value)) is not an identifier", at: text.range ?? 0..<0,
      remedy:
        "begin with a letter or digit; then letters, digits, '.', '_', '-'; at most \(ID<Any>.longest) characters"
    )
  }

  fileprivate static func repeatedID<Subject>(_ id: Located<ID<Subject>>, first: Range<Int>?) -> Diagnostic {
    Diagnostic(
      "'\(id.value)' is there already", at: id.range ?? 0..<0,
      remedy: "identifiers are unique, also without regard to case",
      notes: first.map { [Note("first defined here", at: $0)] } ?? [])
  }

  /// A word that is none of a list.
  static func unknownWord(_ text: Located<String>, noun: String, words: [String]) -> Diagnostic {
    Diagnostic(
      "unknown \(noun) \(quoted(text.value))", at: text.range ?? 0..<0,
      remedy: suggestion(for: text.value, among: words))
  }

  /// What to write instead of an unknown word: the nearest, or the whole list where it is short.
  static func suggestion(for word: String, among words: [String]) -> String? {
    if let near = nearest(to: word, among: words) { return "did you mean '\(near)'?" }
    return words.isEmpty || words.count > 24 ? nil : "one of: \(words.joined(separator: ", "))"
  }
}

extension Node {
  /// An empty place at the beginning of what is written, for what is missing from it.
  var start: Range<Int> { kind == .scalar ? range : range.lowerBound..<min(range.lowerBound + 1, range.upperBound) }
}
