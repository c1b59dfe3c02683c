package import Text

/// The complete input of the scoring: an engagement, its questionnaire and the answers.
package struct Assessment: Sendable {
  /// The scope, targets and goals.
  package private(set) var engagement: Engagement
  /// The questionnaire that the sheets answer.
  package private(set) var questionnaire: Questionnaire
  /// Every catalogue that the questionnaire can refer to, in the order of the library.
  package private(set) var catalogues: [Catalogue]
  /// The sheets in use, in the order of their file names.
  package let sheets: [AnswerSheet]
  /// The sheets that have no answer yet, in the order of their file names.
  package let notYetAnswered: [AnswerSheet]
  /// The entries of the action register, in the file's order.
  package let actions: [Action]
  /// The files behind the questionnaire, the engagement, the sheets and the action register, for the colophon.
  package private(set) var origins: [Origin]
  /// The files of the catalogues, by the catalogues' ids.
  package let catalogueFiles: [ID<Catalogue>: Source]
  /// The paths of catalogues that are used instead of shipped ones, as in `Origin.replacement`.
  package let catalogueReplacements: [ID<Catalogue>: String]
  /// The editions of shipped catalogues from which pinned ones differ, as in `Origin.shippedVersion`.
  package let catalogueDifferences: [ID<Catalogue>: String]
  /// The English texts of the questionnaire and the catalogues in an assessment in another language.
  package private(set) var untranslated: UntranslatedTexts

  /// Whether the questionnaire directly assesses a conformity catalogue.
  package let isConformityAssessment: Bool

  /// A file that went into the assessment.
  package struct Origin: Hashable, Sendable {
    /// The role of a file in the assessment.
    package enum Part: Hashable, Sendable { case questionnaire, translation, engagement, answers, actions }

    /// The role of the file.
    package let part: Part
    /// The file's name without its folder; never an absolute path.
    package let name: String
    /// The file's bytes, for its hash.
    package let bytes: [UInt8]
    /// The path of a file that is used instead of a shipped one, as the user named it, but without the folders of an
    /// absolute path; nil for every other file.
    package let replacement: String?
    /// The version of the shipped file with the same id and version, from which a pinned file differs; nil for every
    /// other file.
    package let shippedVersion: String?
    /// Whether the name stands for that of an answer sheet which others are not to know.
    package let isAnonymous: Bool

    /// Names the bytes of a file.
    package init(
      part: Part, name: String, bytes: [UInt8], replacement: String? = nil, shippedVersion: String? = nil,
      isAnonymous: Bool = false
    ) {
      self.replacement = replacement
      self.shippedVersion = shippedVersion
      self.isAnonymous = isAnonymous
      self.part = part
      self.name = name
      self.bytes = bytes
    }
  }

  /// Does not check that its arguments belong together; use the reader.
  package init(
    engagement: Engagement, questionnaire: Questionnaire, catalogues: [Catalogue], sheets: [AnswerSheet],
    notYetAnswered: [AnswerSheet] = [], actions: [Action] = [], origins: [Origin] = [],
    catalogueFiles: [ID<Catalogue>: Source] = [:], catalogueReplacements: [ID<Catalogue>: String] = [:],
    catalogueDifferences: [ID<Catalogue>: String] = [:], untranslated: UntranslatedTexts = .none
  ) {
    self.untranslated = untranslated
    self.catalogueReplacements = catalogueReplacements
    self.catalogueDifferences = catalogueDifferences
    self.notYetAnswered = notYetAnswered
    self.actions = actions
    self.catalogueFiles = catalogueFiles
    self.engagement = engagement
    self.questionnaire = questionnaire
    self.catalogues = catalogues
    self.sheets = sheets
    self.origins = origins
    isConformityAssessment = questionnaire.assesses.contains { id in
      catalogues.first { $0.id == id }?.kind == .conformity
    }
  }

  /// Whether "no case" is an answer to a criterion: in a direct conformity assessment only where an event triggers it.
  package func acceptsNoCase(for criterion: Criterion) -> Bool {
    !isConformityAssessment || criterion.conditions.mayHaveNoCase
  }

  /// Returns the assessment with other topics in scope; excluded ones stay excluded.
  package func asking(_ topics: [ID<Topic>]) -> Assessment {
    var assessment = self
    assessment.engagement = engagement.asking(topics)
    return assessment
  }

  /// Returns the assessment with its questionnaire and catalogues in another language; `origins` are the files of the
  /// translations.
  package func translated(
    _ questionnaire: Questionnaire, _ catalogues: [Catalogue], leaving untranslated: UntranslatedTexts,
    origins translations: [Origin]
  ) -> Assessment {
    var assessment = self
    assessment.questionnaire = questionnaire
    assessment.catalogues = catalogues
    assessment.untranslated = untranslated
    let place = origins.prefix { $0.part == .questionnaire }.count
    assessment.origins.insert(contentsOf: translations, at: place)
    return assessment
  }

  /// Returns the entries of the action register about a criterion, topic, item or document, as `about` names it.
  package func actions(about subject: String) -> [Action] { actions.filter { $0.about == subject } }

  /// The topics in scope, in questionnaire order: those that the engagement names (all where it names none) without
  /// those that it excludes.
  package var topics: [Topic] {
    let excluded = Set(engagement.excluded.map(\.topic))
    let named = engagement.topics.map(Set.init)
    return questionnaire.topics.filter { named?.contains($0.id) ?? true && !excluded.contains($0.id) }
  }
}
