package import Text

/// What is in scope of an assessment, and why.
package struct Engagement: Hashable, Sendable {
  /// A topic left out on purpose.
  package struct Exclusion: Hashable, Sendable {
    /// Out of scope even where the engagement's topics name it.
    package let topic: ID<Topic>
    /// Never empty: adoption is a choice, and a choice has a reason.
    package let reason: String

    /// Both are required by the format.
    package init(topic: ID<Topic>, reason: String) {
      self.topic = topic
      self.reason = reason
    }
  }

  /// What the business wants, and the services that it stands on.
  package struct Goal: Hashable, Sendable {
    /// Unique in the engagement.
    package let id: ID<Goal>
    /// As a sentence.
    package let title: String
    /// Its share in the importance of topics, above 0.
    package let weight: Double
    /// The services that it needs.
    package let services: [ID<Service>]

    /// A checked goal; the reader sees to the rules.
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
    /// As a heading.
    package let title: String
    /// Who owns it, free text; may be empty.
    package let owner: String
    /// The topics that carry it; those out of scope have no effect.
    package let topics: [ID<Topic>]

    /// A checked service; the reader sees to the rules.
    package init(id: ID<Service>, title: String, owner: String = "", topics: [ID<Topic>]) {
      self.id = id
      self.title = title
      self.owner = owner
      self.topics = topics
    }
  }

  /// The engagement's name.
  package let id: ID<Engagement>
  /// Who is assessed; may be empty.
  package let organization: String
  /// As a heading; may be empty.
  package let title: String
  /// The day to which the results belong.
  package let date: CalendarDate?
  /// Who leads the assessment; may be empty.
  package let assessor: String
  /// The organization's part in its services, if given.
  package let providerRole: ProviderRole?
  /// What is asked.
  package let questionnaire: ID<Questionnaire>
  /// The topics in scope; nil for all.
  package let topics: [ID<Topic>]?
  /// Topics left out, with the reason.
  package let excluded: [Exclusion]
  /// The target of every topic without one of its own; nil for the default of the format, 3.
  package let target: Level?
  /// The targets of single topics.
  package let targets: [ID<Topic>: Level]
  /// How respondents become one voice.
  package let consensus: ConsensusRule
  /// In the file's order; empty where importance is not derived from goals.
  package let goals: [Goal]
  /// In the file's order.
  package let services: [Service]

  /// A checked engagement; the reader sees to the rules.
  package init(
    id: ID<Engagement>, organization: String = "", title: String = "", date: CalendarDate? = nil,
    assessor: String = "", providerRole: ProviderRole? = nil, questionnaire: ID<Questionnaire>,
    topics: [ID<Topic>]? = nil, excluded: [Exclusion] = [], target: Level? = nil, targets: [ID<Topic>: Level] = [:],
    consensus: ConsensusRule = .median, goals: [Goal] = [], services: [Service] = []
  ) {
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

  /// The target level where neither the topic nor the engagement names one.
  package static let defaultTarget = Level(3)
}
