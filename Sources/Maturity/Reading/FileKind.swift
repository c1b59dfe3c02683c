package import YAML

/// The four kinds of file that people write.
package enum FileKind: Hashable, Sendable, CaseIterable {
  case catalogue
  case questionnaire
  case engagement
  case answerSheet

  /// The kind by the keys that only it has; nil where none of them is there.
  package init?(of document: Document) {
    let keys = Set(document.root?.entries.map(\.key.text) ?? [])
    if keys.contains("engagement") {
      self = .engagement
    } else if keys.contains("respondent") || keys.contains("answers") {
      self = .answerSheet
    } else if keys.contains("catalogue") {
      self = .catalogue
    } else if keys.contains("questionnaire") {
      self = .questionnaire
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
    }
  }
}
