/// The keys of the translation of a questionnaire (spec, Translation).
package enum QuestionnaireTranslationKey: String, FieldKey {
  case translation, language, version, title, description, levels, scale, topics, criteria

  static let words = Words<Self>()
}

/// The keys of the translation of a catalogue.
enum CatalogueTranslationKey: String, FieldKey {
  case translation, language, version, title
  case itemName = "item-name"
  case items, documents, stages

  static let words = Words<Self>()
}

/// The keys of the texts of a topic.
enum TopicTextKey: String, FieldKey {
  case title, purpose, group

  static let words = Words<Self>()
}

/// The keys of the texts of a criterion.
enum CriterionTextKey: String, FieldKey {
  case text, evidence, improve
  case firstStep = "first-step"
  case guidance, at

  static let words = Words<Self>()
}

/// The key of the text of an item or document.
enum ItemTextKey: String, FieldKey {
  case title

  static let words = Words<Self>()
}

/// The keys of the texts of a stage of an audit.
enum StageTextKey: String, FieldKey {
  case title, activities, interviews, samples

  static let words = Words<Self>()
}

/// The keys of the texts of an interview of a stage.
enum InterviewTextKey: String, FieldKey {
  case roles, ask

  static let words = Words<Self>()
}

/// The key of the text of a sample of a stage.
enum SampleTextKey: String, FieldKey {
  case draw

  static let words = Words<Self>()
}
