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

  /// The figures of an evaluation.
  package init(_ evaluation: Evaluation, path: String) {
    let engagement = evaluation.assessment.engagement
    self.path = path
    self.engagement = engagement.id
    name = engagement.organization.isEmpty ? engagement.id.text : engagement.organization
    date = engagement.date
    questionnaire = evaluation.assessment.questionnaire.id
    overall = evaluation.score.overall
    topics = evaluation.topics.map { result in
      let capability = result.score.capability
      return TopicLevel(
        id: result.score.topic.id, title: result.score.topic.title, level: capability.level,
        possible: capability.possible, target: result.gap.target, score: capability.score)
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
    package let title: String
    /// Over the units in which it is in scope with a level.
    package let lowest: Level?
    package let highest: Level?
    /// How many units stand at level 0, 1, 2 …
    package let counts: [Int]
  }

  /// In the order in which they were named.
  package let units: [PortfolioUnit]
  /// Every topic of a unit, in the order in which it is first met.
  package let columns: [Column]
  /// How many units have overall level 0, 1, 2 …
  package let counts: [Int]

  /// Sets the units side by side.
  package init(_ units: [PortfolioUnit]) {
    self.units = units
    counts = Self.counts(units.map(\.overall.level))
    var titles: [ID<Topic>: String] = [:]
    var levels: [ID<Topic>: [Level?]] = [:]
    var order: [ID<Topic>] = []
    for topic in units.lazy.flatMap(\.topics) {
      if titles.updateValue(topic.title, forKey: topic.id) == nil { order.append(topic.id) }
      levels[topic.id, default: []].append(topic.level)
    }
    columns = order.map { id in
      let known = (levels[id] ?? []).compactMap(\.self)
      return Column(
        id: id, title: titles[id] ?? id.text, lowest: known.min(), highest: known.max(), counts: Self.counts(known))
    }
  }

  private static func counts(_ levels: [Level?]) -> [Int] {
    let known = levels.compactMap { $0?.number }
    return known.reduce(into: [Int](repeating: 0, count: (known.max() ?? -1) + 1)) { $0[$1] += 1 }
  }
}
