package import Text

/// The texts of a questionnaire in another language (formats, Translation). A text that is missing stays in the original
/// language.
package struct QuestionnaireTranslation: Hashable, Sendable {
  /// The texts of a topic; nil for those that are not translated.
  package struct TopicTexts: Hashable, Sendable {
    /// The heading.
    package let title: String?
    /// The sentence below the heading.
    package let purpose: String?
    /// The heading of several topics.
    package let group: String?

    /// Does not check its arguments; use the reader.
    package init(title: String? = nil, purpose: String? = nil, group: String? = nil) {
      self.title = title
      self.purpose = purpose
      self.group = group
    }
  }

  /// The texts of a criterion; nil for those that are not translated.
  package struct CriterionTexts: Hashable, Sendable {
    /// The statement.
    package var text: String?
    /// Guidance for rating.
    package var guidance: String?
    /// The recommendation for an unfulfilled criterion.
    package var improve: String?
    /// How to begin this week.
    package var firstStep: String?
    /// The examples of evidence, as many as in the original.
    package var evidence: [String]?
    /// The description of single ratings, by rating id.
    package var at: [String: String] = [:]

    /// Nothing is translated yet.
    package init() {}
  }

  /// The language, as in BCP 47: `de`, `pt-BR`.
  package let language: String
  /// The heading.
  package let title: String?
  /// The sentences shown to the respondent.
  package let description: String?
  /// By the topics' ids.
  package let topics: [ID<Topic>: TopicTexts]
  /// By the criteria's ids.
  package let criteria: [ID<Criterion>: CriterionTexts]
  /// The names of the levels, lowest first, as many as in the original; nil for none.
  package let levels: [String]?
  /// The labels of the scale, by rating id.
  package let scale: [String: String]

  /// Does not check its arguments; use the reader.
  package init(
    language: String, title: String? = nil, description: String? = nil,
    topics: [ID<Topic>: TopicTexts] = [:], criteria: [ID<Criterion>: CriterionTexts] = [:],
    levels: [String]? = nil, scale: [String: String] = [:]
  ) {
    self.language = language
    self.title = title
    self.description = description
    self.topics = topics
    self.criteria = criteria
    self.levels = levels
    self.scale = scale
  }
}

/// The texts of a catalogue in another language (formats, Translation). A text that is missing stays in the original
/// language.
package struct CatalogueTranslation: Hashable, Sendable {
  /// The texts of a stage of an audit; nil for those that are not translated. Lists have as many texts as the original.
  package struct StageTexts: Hashable, Sendable {
    /// The heading.
    package var title: String?
    /// The activities of the stage.
    package var activities: [String]?
    /// The roles to talk with, by interview; nil for those that are not translated.
    package var roles: [[String]?] = []
    /// The subjects of the interviews; nil for those that are not translated.
    package var asks: [String?] = []
    /// The records to draw, by sample; nil for those that are not translated.
    package var samples: [String?] = []

    /// Nothing is translated yet.
    package init() {}
  }

  /// The language, as in BCP 47: `de`, `pt-BR`.
  package let language: String
  /// The framework's name.
  package let title: String?
  /// The name of its items.
  package let itemName: Catalogue.ItemName?
  /// The titles of the items.
  package let items: [ID<Catalogue.Item>: String]
  /// The titles of the documents.
  package let documents: [ID<RequiredDocument>: String]
  /// The texts of the stages of an audit.
  package let stages: [ID<AuditStage>: StageTexts]

  /// Does not check its arguments; use the reader.
  package init(
    language: String, title: String? = nil, itemName: Catalogue.ItemName? = nil,
    items: [ID<Catalogue.Item>: String] = [:], documents: [ID<RequiredDocument>: String] = [:],
    stages: [ID<AuditStage>: StageTexts] = [:]
  ) {
    self.language = language
    self.title = title
    self.itemName = itemName
    self.items = items
    self.documents = documents
    self.stages = stages
  }
}
