/// The keys of an answer sheet (spec, Answer sheet).
package enum AnswerSheetKey: String, FieldKey {
  case respondent, role, date, questionnaire, version, answers

  static let words = Words<Self>()
}

/// The keys of an answer in its long form.
package enum AnswerKey: String, FieldKey {
  case rating, evidence, note, reason, confidence

  static let words = Words<Self>()
}

/// The keys of a piece of evidence in its long form.
package enum EvidenceKey: String, FieldKey {
  case title, location, date
  case validUntil = "valid-until"
  case owner

  static let words = Words<Self>()
}
