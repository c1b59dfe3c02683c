internal import YAML

/// A mapping whose keys are known by name: `topic: incident-management` and the like.
///
/// A value that is absent ("no value") counts as not written. Keys that begin with `x-` belong to the user.
struct Fields {
  /// The mapping as written.
  let node: Node
  /// What it describes, with its article: "a topic".
  let noun: String
  /// The known keys that stand there, with their names.
  private var entries: [(name: String, entry: Node.Entry)] = []

  /// Reports a node that is no mapping, and keys that it may not have; nil for the former.
  init?(_ node: Node, _ noun: String, keys: [String], into findings: inout Findings) {
    guard node.kind == .mapping else {
      findings.report(.notAMapping(noun, example: keys.first ?? "key", at: node))
      return nil
    }
    self.node = node
    self.noun = noun
    let written = node.entries
    entries.reserveCapacity(written.count)
    var next = 0
    for entry in written {
      // The names at hand serve, so that no text is made for a key; and most files keep the order of the format, so the
      // search begins behind the last one found.
      if let place = keys[next...].firstIndex(where: entry.key.hasText)
        ?? keys[..<next].firstIndex(where: entry.key.hasText)
      {
        entries.append((keys[place], entry))
        next = place + 1
      } else if !entry.key.text.hasPrefix("x-") {
        findings.report(.unknownKey(entry.key, in: noun, keys: keys))
      }
    }
  }

  /// The value under a key; nil where it is missing or empty.
  subscript(key: String) -> Node? {
    guard let value = entries.first(where: { $0.name == key })?.entry.value, value.kind != .absent else { return nil }
    return value
  }

  /// The key as written, to point at it.
  func keyNode(_ key: String) -> Node? { entries.first { $0.name == key }?.entry.key }

  /// The text under a key; nil where it is missing or no text.
  func text(_ key: String, into findings: inout Findings) -> Located<String>? {
    self[key].flatMap { $0.located(as: "'\(key)'", into: &findings) }
  }

  /// The text under a key that must be there and say something.
  func requiredText(_ key: String, into findings: inout Findings) -> Located<String>? {
    guard self[key] != nil else {
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

  /// The items of a sequence under a key; none where it is missing.
  func items(_ key: String, into findings: inout Findings) -> [Node] {
    guard let value = self[key] else { return [] }
    guard value.kind == .sequence else {
      findings.report(.notASequence(key, at: value))
      return []
    }
    return Array(value.items)
  }

  /// The texts of a sequence under a key; nil where the key is missing.
  func texts(_ key: String, into findings: inout Findings) -> [Located<String>]? {
    guard self[key] != nil else { return nil }
    return items(key, into: &findings).compactMap { $0.located(as: "an item of '\(key)'", into: &findings) }
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
    guard kind == .scalar else {
      findings.report(.notAText(noun(), at: self))
      return nil
    }
    let text = text
    if text.utf8.count > Limits.textLength { findings.report(.tooLong(self)) }
    return Located(value: text, range: range)
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
    return filter { id in
      guard let known = first[id.value.caseFolded] else {
        first[id.value.caseFolded] = .some(id.range)
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
