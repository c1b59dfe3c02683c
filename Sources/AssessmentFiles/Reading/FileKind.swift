package import PlainYAML
package import Text

/// The kinds of file that people write: the four of an assessment, and two that make a report one's own.
package enum FileKind: Hashable, Sendable, CaseIterable {
  case catalogue
  case questionnaire
  case engagement
  case answerSheet
  case language
  case theme

  /// The kind by the keys that only it has; nil where none of them is there.
  package init?(of source: Source) {
    if let keys = source.rootKeys { self.init(keys) } else { self.init(of: Document(parsing: source)) }
  }

  /// The same of a file that was parsed.
  package init?(of document: Document) {
    self.init(Set(document.root?.entries.map(\.key.text) ?? []))
  }

  private init?(_ keys: Set<String>) {
    if keys.contains("engagement") {
      self = .engagement
    } else if keys.contains("respondent") || keys.contains("answers") {
      self = .answerSheet
    } else if keys.contains("catalogue") {
      self = .catalogue
    } else if keys.contains("questionnaire") {
      self = .questionnaire
    } else if keys.contains("language") {
      self = .language
    } else if keys.contains("theme") {
      self = .theme
    } else {
      return nil
    }
  }

  /// With its article.
  package var noun: String {
    switch self {
    case .catalogue: "a catalogue"
    case .questionnaire: "a questionnaire"
    case .engagement: "an engagement"
    case .answerSheet: "an answer sheet"
    case .language: "a language"
    case .theme: "a theme"
    }
  }
}
