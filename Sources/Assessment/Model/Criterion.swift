package import Text

/// A statement that respondents rate.
package struct Criterion: Hashable, Sendable {
  /// Unique in the questionnaire.
  package let id: ID<Criterion>
  /// The statement.
  package let text: String
  /// The level that the criterion belongs to, 1 or more.
  package let level: Level
  /// The part of the level that must be achieved by itself (ISO/IEC 33020 process attribute); nil for none.
  package let attribute: String?
  /// The dimension that the criterion maps to; nil for none.
  package let dimension: Dimension?
  /// The weight in every sum, above 0.
  package let weight: Double
  /// The effort of fulfilling the criterion.
  package let effort: Effort
  /// The items that the criterion maps to: its own, and those of its topic of every framework of which it names none.
  package let references: [ItemReference]
  /// Related items: shown, not counted.
  package let related: [ItemReference]
  /// The conditions of the answers that conformity assessments accept.
  package let conditions: Conditions
  /// The documents that the criterion asks about.
  package let documents: [DocumentReference]
  /// Examples of evidence.
  package let evidence: [String]
  /// The age up to which evidence is valid, in months; nil for the engagement's.
  package let evidenceMonths: Int?
  /// The recommendation for an unfulfilled criterion, and how to begin.
  package let advice: Advice
  /// The ids of the criterion in earlier versions.
  package let formerly: [ID<Criterion>]
  /// The statement as the questionnaire has it, if `text` is a translation; otherwise nil.
  package private(set) var original: String?

  /// The conditions of the answers to a criterion (formats, Questionnaire).
  package struct Conditions: Hashable, Sendable {
    /// Whether its absence alone is a major nonconformity, or a must-have whatever the target.
    package let isCritical: Bool
    /// Whether "not applicable" is a legitimate answer.
    package let mayNotApply: Bool
    /// Whether an event triggers the requirement, so that "no case" is an answer in a conformity assessment.
    package let mayHaveNoCase: Bool

    /// Not critical, may not apply, and needs no event.
    package init(isCritical: Bool = false, mayNotApply: Bool = true, mayHaveNoCase: Bool = false) {
      self.isCritical = isCritical
      self.mayNotApply = mayNotApply
      self.mayHaveNoCase = mayHaveNoCase
    }
  }

  /// The texts that help to rate and to improve.
  package struct Advice: Hashable, Sendable {
    /// The recommendation for an unfulfilled criterion; may be empty.
    package let improve: String
    /// How to begin this week; may be empty.
    package let firstStep: String
    /// Guidance for rating; may be empty.
    package let guidance: String
    /// The description of single ratings, by rating id.
    package let at: [String: String]

    /// All texts are optional.
    package init(improve: String = "", firstStep: String = "", guidance: String = "", at: [String: String] = [:]) {
      self.improve = improve
      self.firstStep = firstStep
      self.guidance = guidance
      self.at = at
    }
  }

  /// The recommendation for an unfulfilled criterion; may be empty.
  package var improve: String { advice.improve }
  /// Guidance for rating; may be empty.
  package var guidance: String { advice.guidance }
  /// Whether its absence alone is a major nonconformity, or a must-have whatever the target.
  package var isCritical: Bool { conditions.isCritical }

  /// The recommendation, or the statement itself if there is none.
  package var nextStep: String { improve.isEmpty ? text : improve }

  /// Does not check its arguments; use the reader.
  package init(
    id: ID<Criterion>, text: String, level: Level = Level(1), attribute: String? = nil, dimension: Dimension? = nil,
    weight: Double = 1, effort: Effort = .medium, references: [ItemReference] = [], related: [ItemReference] = [],
    conditions: Conditions = Conditions(), documents: [DocumentReference] = [], evidence: [String] = [],
    evidenceMonths: Int? = nil, advice: Advice = Advice(), formerly: [ID<Criterion>] = []
  ) {
    self.id = id
    self.text = text
    self.level = level
    self.attribute = attribute
    self.dimension = dimension
    self.weight = weight
    self.effort = effort
    self.references = references
    self.related = related
    self.conditions = conditions
    self.documents = documents
    self.evidence = evidence
    self.evidenceMonths = evidenceMonths
    self.advice = advice
    self.formerly = formerly
  }

  /// Returns the criterion with other references.
  package func replacing(references: [ItemReference]) -> Criterion {
    Criterion(
      id: id, text: text, level: level, attribute: attribute, dimension: dimension, weight: weight, effort: effort,
      references: references, related: related, conditions: conditions, documents: documents, evidence: evidence,
      evidenceMonths: evidenceMonths, advice: advice, formerly: formerly)
  }

  /// Returns the criterion with its texts in another language.
  func replacing(text: String, evidence: [String], advice: Advice) -> Criterion {
    var criterion = Criterion(
      id: id, text: text, level: level, attribute: attribute, dimension: dimension, weight: weight, effort: effort,
      references: references, related: related, conditions: conditions, documents: documents, evidence: evidence,
      evidenceMonths: evidenceMonths, advice: advice, formerly: formerly)
    criterion.original = original ?? self.text
    return criterion
  }
}
