package import PlainYAML
internal import Text
package import Wording

/// Reads the texts of the reports in a language:
///
///     language: de
///     title: Deutsch
///     decimal-mark: ","
///     texts:
///       "Level {1}": "Stufe {1}"
package struct LanguageReader {
  private var diagnostics: DiagnosticCollector

  /// Reads the document. The language is nil where its own frame cannot be read.
  ///
  /// - Parameters:
  ///   - document: the file.
  ///   - template: a language with every text of the reports; nil to skip the comparison.
  /// - Returns: the language with the diagnostics of the file.
  package static func read(_ document: Document, comparedWith template: Language?) -> ReadResult<Language> {
    var reader = LanguageReader(diagnostics: DiagnosticCollector(document))
    let language = reader.language(template)
    return ReadResult(language, reports: [reader.diagnostics.fileReport])
  }

  private mutating func language(_ template: Language?) -> Language? {
    guard let root = diagnostics.content(), let fields = Fields<LanguageKey>(root, "a language", into: &diagnostics)
    else {
      return nil
    }
    let id: Located<ID<Language>>? = fields.requiredID(.language, into: &diagnostics)
    let title = fields.requiredText(.title, into: &diagnostics)
    let mark = fields.located(.decimalMark, into: &diagnostics)
    if let mark, mark.value != "." && mark.value != "," {
      diagnostics.report(.unknownWord(mark, noun: "decimal mark", words: [".", ","]))
    }
    let texts = self.texts(fields, template)
    guard let id, let title else { return nil }
    return Language(id: id.value.text, title: title, decimalMark: mark?.value ?? ".", texts: texts)
  }

  private mutating func texts(_ fields: Fields<LanguageKey>, _ template: Language?) -> [String: Language.Translation] {
    guard let node = fields[.texts] else { return [:] }
    guard node.kind == .mapping else {
      diagnostics.report(.textsAreNotAMapping(at: node.range))
      return [:]
    }
    var texts: [String: Language.Translation] = [:]
    for entry in node.entries {
      let key = entry.key.text
      guard let translation = translation(entry.value, of: key) else { continue }
      if let template, template.texts[key] == nil, template.texts[Self.base(of: key)] == nil {
        diagnostics.report(.unsaid(at: entry.key.range))
      }
      texts[key] = translation
    }
    // A form for points is needed only where a language has one.
    let missing = template?.texts.keys.filter { texts[$0] == nil && texts[Self.base(of: $0)] == nil }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    for key in missing ?? [] { diagnostics.reportMissing(.untranslated(key, at: node.start), severity: .warning) }
    return texts
  }

  /// Returns the key of the phrase itself for the key of its form for points.
  private static func base(of key: String) -> String {
    key.hasSuffix(Language.pointsMark) ? String(key.dropLast(Language.pointsMark.count)) : key
  }

  /// Reads one text, or one text for exactly one and one for every other number.
  private mutating func translation(_ node: Node, of key: String) -> Language.Translation? {
    guard node.kind == .mapping else {
      return text(node, of: key).map { Language.Translation(many: $0) }
    }
    guard let fields = Fields<TranslationKey>(node, "a translation", into: &diagnostics) else { return nil }
    for form in [TranslationKey.one, .many] where fields[form] == nil {
      diagnostics.report(.lacksForm(form.rawValue, at: node.start))
    }
    let one = fields[.one].flatMap { text($0, of: key, mayOmitPlaces: true) }
    guard let many = fields[.many].flatMap({ text($0, of: key) }) else { return nil }
    return Language.Translation(one: one, many: many)
  }

  /// The text for exactly one may leave places out: `one topic` beside `{1} topics`.
  private mutating func text(_ node: Node, of key: String, mayOmitPlaces: Bool = false) -> String? {
    guard let text = node.located(as: "a translation", into: &diagnostics) else { return nil }
    let (wanted, found) = (Self.places(in: key), Self.places(in: text.value))
    let isLegal =
      mayOmitPlaces ? found.count == Set(found).count && Set(found).isSubset(of: wanted) : found == wanted
    if !isLegal {
      diagnostics.report(.otherPlaces(Self.places(in: key), at: text.range))
    }
    return text.value
  }

  /// Returns the places of a text, such as `{1}` and `{column}`, in byte order.
  private static func places(in text: String) -> [String] {
    text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1).compactMap { part in
      part.firstIndex(of: "}").map { "{\(part[..<$0])}" }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Diagnostic {
  fileprivate static func textsAreNotAMapping(at range: Range<Int>) -> Diagnostic {
    Diagnostic(.notTexts, "'texts' must contain lines of the form '\"English\": \"translation\"'", at: range)
  }

  fileprivate static func otherPlaces(_ places: [String], at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .otherPlaceholders, "the placeholders differ from those of the English text", at: range,
      remedy: places.isEmpty ? "use none" : "use each of \(places.joined(separator: ", ")) once")
  }

  fileprivate static func lacksForm(_ form: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingPluralForm, "a translation needs '\(form)'", at: range, remedy: "write both 'one: …' and 'many: …'")
  }

  fileprivate static func unsaid(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .unusedText, "this text is not used anywhere", at: range, severity: .warning,
      remedy: "remove the line, or copy the current English text")
  }

  fileprivate static func untranslated(_ text: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .untranslatedText, "not translated: \(quoted(text))", at: range, severity: .warning,
      remedy: "it is shown in English")
  }
}
