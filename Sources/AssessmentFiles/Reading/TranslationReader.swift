internal import Assessment
internal import PlainYAML
internal import Text

/// Reads what the translations of questionnaires and of catalogues have in common (spec, Translation).
struct TranslationReader {
  var diagnostics: DiagnosticCollector
  /// What the file translates, as diagnostics name it.
  let subject: String
  /// The severity of texts that do not fit: in the translation of another version they are expected.
  private var severity = Diagnostic.Severity.error

  init(_ document: Document, of subject: String) {
    diagnostics = DiagnosticCollector(document)
    self.subject = subject
  }

  /// The keys of the root. `version` is that of the questionnaire or the edition of the catalogue.
  mutating func fields<Key: FieldKey>(
    version: String, language: Key, _ versionKey: Key
  ) -> (fields: Fields<Key>, language: String)? {
    guard let root = diagnostics.content(), let fields = Fields<Key>(root, "a translation", into: &diagnostics) else {
      return nil
    }
    let id: Located<ID<QuestionnaireTranslation>>? = fields.requiredID(language, into: &diagnostics)
    let found = fields.located(versionKey, into: &diagnostics)
    if found == nil, !version.isEmpty, !fields.has(versionKey) {
      diagnostics.reportMissing(.noVersion(version, at: root.start))
    } else if let found, found.value != version {
      severity = .warning
      diagnostics.report(.otherTranslatedVersion(found, of: subject, version: version))
    }
    return id.map { (fields, $0.value.text) }
  }

  /// The result of the reading; `missing` finds the parts that the translation lacks, if they are to be reported.
  mutating func result<Translation>(
    _ translation: Translation?, of document: Document, missing: ((Translation) -> UntranslatedParts)?
  ) -> ReadResult<Translation> {
    if let translation, let missing {
      missing(translation).report(at: document.root?.start, into: &diagnostics)
    }
    return ReadResult(translation, reports: [diagnostics.fileReport])
  }

  /// The entries of a mapping of ids that the original has; reports other ids.
  mutating func entries<Subject>(
    of node: Node?, _ key: some FieldKey, noun: String, among known: [ID<Subject>]
  ) -> [(id: ID<Subject>, key: Node, value: Node)] {
    guard let node else { return [] }
    guard node.kind == .mapping else {
      diagnostics.report(.notTexts(key.rawValue, at: node.start))
      return []
    }
    let ids = Set(known.map(\.text))
    return node.entries.compactMap { entry in
      let name = entry.key.text
      if name.isExtensionKey || entry.value.kind == .absent { return nil }
      if ids.contains(name), let id = ID<Subject>(name) { return (id, entry.key, entry.value) }
      diagnostics.report(
        .notInOriginal(name, at: entry.key.range, noun: noun, subject, names: known.map(\.text), severity))
      return nil
    }
  }

  /// Returns the text under a key; reports a blank one, and one that the original does not have.
  mutating func text<Key: FieldKey>(_ key: Key, of fields: Fields<Key>, original: String) -> String? {
    guard let field = fields.filled(key), let text = fields.filledText(of: field, into: &diagnostics),
      !text.isBlank
    else { return nil }
    if original.isEmpty {
      diagnostics.report(.withoutOriginal(key.rawValue, of: fields.noun, at: fields.keyNode(key)?.range))
      return nil
    }
    return text
  }

  /// Returns the texts of the list under a key; reports a list of another length than that of the original, which would
  /// put texts at wrong places.
  mutating func texts<Key: FieldKey>(_ key: Key, of fields: Fields<Key>, count: Int) -> [String]? {
    guard let texts = fields.locatedTexts(key, into: &diagnostics) else { return nil }
    guard texts.count == count else {
      reportCount(texts.count, key.rawValue, of: fields.noun, original: count, at: fields.keyNode(key)?.range)
      return nil
    }
    for text in texts where text.value.isBlank { diagnostics.report(.blankPiece(key.rawValue, at: text.range)) }
    return texts.map(\.value)
  }

  /// Returns the nodes of the list under a key; reports a list of another length than that of the original.
  mutating func items<Key: FieldKey>(_ key: Key, of fields: Fields<Key>, count: Int) -> [Node]? {
    guard fields.has(key) else { return nil }
    let items = fields.items(key, into: &diagnostics)
    if items.count == count { return items }
    reportCount(items.count, key.rawValue, of: fields.noun, original: count, at: fields.keyNode(key)?.range)
    return nil
  }

  private mutating func reportCount(
    _ count: Int, _ key: String, of noun: String, original: Int, at range: Range<Int>?
  ) {
    diagnostics.report(.otherCount(count, key, of: noun, original: original, at: range, severity))
  }

  /// Reports a rating that the scale does not have.
  mutating func reportUnknown(rating: Node, on scale: Scale) {
    diagnostics.report(
      .notInOriginal(
        rating.text, at: rating.range, noun: "rating", subject, names: scale.ratings.map(\.id), severity))
  }
}

extension Diagnostic {
  fileprivate static func noVersion(_ version: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.missingKey, "a translation needs 'version'", at: range, remedy: "add 'version: \"\(version)\"'")
  }

  fileprivate static func otherTranslatedVersion(
    _ text: Located<String>, of subject: String, version: String
  ) -> Diagnostic {
    Diagnostic(
      .otherTranslatedVersion,
      "this is the translation of version \(quoted(text.value)) of '\(subject)', which is now \(quoted(version))",
      at: text.range, severity: .warning, remedy: "compare the texts with the current ones, then change the version")
  }

  fileprivate static func notTexts(_ key: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .notTexts, "'\(key)' must map ids to texts", at: range, remedy: "write each id with its texts on its own line")
  }

  fileprivate static func notInOriginal(
    _ name: String, at range: Range<Int>, noun: String, _ subject: String, names: [String], _ severity: Severity
  ) -> Diagnostic {
    Diagnostic(
      .notInOriginal, "'\(subject)' has no \(noun) \(quoted(name))", at: range, severity: severity,
      remedy: suggestion(for: name, among: names))
  }

  fileprivate static func withoutOriginal(_ key: String, of noun: String, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .textWithoutOriginal, "\(noun) has no '\(key)' in the original, so this text is not shown", at: range,
      severity: .warning,
      remedy: "remove it")
  }

  fileprivate static func blankPiece(_ key: String, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(.emptyText, "an item of '\(key)' is empty", at: range, remedy: "add text")
  }

  fileprivate static func otherCount(
    _ count: Int, _ key: String, of noun: String, original: Int, at range: Range<Int>?, _ severity: Severity
  ) -> Diagnostic {
    Diagnostic(
      .otherCount, "'\(key)' of \(noun) has \(count) \(count == 1 ? "item" : "items"), the original \(original)",
      at: range,
      severity: severity, remedy: "translate each item of the original, in its order")
  }
}
