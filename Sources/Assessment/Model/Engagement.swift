package import Text

/// The scope of an assessment, its targets and its goals.
package struct Engagement: Hashable, Sendable {
  /// A topic that is deliberately out of scope.
  package struct Exclusion: Hashable, Sendable {
    /// Out of scope even where the engagement's topics name it.
    package let topic: ID<Topic>
    /// Never empty: adoption is a choice, and a choice has a reason.
    package let reason: String

    /// The format requires both.
    package init(topic: ID<Topic>, reason: String) {
      self.topic = topic
      self.reason = reason
    }
  }

  /// A business goal and the services that it depends on.
  package struct Goal: Hashable, Sendable {
    /// Unique in the engagement.
    package let id: ID<Goal>
    /// As a sentence.
    package let title: String
    /// Its share in the importance of topics, above 0.
    package let weight: Double
    /// The services that the goal depends on.
    package let services: [ID<Service>]

    /// Does not check its arguments; use the reader.
    package init(id: ID<Goal>, title: String, weight: Double = 1, services: [ID<Service>]) {
      self.id = id
      self.title = title
      self.weight = weight
      self.services = services
    }
  }

  /// A service, and the topics that it depends on.
  package struct Service: Hashable, Sendable {
    /// Unique in the engagement.
    package let id: ID<Service>
    /// The heading.
    package let title: String
    /// The owner, free text; may be empty.
    package let owner: String
    /// The topics that the service depends on; topics out of scope have no effect.
    package let topics: [ID<Topic>]

    /// Does not check its arguments; use the reader.
    package init(id: ID<Service>, title: String, owner: String = "", topics: [ID<Topic>]) {
      self.id = id
      self.title = title
      self.owner = owner
      self.topics = topics
    }
  }

  /// The figure that stands first in a report.
  package enum Headline: String, Hashable, Sendable, CaseIterable {
    case profile
    case lowest
    case median
  }

  /// A person who is invited to answer.
  package struct Respondent: Hashable, Sendable {
    /// The name as in the answer sheet.
    package let name: String
    /// The group for figures by group; may be empty.
    package let group: String
    /// The topics that the person is asked; nil for all in scope.
    package let topics: [ID<Topic>]?

    /// Does not check its arguments; use the reader.
    package init(name: String, group: String = "", topics: [ID<Topic>]? = nil) {
      self.name = name
      self.group = group
      self.topics = topics
    }
  }

  /// The choices of how results are computed and shown.
  package struct Settings: Hashable, Sendable {
    /// The figure that stands first.
    package var headline = Headline.profile
    /// The catalogues whose views are shown; nil for all that the questionnaire refers to.
    package var frameworks: [ID<Catalogue>]?
    /// The effort in a wave of the roadmap, in the units of `Effort.units`.
    package var capacity = Rules.defaultCapacity
    /// The age up to which evidence is valid, in months; nil for the default of the rules.
    package var evidenceMonths: Int?
    /// The number of members from which a group of respondents is shown.
    package var smallestGroup = Rules.defaultSmallestGroup

    /// The defaults of the rules.
    package init() {}
  }

  /// The engagement's name.
  package let id: ID<Engagement>
  /// The assessed organization; may be empty.
  package let organization: String
  /// As a heading; may be empty.
  package let title: String
  /// The date of the results; nil if not given.
  package let date: CalendarDate?
  /// The leader of the assessment; may be empty.
  package let assessor: String
  /// The organization's role in its services; nil if not given.
  package let providerRole: ProviderRole?
  /// The questionnaire's id.
  package let questionnaire: ID<Questionnaire>
  /// The topics in scope; nil for all.
  package private(set) var topics: [ID<Topic>]?
  /// The excluded topics with the reasons.
  package let excluded: [Exclusion]
  /// The target of every topic without an entry in `targets`; nil for `Rules.defaultTarget`.
  package let target: Level?
  /// The targets of single topics.
  package let targets: [ID<Topic>: Level]
  /// The rule that consolidates several respondents.
  package let consensus: ConsensusRule
  /// In the file's order; empty if the engagement names no goals.
  package let goals: [Goal]
  /// In the file's order.
  package let services: [Service]
  /// The invited respondents, in the file's order.
  package let respondents: [Respondent]
  /// The owners of topics, clauses and documents, by the key as written: `incident-management`, `iso20000:9.2`.
  package let owners: [String: String]
  /// The choices of how results are computed and shown.
  package let settings: Settings
  /// The assessor's own words and marks for reports and forms.
  package let presentation: Presentation

  /// Does not check its arguments; use the reader.
  package init(
    id: ID<Engagement>, organization: String = "", title: String = "", date: CalendarDate? = nil,
    assessor: String = "", providerRole: ProviderRole? = nil, questionnaire: ID<Questionnaire>,
    topics: [ID<Topic>]? = nil, excluded: [Exclusion] = [], target: Level? = nil, targets: [ID<Topic>: Level] = [:],
    consensus: ConsensusRule = .median, goals: [Goal] = [], services: [Service] = [],
    respondents: [Respondent] = [], owners: [String: String] = [:], settings: Settings = Settings(),
    presentation: Presentation = Presentation()
  ) {
    self.respondents = respondents
    self.owners = owners
    self.settings = settings
    self.presentation = presentation
    self.id = id
    self.organization = organization
    self.title = title
    self.date = date
    self.assessor = assessor
    self.providerRole = providerRole
    self.questionnaire = questionnaire
    self.topics = topics
    self.excluded = excluded
    self.target = target
    self.targets = targets
    self.consensus = consensus
    self.goals = goals
    self.services = services
  }

  /// Returns the engagement with other topics in scope.
  package func asking(_ topics: [ID<Topic>]) -> Engagement {
    var engagement = self
    engagement.topics = topics
    return engagement
  }
}
