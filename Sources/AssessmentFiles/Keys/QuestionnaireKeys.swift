/// The keys of a questionnaire (spec, Questionnaire).
package enum QuestionnaireKey: String, FieldKey {
  case questionnaire, title, version, description, assesses, scoring, pass, scale, levels, topics, extends, drop

  static let words = Words<Self>()
}

/// The keys of a topic.
enum TopicKey: String, FieldKey {
  case id, title, purpose, group, stage, weight, references, related, criteria, formerly

  static let words = Words<Self>()
}

/// The keys of a criterion.
package enum CriterionKey: String, FieldKey {
  case id, text, level, attribute, dimension, weight, effort, references, related, critical
  case mayNotApply = "may-not-apply"
  case noCase = "no-case"
  case documents, evidence
  case evidenceMonths = "evidence-months"
  case improve
  case firstStep = "first-step"
  case guidance, at, formerly

  static let words = Words<Self>()
}

/// The keys of a rating of a scale.
enum RatingKey: String, FieldKey {
  case id, label, value

  static let words = Words<Self>()
}
