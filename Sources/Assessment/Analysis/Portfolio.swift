package import Text

/// One engagement of a portfolio in few figures, so that many can be held side by side.
package struct PortfolioUnit: Hashable, Sendable {
  /// One topic in scope.
  package struct TopicLevel: Hashable, Sendable {
    package let id: ID<Topic>
    package let title: String
    package let level: Level?
    package let possible: Level?
    package let target: Level
    package let score: Double?
  }

  /// The folder, as the caller named it.
  package let path: String
  package let engagement: ID<Engagement>
  /// The organization, or the engagement's id where none is named.
  package let name: String
  package let date: CalendarDate?
  package let questionnaire: ID<Questionnaire>
  package let overall: OverallScore
  /// In questionnaire order.
  package let topics: [TopicLevel]

  /// The figures of an assessment, by its questionnaire's own method unless another is asked for. Nothing is computed
  /// of which a portfolio shows nothing: no frameworks, no paths, no agreement.
  package init(of assessment: Assessment, method: ScoringMethod? = nil, path: String) {
    let engagement = assessment.engagement
    let rule = LevelRule(assessment.questionnaire, method: method)
    let scores = assessment.topics.map { TopicScore(of: $0, in: assessment, rule: rule) }
    self.path = path
    self.engagement = engagement.id
    name = engagement.organization.isEmpty ? engagement.id.text : engagement.organization
    date = engagement.date
    questionnaire = assessment.questionnaire.id
    overall = OverallScore(of: scores)
    topics = scores.map { score in
      TopicLevel(
        id: score.topic.id, title: score.topic.title, level: score.capability.level,
        possible: score.capability.possible, target: engagement.target(of: score), score: score.capability.score)
    }
  }

  /// The topic with the id; nil where it is not in scope.
  package func topic(_ id: ID<Topic>) -> TopicLevel? { topics.first { $0.id == id } }
}

/// Many engagements side by side.
package struct Portfolio: Hashable, Sendable {
  /// A topic over all units.
  package struct Column: Hashable, Sendable {
    package let id: ID<Topic>
    /// As the last unit has it.
    package fileprivate(set) var title: String
    /// How many units stand at level 0, 1, 2 …; none above the highest.
    package fileprivate(set) var counts: [Int]

    /// Over the units in which it is in scope with a level.
    package var lowest: Level? { counts.firstIndex { $0 > 0 }.map { Level($0) } }
    /// Over the same units.
    package var highest: Level? { counts.isEmpty ? nil : Level(counts.count - 1) }
  }

  /// In the order in which they were named.
  package let units: [PortfolioUnit]
  /// Every topic of a unit, in the order in which it is first met.
  package let columns: [Column]
  /// How many units have overall level 0, 1, 2 …
  package let counts: [Int]

  /// Sets the units side by side.
  package init(_ units: [PortfolioUnit]) {
    var tally = PortfolioTally()
    for unit in units { tally.add(unit) }
    self.units = units
    columns = tally.columns
    counts = tally.counts
  }
}

/// What many units have in common, counted while they pass: none of them need be kept.
package struct PortfolioTally: Hashable, Sendable {
  /// Every topic of a unit, in the order in which it is first met.
  package private(set) var columns: [Portfolio.Column] = []
  /// How many units have overall level 0, 1, 2 …
  package private(set) var counts: [Int] = []
  private var places: [ID<Topic>: Int] = [:]

  /// Of no units yet.
  package init() {}

  /// Counts a unit.
  package mutating func add(_ unit: PortfolioUnit) {
    if let level = unit.overall.level { Self.count(level, in: &counts) }
    for topic in unit.topics {
      let place = places[topic.id] ?? columns.count
      if place == columns.count {
        places[topic.id] = place
        columns.append(Portfolio.Column(id: topic.id, title: topic.title, counts: []))
      }
      columns[place].title = topic.title
      if let level = topic.level { Self.count(level, in: &columns[place].counts) }
    }
  }

  private static func count(_ level: Level, in counts: inout [Int]) {
    let missing = level.number + 1 - counts.count
    if missing > 0 { counts += repeatElement(0, count: missing) }
    counts[level.number] += 1
  }
}
