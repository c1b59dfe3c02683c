package import Assessment
internal import Text
internal import Wording

/// What a report was made from and how, as data that the report carries and `assay verify` reads.
package struct ReportFacts: Hashable, Sendable {
  /// The name of the format in its first version.
  package static let schema = "assay.facts/1"
  /// The id of the element that has the facts in an HTML report.
  package static let elementID = "facts"

  /// The kinds of report.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case full, executive, audit, topic, comparison, portfolio, sheet
  }

  /// One assessment with its files.
  package struct Engagement: Hashable, Sendable {
    /// The engagement's id.
    package let id: String
    /// The engagement's date, or its id if it has none; told apart from others of the report.
    package let label: String
    /// The scoring method in use; nil for a report without figures.
    package let method: String?
    /// The questionnaire with those that it extends, the catalogues it refers to, their translations, the engagement and the answer sheets.
    package let files: [File]

    /// An assessment by its parts.
    package init(id: String, label: String, method: String?, files: [File]) {
      self.id = id
      self.label = label
      self.method = method
      self.files = files
    }
  }

  /// What the caller asked for, as far as it changes the content; nil for what was not given.
  package struct Choices: Hashable, Sendable {
    /// A title instead of the engagement's.
    package var title: String?
    /// The id of the only framework that is shown.
    package var framework: String?
    /// The parts that are left out, in alphabetical order.
    package var without: [String]?
    /// The form in which respondents are named, unless by their names.
    package var names: String?
    /// The owner of services for whom a sheet is.
    package var role: String?
    /// The ids of the topics of a sheet, or of a report that is limited to some topics.
    package var topics: [String]?
    /// The order of the topics, unless it is that of the questionnaire.
    package var order: String?

    /// Nothing but what is named.
    package init(
      title: String? = nil, framework: String? = nil, without: [String]? = nil, names: String? = nil,
      role: String? = nil, topics: [String]? = nil, order: String? = nil
    ) {
      self.without = without
      self.names = names
      self.title = title
      self.framework = framework
      self.role = role
      self.topics = topics
      self.order = order
    }
  }

  /// The name and version of the program.
  package let program: String
  /// Which report it is.
  package let kind: Kind
  /// The language of the report's own words, as in BCP 47.
  package let language: String
  /// What the caller asked for.
  package let choices: Choices
  /// The theme, the language file and the benchmark, if they are in use.
  package let files: [File]
  /// The assessments of the report: one, or those that are compared, in the order of the report.
  package let engagements: [Engagement]
  /// The earlier assessments that a report on one assessment shows as a trend, the earliest first.
  package let earlier: [Engagement]

  /// Facts by their parts.
  package init(
    program: String, kind: Kind, language: String, choices: Choices = Choices(), files: [File] = [],
    engagements: [Engagement], earlier: [Engagement] = []
  ) {
    self.program = program
    self.kind = kind
    self.language = language
    self.choices = choices
    self.files = files
    self.engagements = engagements
    self.earlier = earlier
  }
}

extension ReportFacts.Engagement {
  /// The files behind an evaluation, with the catalogues to which its questionnaire refers.
  package init(of evaluation: Evaluation) {
    let catalogues = evaluation.score.frameworks.compactMap { evaluation.assessment.catalogueFiles[$0.catalogue.id] }
    self.init(
      of: evaluation.assessment, label: evaluation.label, method: evaluation.score.rule.method,
      catalogues: catalogues.map { ReportFacts.File(.catalogue, $0) })
  }

  /// The files behind an assessment that has figures but no frameworks.
  package init(of assessment: Assessment, method: ScoringMethod) {
    self.init(of: assessment, method: method, catalogues: [])
  }

  /// The files behind the questions of an assessment.
  package init(questionsOf assessment: Assessment) {
    self.init(of: assessment, method: nil, catalogues: [])
  }

  private init(
    of assessment: Assessment, label: String? = nil, method: ScoringMethod?, catalogues: [ReportFacts.File]
  ) {
    let engagement = assessment.engagement
    let used = assessment.origins.filter { method != nil || $0.part != .answers }.map { ReportFacts.File($0) }
    self.init(
      id: engagement.id.text, label: label ?? engagement.date?.description ?? engagement.id.text,
      method: method?.rawValue,
      files: used.filter { $0.part == .questionnaire } + catalogues + used.filter { $0.part != .questionnaire })
  }
}
