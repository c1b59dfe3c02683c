package import Assessment

/// The words of other languages that a table may have in place of the original ones.
package struct TranslatedWords: Sendable {
  /// The questionnaire in other languages.
  package let questionnaires: [Questionnaire]
  /// Labels of its scale in other languages, in lower case.
  package let labels: [String: Scale.Step]
  /// The words of answers that are not a rating, in lower case.
  package let unrated: [String: UnratedAnswer]
  /// The words of confidence, in lower case.
  package let confidence: [String: Confidence]

  /// No other language unless words are given.
  package init(
    questionnaires: [Questionnaire] = [], labels: [String: Scale.Step] = [:], unrated: [String: UnratedAnswer] = [:],
    confidence: [String: Confidence] = [:]
  ) {
    self.questionnaires = questionnaires
    self.labels = labels
    self.unrated = unrated
    self.confidence = confidence
  }
}

/// The words that are read as answers: those of the questionnaire first, then those of its translations.
struct AnswerWords {
  /// The scale of the questionnaire.
  let scale: Scale
  private let translations: TranslatedWords

  /// The words of a scale, and those of other languages.
  init(scale: Scale, _ translations: TranslatedWords) {
    self.scale = scale
    self.translations = translations
  }

  /// The answer that a word names which is not a rating; nil for any other word.
  func unrated(_ word: String) -> UnratedAnswer? { UnratedAnswer(word) ?? translations.unrated[word.lowercased()] }

  /// The confidence that a word in lower case names; nil for any other word.
  func confidence(_ word: String) -> Confidence? { Confidence(rawValue: word) ?? translations.confidence[word] }

  /// The step of a rating as people and spreadsheets write it; nil for any other word.
  func step(_ word: String) -> Scale.Step? {
    if let step = scale.step(inCell: word) ?? translations.labels[word.lowercased()] { return step }
    return translations.questionnaires.lazy.compactMap { $0.scale.step(inCell: word) }.first
  }
}
