package import Text

/// What is asked, and how the answers become levels.
package struct Questionnaire: Hashable, Sendable {
  /// The file's id.
  package let id: ID<Questionnaire>
  /// As a heading.
  package let title: String
  /// Free text such as `1.0`; empty where the file names none.
  package let version: String
  /// One or two sentences shown to the respondent; may be empty.
  package let description: String
  /// The questionnaire's own method.
  package let scoring: ScoringMethod
  /// Under staged scoring, the lowest step that counts as met.
  package let pass: Scale.Step
  /// The ratings of every criterion.
  package let scale: Scale
  /// The levels' names, lowest first; the first is level 1. Never empty.
  package let levels: [String]
  /// In the order in which they are asked.
  package let topics: [Topic]
  /// The place of each criterion in the order in which they are asked.
  package let places: CriterionPlaces

  /// A checked questionnaire; the reader sees to the rules.
  package init(
    id: ID<Questionnaire>, title: String, version: String, description: String, scoring: ScoringMethod,
    pass: Scale.Step, scale: Scale, levels: [String], topics: [Topic]
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.description = description
    self.scoring = scoring
    self.pass = pass
    self.scale = scale
    self.levels = levels
    self.topics = topics
    places = CriterionPlaces(topics.flatMap { $0.criteria.map(\.id) })
  }

  /// The names of the levels where a file names none.
  package static let defaultLevels = ["Initial", "Managed", "Defined", "Quantitatively managed", "Optimizing"]

  /// The highest level there is.
  package var highestLevel: Level { Level(levels.count) }

  /// The level's name; `Incomplete` for level 0.
  package func name(of level: Level) -> String {
    levels.indices.contains(level.number - 1) ? levels[level.number - 1] : "Incomplete"
  }

  /// The topic with the id, if there is one.
  package func topic(_ id: ID<Topic>) -> Topic? { topics.first { $0.id == id } }

  /// The places of the topic's criteria in `places`; empty for a topic without criteria.
  package func places(of topic: Topic) -> Range<Int> {
    let first = topic.criteria.first.flatMap { places[$0.id] } ?? 0
    return first..<(first + topic.criteria.count)
  }

  /// Every criterion with its topic, in questionnaire order.
  package var criteria: some Sequence<(topic: Topic, criterion: Criterion)> {
    topics.lazy.flatMap { topic in topic.criteria.lazy.map { (topic, $0) } }
  }
}

/// A practice, process, clause or area: what gets a level.
package struct Topic: Hashable, Sendable {
  /// Unique in the questionnaire.
  package let id: ID<Topic>
  /// As a heading.
  package let title: String
  /// One sentence; may be empty.
  package let purpose: String
  /// A heading over several topics; nil for none.
  package let group: String?
  /// The lifecycle stage that it belongs to, if any.
  package let stage: LifecycleStage?
  /// Its share in the overall score, above 0.
  package let weight: Double
  /// The items that its criteria bear on unless they say otherwise.
  package let references: [ItemReference]
  /// Items merely near it: shown, never counted.
  package let related: [ItemReference]
  /// In the order in which they are asked.
  package let criteria: [Criterion]

  /// A checked topic; the reader sees to the rules.
  package init(
    id: ID<Topic>, title: String, purpose: String = "", group: String? = nil, stage: LifecycleStage? = nil,
    weight: Double = 1, references: [ItemReference] = [], related: [ItemReference] = [], criteria: [Criterion]
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.group = group
    self.stage = stage
    self.weight = weight
    self.references = references
    self.related = related
    self.criteria = criteria
  }
}

/// One statement that a respondent rates.
package struct Criterion: Hashable, Sendable {
  // Behind one reference: every view of a score copies its criteria, and a criterion holds nine of them.
  private indirect enum Storage: Hashable, Sendable { case fields(Fields) }

  private struct Fields: Hashable, Sendable {
    let id: ID<Criterion>
    let text: String
    let level: Level
    let attribute: String?
    let dimension: Dimension?
    let weight: Double
    let effort: Effort
    let references: [ItemReference]
    let related: [ItemReference]
    let evidence: [String]
    let improve: String
    let guidance: String
  }

  private let storage: Storage

  private var fields: Fields {
    switch storage {
    case .fields(let fields): fields
    }
  }

  /// Unique in the questionnaire.
  package var id: ID<Criterion> { fields.id }
  /// The statement.
  package var text: String { fields.text }
  /// The level that it belongs to, 1 or more.
  package var level: Level { fields.level }
  /// A part of the level that must hold by itself (ISO/IEC 33020 process attribute); nil where the level has no parts.
  package var attribute: String? { fields.attribute }
  /// The dimension that it bears on, if any.
  package var dimension: Dimension? { fields.dimension }
  /// Its share in every sum, above 0.
  package var weight: Double { fields.weight }
  /// The work of getting there.
  package var effort: Effort { fields.effort }
  /// The items that it bears on: its own, and its topic's of every framework of which it names none.
  package var references: [ItemReference] { fields.references }
  /// Items merely near it: shown, never counted.
  package var related: [ItemReference] { fields.related }
  /// What would show it.
  package var evidence: [String] { fields.evidence }
  /// The next step for somebody who does not fulfil it; may be empty.
  package var improve: String { fields.improve }
  /// What to look for when rating; may be empty.
  package var guidance: String { fields.guidance }

  /// What to do about it: the next step in the questionnaire's words, or the statement itself where there is none.
  package var nextStep: String { improve.isEmpty ? text : improve }

  /// A checked criterion; the reader sees to the rules.
  package init(
    id: ID<Criterion>, text: String, level: Level = Level(1), attribute: String? = nil, dimension: Dimension? = nil,
    weight: Double = 1, effort: Effort = .medium, references: [ItemReference] = [], related: [ItemReference] = [],
    evidence: [String] = [], improve: String = "", guidance: String = ""
  ) {
    storage = .fields(
      Fields(
        id: id, text: text, level: level, attribute: attribute, dimension: dimension, weight: weight, effort: effort,
        references: references, related: related, evidence: evidence, improve: improve, guidance: guidance))
  }
}
