package import Text

/// Everything that the scores are computed from: an engagement, what it asks, and what was answered.
package struct Assessment: Sendable {
  /// What is in scope, and why.
  package let engagement: Engagement
  /// What is asked.
  package let questionnaire: Questionnaire
  /// Every catalogue that the questionnaire may refer to, in the library's order.
  package let catalogues: [Catalogue]
  /// The sheets in use, in the order of their file names.
  package let sheets: [AnswerSheet]
  /// The files behind the questionnaire, the engagement and the sheets, for the colophon.
  package let origins: [Origin]
  /// The files of the catalogues, by the catalogues' ids.
  package let catalogueFiles: [ID<Catalogue>: Source]

  /// A file that went into the assessment.
  package struct Origin: Hashable, Sendable {
    /// What a file is to the assessment.
    package enum Part: Hashable, Sendable { case questionnaire, engagement, answers }

    /// What it is.
    package let part: Part
    /// Its name without the folder it lies in: never an absolute path.
    package let name: String
    /// Its bytes, from which its hash is taken.
    package let bytes: [UInt8]

    /// Names the bytes.
    package init(part: Part, name: String, bytes: [UInt8]) {
      self.part = part
      self.name = name
      self.bytes = bytes
    }
  }

  /// Checked parts that belong together; the reader sees to the rules.
  package init(
    engagement: Engagement, questionnaire: Questionnaire, catalogues: [Catalogue], sheets: [AnswerSheet],
    origins: [Origin] = [], catalogueFiles: [ID<Catalogue>: Source] = [:]
  ) {
    self.engagement = engagement
    self.questionnaire = questionnaire
    self.catalogues = catalogues
    self.sheets = sheets
    self.origins = origins
    self.catalogueFiles = catalogueFiles
  }

  /// The topics in scope, in questionnaire order: those that the engagement names (all where it names none) without
  /// those that it excludes.
  package var topics: [Topic] {
    let excluded = Set(engagement.excluded.map(\.topic))
    let named = engagement.topics.map(Set.init)
    return questionnaire.topics.filter { named?.contains($0.id) ?? true && !excluded.contains($0.id) }
  }
}
