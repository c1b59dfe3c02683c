package import YAML

/// Reads the words of the reports in a language:
///
///     language: de
///     title: Deutsch
///     decimal-mark: ","
///     texts:
///       "Level {1}": "Stufe {1}"
package struct LanguageReading {
  private enum Key: Int, FieldKey {
    case language, title, decimalMark, texts
    static let names: KeyNames = ["language", "title", "decimal-mark", "texts"]
  }

  private var findings: Findings

  /// Reads the document; the language is nil where its own frame is unreadable.
  ///
  /// - Parameters:
  ///   - document: the file.
  ///   - template: a whole language, whose texts are those that the reports say; nil where none is at hand.
  /// - Returns: the language with everything to say about the file.
  package static func read(_ document: Document, comparedWith template: Language?) -> Outcome<Language> {
    var reading = LanguageReading(findings: Findings(document))
    let language = reading.language(template)
    return Outcome(language, reports: [reading.findings.fileReport])
  }

  private mutating func language(_ template: Language?) -> Language? {
    guard let root = findings.content(), let fields = Fields<Key>(root, "a language", into: &findings) else {
      return nil
    }
    let id: Located<ID<Language>>? = fields.requiredID(.language, into: &findings)
    let title = fields.requiredText(.title, into: &findings)
    let mark = fields.located(.decimalMark, into: &findings)
    if let mark, mark.value != "." && mark.value != "," {
      findings.report(.unknownWord(mark, noun: "decimal mark", words: [".", ","]))
    }
    let texts = self.texts(fields, template)
    guard let id, let title else { return nil }
    return Language(id: id.value.text, title: title, decimalMark: mark?.value ?? ".", texts: texts)
  }

  private mutating func texts(_ fields: Fields<Key>, _ template: Language?) -> [String: String] {
    guard let node = fields[.texts] else { return [:] }
    guard node.kind == .mapping else {
      findings.report(.notAMapping(at: node.range))
      return [:]
    }
    var texts: [String: String] = [:]
    for entry in node.entries {
      let key = entry.key.text
      guard let translation = entry.value.located(as: "a translation", into: &findings) else { continue }
      if Self.places(in: key) != Self.places(in: translation.value) {
        findings.report(.otherPlaces(Self.places(in: key), at: translation.range))
      }
      if let template, template.texts[key] == nil { findings.report(.unsaid(at: entry.key.range)) }
      texts[key] = translation.value
    }
    let missing = template?.texts.keys.filter { texts[$0] == nil }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for key in missing ?? [] { findings.reportMissing(.untranslated(key, at: node.start)) }
    return texts
  }

  /// The places of a text, such as `{1}` and `{column}`, in byte order.
  private static func places(in text: String) -> [String] {
    text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1).compactMap { part in
      part.firstIndex(of: "}").map { "{\(part[..<$0])}" }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Diagnostic {
  fileprivate static func notAMapping(at range: Range<Int>) -> Diagnostic {
    Diagnostic("'texts' wants lines of the form '\"English\": \"translation\"'", at: range)
  }

  fileprivate static func otherPlaces(_ places: [String], at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      "the translation has other places than the text", at: range ?? 0..<0,
      remedy: places.isEmpty ? "use none" : "use each of \(places.joined(separator: ", ")) once")
  }

  fileprivate static func unsaid(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "no report says this", at: range, severity: .warning, remedy: "remove the line, or copy the text anew")
  }

  fileprivate static func untranslated(_ text: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic("not translated: \(quoted(text))", at: range, severity: .warning, remedy: "it stays English")
  }
}
