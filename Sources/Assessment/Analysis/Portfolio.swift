package import Text

/// The main figures of one engagement in a portfolio.
package struct PortfolioUnit: Hashable, Sendable {
  /// One topic in scope.
  package struct TopicLevel: Hashable, Sendable {
    /// The topic's id.
    package let id: ID<Topic>
    /// The topic's title.
    package let title: String
    /// The level by the answers so far; nil if nothing is applicable or nothing is answered.
    package let level: Level?
    /// The level if every open answer turns out fulfilled; nil if nothing is applicable.
    package let possible: Level?
    /// The target level, at most the topic's top; nil if nothing is applicable.
    package let target: Level?
    /// The score by the answers so far, 0...top; nil if nothing is applicable or nothing is answered.
    package let score: Double?
  }

  /// The requirements of the standards that a direct conformity assessment assesses.
  package struct Requirements: Hashable, Sendable {
    /// The number that are fulfilled, with or without evidence.
    package let fulfilled: Int
    /// The number of requirements.
    package let count: Int
    /// The number with a major nonconformity, as printed.
    package let majors: Int
  }

  /// The folder as named on the command line.
  package let path: String
  /// The engagement's id.
  package let engagement: ID<Engagement>
  /// The organization, or the engagement's id if none is named.
  package let name: String
  /// The date of the results; nil if not given.
  package let date: CalendarDate?
  /// The questionnaire's id.
  package let questionnaire: ID<Questionnaire>
  /// The overall figures.
  package let overall: OverallScore
  /// The figures that reports speak of.
  package let measure: Measure
  /// Nil outside a direct conformity assessment.
  package let requirements: Requirements?
  /// In questionnaire order.
  package let topics: [TopicLevel]

  /// Scores the topics of an assessment; `method` replaces the questionnaire's own method. Leaves out what a portfolio
  /// does not show: paths, agreement, and frameworks but for those of a direct conformity assessment.
  package init(of assessment: Assessment, method: ScoringMethod? = nil, path: String) {
    let engagement = assessment.engagement
    let rule = LevelRule(assessment.questionnaire, method: method)
    let scores = assessment.topics.map { TopicScore(of: $0, in: assessment, rule: rule) }
    self.path = path
    self.engagement = engagement.id
    name = engagement.organization.isEmpty ? engagement.id.text : engagement.organization
    date = engagement.date
    questionnaire = assessment.questionnaire.id
    overall = OverallScore(of: scores, target: engagement.target(of:))
    measure = Measure(of: assessment, rule: rule)
    requirements = assessment.isConformityAssessment ? Requirements(of: Score(of: assessment, method: method)) : nil
    topics = scores.map { score in
      TopicLevel(
        id: score.topic.id, title: score.topic.title, level: score.capability.level,
        possible: score.capability.possible,
        target: score.achievement.applicable == 0 ? nil : engagement.target(of: score), score: score.capability.score)
    }
  }

  /// Returns the topic with the id, or nil if it is not in scope.
  package func topic(_ id: ID<Topic>) -> TopicLevel? { topics.first { $0.id == id } }
}

extension PortfolioUnit.Requirements {
  /// Counts the requirements of the directly assessed standards, shown or not.
  fileprivate init(of score: Score) {
    let judgements = Judgements(score.assessment.actions)
    let frameworks = score.assessed
    fulfilled = frameworks.reduce(0) { $0 + $1.fulfilledCount }
    count = frameworks.reduce(0) { $0 + $1.requirementCount }
    majors = frameworks.reduce(0) { sum, framework in
      sum
        + framework.items.count {
          $0.item.isRequirement && judgements.printedFinding(of: $0, in: framework) == .major
        }
    }
  }
}

/// Several engagements side by side.
package struct Portfolio: Hashable, Sendable {
  /// A topic over all units.
  package struct Column: Hashable, Sendable {
    /// The topic's id.
    package let id: ID<Topic>
    /// The title in the last unit that has the topic.
    package fileprivate(set) var title: String
    /// The number of units at level 0, 1, 2 … up to the highest.
    package fileprivate(set) var counts: [Int]

    /// The lowest level of a unit that has one.
    package var lowest: Level? { counts.firstIndex { $0 > 0 }.map { Level($0) } }
    /// The highest level of a unit.
    package var highest: Level? { counts.isEmpty ? nil : Level(counts.count - 1) }
  }

  /// In the order of the command line.
  package let units: [PortfolioUnit]
  /// Every topic of a unit, in the order of its first occurrence.
  package let columns: [Column]
  /// The number of units with overall level 0, 1, 2 …
  package let counts: [Int]

  /// Counts the levels of the units.
  package init(_ units: [PortfolioUnit]) {
    var tally = PortfolioTally()
    for unit in units { tally.add(unit) }
    self.units = units
    columns = tally.columns
    counts = tally.counts
  }
}

/// A running count over units, none of which is kept.
package struct PortfolioTally: Hashable, Sendable {
  /// Every topic of a unit, in the order of its first occurrence.
  package private(set) var columns: [Portfolio.Column] = []
  /// The number of units with overall level 0, 1, 2 …
  package private(set) var counts: [Int] = []
  private var places: [ID<Topic>: Int] = [:]

  /// Has counted no unit.
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
