package import PlainYAML

/// The kinds of file that people write.
package enum FileKind: Hashable, Sendable, CaseIterable {
  /// The kinds of an assessment.
  case catalogue, questionnaire, engagement, answerSheet, actions
  /// The texts of a questionnaire or catalogue in another language.
  case translation
  /// The two kinds that adapt reports.
  case language, theme
  /// The levels of many organizations.
  case benchmark

  /// Recognizes a file by a key of its root that only this kind has; nil where there is no such key.
  package init?(of document: Document) {
    let keys = document.root?.entries.map(\.key.text) ?? []
    func has(_ key: some FieldKey) -> Bool { keys.contains(key.rawValue) }
    if has(EngagementKey.engagement) {
      self = .engagement
    } else if has(AnswerSheetKey.respondent) || has(AnswerSheetKey.answers) {
      self = .answerSheet
    } else if has(ActionFileKey.actions) {
      self = .actions
    } else if has(QuestionnaireTranslationKey.translation) {
      self = .translation
    } else if has(CatalogueKey.catalogue) {
      self = .catalogue
    } else if has(BenchmarkKey.benchmark) {
      self = .benchmark
    } else if has(QuestionnaireKey.questionnaire) {
      self = .questionnaire
    } else if has(LanguageKey.language) {
      self = .language
    } else if has(ThemeKey.theme) {
      self = .theme
    } else {
      return nil
    }
  }
}
