package import Text

/// The criteria that are asked, and the rules by which answers become levels.
package struct Questionnaire: Hashable, Sendable {
  /// The file's id.
  package let id: ID<Questionnaire>
  /// The heading.
  package let title: String
  /// Free text such as `1.0`; empty if the file names none.
  package let version: String
  /// One or two sentences shown to the respondent; may be empty.
  package let description: String
  /// The catalogues that its criteria were written for, item by item.
  package let assesses: [ID<Catalogue>]
  /// The scoring method of the questionnaire.
  package let scoring: ScoringMethod
  /// Under staged scoring, the lowest step that counts as fulfilled.
  package let pass: Scale.Step
  /// The ratings of every criterion.
  package let scale: Scale
  /// The levels' names, lowest first; the first is level 1. Never empty.
  package let levels: [String]
  /// Whether the questionnaire names its levels itself, so that reports may use the names under *mean* and *level-sum*.
  package let declaresLevels: Bool
  /// Whether the levels are the default ones, in whatever language their names are.
  package let hasDefaultLevels: Bool
  /// In the order in which they are asked.
  package let topics: [Topic]
  /// The place of each criterion in the order in which they are asked.
  package let places: CriterionPlaces

  /// Does not check its arguments; use the reader. Without `hasDefaultLevels`, the English names decide.
  package init(
    id: ID<Questionnaire>, title: String, version: String, description: String, assesses: [ID<Catalogue>] = [],
    scoring: ScoringMethod, pass: Scale.Step, scale: Scale, levels: [String], declaresLevels: Bool = true,
    hasDefaultLevels: Bool? = nil, topics: [Topic]
  ) {
    self.assesses = assesses
    self.declaresLevels = declaresLevels
    self.hasDefaultLevels = hasDefaultLevels ?? (levels == Self.defaultLevels)
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

  /// The names of the levels if a file names none.
  package static let defaultLevels = ["Initial", "Managed", "Defined", "Quantitatively managed", "Optimizing"]

  /// The name of level 0.
  package static let nameOfIncomplete = "Incomplete"

  /// The highest level.
  package var highestLevel: Level { Level(levels.count) }

  /// Returns the level's name; `Incomplete` for level 0.
  package func name(of level: Level) -> String {
    levels.indices.contains(level.number - 1) ? levels[level.number - 1] : Self.nameOfIncomplete
  }

  /// Returns the topic with the id, or nil if it is unknown.
  package func topic(_ id: ID<Topic>) -> Topic? { topics.first { $0.id == id } }

  /// The places of the topic's criteria in `places`; empty for a topic without criteria.
  package func places(of topic: Topic) -> Range<Int> {
    let first = topic.criteria.first.flatMap { places[$0.id] } ?? 0
    return first..<(first + topic.criteria.count)
  }

  /// The catalogues that a topic or criterion names, as assessed, as a reference, as related or for a document.
  package var cataloguesNamed: Set<ID<Catalogue>> {
    var named = Set(assesses)
    for topic in topics {
      for item in topic.references + topic.related { named.insert(item.catalogue) }
      for criterion in topic.criteria {
        for item in criterion.references + criterion.related { named.insert(item.catalogue) }
        for document in criterion.documents { named.insert(document.catalogue) }
      }
    }
    return named
  }

  /// Whether any criterion is above level 1; in a questionnaire without levels, all are at 1.
  package var hasLevels: Bool { criteria.contains { $0.criterion.level > Level(1) } }

  /// Every criterion with its topic, in questionnaire order.
  package var criteria: some Sequence<(topic: Topic, criterion: Criterion)> {
    topics.lazy.flatMap { topic in topic.criteria.lazy.map { (topic, $0) } }
  }
}

/// A practice, process, clause or area, which gets a level.
package struct Topic: Hashable, Sendable {
  /// Unique in the questionnaire.
  package let id: ID<Topic>
  /// The heading.
  package let title: String
  /// One sentence; may be empty.
  package let purpose: String
  /// The heading of several topics; nil for none.
  package let group: String?
  /// The lifecycle stage that the topic belongs to; nil for none.
  package let stage: LifecycleStage?
  /// The weight in the overall score, above 0.
  package let weight: Double
  /// The items that its criteria map to unless they name others.
  package let references: [ItemReference]
  /// Related items: shown, not counted.
  package let related: [ItemReference]
  /// In the order in which they are asked.
  package let criteria: [Criterion]
  /// The ids of the topic in earlier versions.
  package let formerly: [ID<Topic>]

  /// Does not check its arguments; use the reader.
  package init(
    id: ID<Topic>, title: String, purpose: String = "", group: String? = nil, stage: LifecycleStage? = nil,
    weight: Double = 1, references: [ItemReference] = [], related: [ItemReference] = [], criteria: [Criterion],
    formerly: [ID<Topic>] = []
  ) {
    self.formerly = formerly
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
