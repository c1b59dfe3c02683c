internal import YAML

/// A mapping whose keys are known by name: `topic: incident-management` and the like.
///
/// A value that is absent ("no value") counts as not written. Keys that begin with `x-` belong to the user.
struct Fields {
  /// The mapping as written.
  let node: Node
  /// What it describes, with its article: "a topic".
  let noun: String
  private let names: [String]
  /// Where the values of the keys stand.
  private let places: KeyPlaces

  /// Reports a node that is no mapping, and keys that it may not have; nil for the former.
  init?(_ node: Node, _ noun: String, keys: KeyNames, into findings: inout Findings) {
    guard node.kind == .mapping else {
      findings.report(.notAMapping(noun, example: keys.names.first ?? "key", at: node))
      return nil
    }
    self.node = node
    self.noun = noun
    names = keys.names
    let values = node.values(under: keys)
    places = values.places
    for entry in values.others where !entry.key.text.hasPrefix("x-") {
      findings.report(.unknownKey(entry.key, in: noun, keys: keys.names))
    }
  }

  /// Where the value under a key stands in the mapping's tree; nil where it is missing or empty.
  private func place(of key: String) -> Int? {
    guard let name = index(of: key), let place = places[name], node.kind(at: place) != .absent else { return nil }
    return place
  }

  private func index(of key: String) -> Int? {
    // The length tells most names apart and costs less than a comparison.
    names.firstIndex { $0.utf8.count == key.utf8.count && $0 == key }
  }

  /// The value under a key; nil where it is missing or empty.
  subscript(key: String) -> Node? { place(of: key).map(node.child(at:)) }

  /// The key as written, to point at it; also where its value is empty.
  func keyNode(_ key: String) -> Node? {
    index(of: key).flatMap { places[$0] }.map { node.child(at: $0 - 1) }
  }

  /// The text under a key; nil where it is missing or no text.
  func text(_ key: String, into findings: inout Findings) -> Located<String>? {
    place(of: key).flatMap { node.located(at: $0, as: "'\(key)'", into: &findings) }
  }

  /// The text under a key that must be there and say something.
  func requiredText(_ key: String, into findings: inout Findings) -> Located<String>? {
    guard place(of: key) != nil else {
      findings.reportMissing(.missingKey(key, of: noun, at: keyNode(key) ?? node))
      return nil
    }
    let text = filledText(key, into: &findings)
    return text?.value.isBlank == true ? nil : text
  }

  /// The text under a key that may be missing, but says something where it is there; an empty one is reported.
  func filledText(_ key: String, into findings: inout Findings) -> Located<String>? {
    let text = text(key, into: &findings)
    if let text, text.value.isBlank {
      findings.report(.emptyText(key, of: noun, at: text.range))
    }
    return text
  }

  /// One of a list of words under a key.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of noun: String, into findings: inout Findings
  ) -> Choice? {
    guard let text = text(key, into: &findings) else { return nil }
    let choice = Choice(rawValue: text.value)
    if choice == nil {
      findings.report(.unknownWord(text, noun: noun, words: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// An identifier under a key.
  func id<Subject>(_ key: String, into findings: inout Findings) -> Located<ID<Subject>>? {
    text(key, into: &findings).flatMap { $0.identifier(into: &findings) }
  }

  /// An identifier under a key that must be there.
  func requiredID<Subject>(_ key: String, into findings: inout Findings) -> Located<ID<Subject>>? {
    requiredText(key, into: &findings).flatMap { $0.identifier(into: &findings) }
  }

  /// Calls with the place of each item of the sequence under a key; reports anything else.
  func forEachItem(_ key: String, into findings: inout Findings, _ body: (_ place: Int, inout Findings) -> Void) {
    guard let place = place(of: key) else { return }
    guard node.kind(at: place) == .sequence else {
      findings.report(.notASequence(key, at: node.child(at: place)))
      return
    }
    node.forEachChild(of: place) { body($0, &findings) }
  }

  /// The items of a sequence under a key; none where it is missing.
  func items(_ key: String, into findings: inout Findings) -> [Node] {
    var items: [Node] = []
    forEachItem(key, into: &findings) { item, _ in items.append(node.child(at: item)) }
    return items
  }

  /// The texts of a sequence under a key; nil where the key is missing.
  func texts(_ key: String, into findings: inout Findings) -> [Located<String>]? {
    guard place(of: key) != nil else { return nil }
    var texts: [Located<String>] = []
    forEachItem(key, into: &findings) { item, findings in
      if let text = node.located(at: item, as: "an item of '\(key)'", into: &findings) { texts.append(text) }
    }
    return texts
  }

  /// The identifiers of a sequence under a key, repetitions reported; nil where the key is missing.
  func ids<Subject>(_ key: String, into findings: inout Findings) -> [Located<ID<Subject>>]? {
    guard let texts = texts(key, into: &findings) else { return nil }
    let ids: [Located<ID<Subject>>] = texts.compactMap { $0.identifier(into: &findings) }
    return ids.uniqueIDs(into: &findings)
  }
}

extension Node {
  /// The scalar's text with its place; reports anything else.
  func located(as noun: @autoclosure () -> String, into findings: inout Findings) -> Located<String>? {
    located(at: index, as: noun(), into: &findings)
  }

  /// The same of a part of the node.
  func located(at place: Int, as noun: @autoclosure () -> String, into findings: inout Findings) -> Located<String>? {
    guard kind(at: place) == .scalar else {
      findings.report(.notAText(noun(), at: child(at: place)))
      return nil
    }
    let text = text(at: place)
    if text.utf8.count > Limits.textLength { findings.report(.tooLong(child(at: place))) }
    return Located(value: text, range: range(at: place))
  }
}

extension String {
  /// Whether nothing but white space is in it.
  var isBlank: Bool {
    // Nearly every text begins with a visible ASCII character, which needs no table of Unicode.
    if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
    return allSatisfy(\.isWhitespace)
  }
}

extension Located where Value == String {
  /// The text as an identifier; reports a text that is none.
  func identifier<Subject>(into findings: inout Findings) -> Located<ID<Subject>>? {
    guard let id = ID<Subject>(value) else {
      findings.report(.notAnIdentifier(self))
      return nil
    }
    return Located<ID<Subject>>(value: id, range: range)
  }
}

extension Array {
  /// The first of each identifier; reports those that come again, also in other upper and lower case.
  func uniqueIDs<Subject>(into findings: inout Findings) -> [Located<ID<Subject>>]
  where Element == Located<ID<Subject>> {
    var first: [String: Range<Int>?] = [:]
    first.reserveCapacity(count)
    return filter { id in
      let folded = id.value.caseFolded
      guard let known = first[folded] else {
        first[folded] = .some(id.range)
        return true
      }
      findings.report(.repeatedID(id, first: known))
      return false
    }
  }
}

extension Diagnostic {
  fileprivate static func notAMapping(_ noun: String, example: String, at node: Node) -> Diagnostic {
    Diagnostic("expected \(noun) here, written as '\(example): …' lines", at: node.range)
  }

  fileprivate static func notASequence(_ key: String, at node: Node) -> Diagnostic {
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
        "begin with a letter or digit; then letters, digits, '.', '_', '-'; at most \(Limits.identifierLength) characters"
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
