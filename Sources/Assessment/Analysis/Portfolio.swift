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
    /// The highest level that the topic's criteria can reach if all apply.
    package let top: Level
    /// The levels from the present one up to the target, 0 or more; nil without a level.
    package var gap: Int? {
      guard let level, let target else { return nil }
      return max(0, target.number - level.number)
    }
    /// The score by the answers so far, 0...top; nil if nothing is applicable or nothing is answered.
    package let score: Double?
    /// Over the topic's criteria.
    package let achievement: Achievement
  }

  /// The printed findings of the requirements of a direct conformity assessment.
  package struct Requirements: Hashable, Sendable {
    /// The number of requirements.
    package let count: Int
    /// The number of those that are fulfilled, with or without evidence.
    package let fulfilled: Int
    /// The number of major nonconformities.
    package let majors: Int
    /// The number of exclusions that are not allowed.
    package let exclusions: Int

    /// Counts the findings of frameworks as reports print them.
    init(of frameworks: [FrameworkScore], _ judgements: Judgements) {
      let findings = frameworks.flatMap { framework in
        framework.items.filter(\.item.isRequirement).map { judgements.printedFinding(of: $0, in: framework) }
      }
      count = findings.count
      fulfilled = findings.count { $0 == .conforming || $0 == .unevidenced }
      majors = findings.count { $0 == .major }
      exclusions = findings.count { $0 == .excluded }
    }
  }

  /// The folder as named on the command line.
  package let path: String
  /// The engagement's id.
  package let engagement: ID<Engagement>
  /// The title of the engagement, else the organization, else the engagement's id.
  package fileprivate(set) var name: String
  /// The title of the engagement; may be empty.
  package let title: String
  /// The organization, or the engagement's id if none is named.
  package let organization: String
  /// The units that it belongs to, such as those of one folder; empty where units have no groups.
  package var group = ""
  /// The date of the results; nil if not given.
  package let date: CalendarDate?
  /// The pinned files that differ from shipped ones.
  package let differences: [ShippedDifference]
  /// The marks for reports.
  package let presentation: Engagement.Presentation
  /// The questionnaire's id.
  package let questionnaire: ID<Questionnaire>
  /// The questionnaire's version; empty if it has none.
  package let version: String
  /// The scoring method in use.
  package let method: ScoringMethod
  /// The overall figures.
  package let overall: OverallScore
  /// The figures that reports use.
  package let measure: Measure
  /// The highest level of the questionnaire, which is also the highest number of points.
  package let highest: Level
  /// The findings; nil outside a direct conformity assessment.
  package let requirements: Requirements?
  /// In questionnaire order.
  package let topics: [TopicLevel]
  /// The titles of topics that stay in English in an output in another language.
  package let untranslated: UntranslatedTexts

  /// Scores the topics of an assessment; `method` replaces the questionnaire's own method. Leaves out what a portfolio
  /// does not show: paths, agreement and, outside a direct conformity assessment, frameworks.
  package init(of assessment: Assessment, method: ScoringMethod? = nil, path: String) {
    let engagement = assessment.engagement
    let rule = LevelRule(assessment.questionnaire, method: method)
    let scores = assessment.topics.map { TopicScore(of: $0, in: assessment, rule: rule) }
    self.path = path
    self.engagement = engagement.id
    organization = engagement.organization.isEmpty ? engagement.id.text : engagement.organization
    title = engagement.title
    name = title.isEmpty ? organization : title
    date = engagement.date
    differences = assessment.shippedDifferences
    presentation = engagement.presentation
    questionnaire = assessment.questionnaire.id
    version = assessment.questionnaire.version
    self.method = rule.method
    overall = OverallScore(of: scores, target: engagement.target(of:))
    untranslated = assessment.untranslated.limited(to: scores.map(\.topic.title))
    measure = Measure(of: assessment, rule: rule)
    highest = rule.highest
    requirements =
      measure == .findings
      ? Requirements(of: Score(of: assessment, method: method).assessed, Judgements(assessment.actions)) : nil
    topics = scores.map { score in
      TopicLevel(
        id: score.topic.id, title: score.topic.title, level: score.capability.level,
        possible: score.capability.possible,
        target: score.achievement.applicable == 0 ? nil : engagement.target(of: score),
        top: rule.top(of: score.topic), score: score.capability.score, achievement: score.achievement)
    }
  }

  /// The sum of the topics' gaps; nil where no topic has a level, and for findings.
  package var gap: Int? {
    let gaps = measure == .findings ? [] : topics.compactMap(\.gap)
    return gaps.isEmpty ? nil : gaps.reduce(0, +)
  }

  /// Returns the topic with the id, or nil if it is not in scope.
  package func topic(_ id: ID<Topic>) -> TopicLevel? { topics.first { $0.id == id } }
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
    /// The lower median of the levels: of two middle ones, the lower.
    package var median: Level? {
      var rest = (counts.reduce(0, +) - 1) / 2
      for (number, count) in counts.enumerated() {
        if count > rest { return Level(number) }
        rest -= count
      }
      return nil
    }
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
    self.units = Self.toldApart(units)
    columns = tally.columns
    counts = tally.counts
  }
}

extension Portfolio {
  /// Returns the units with different names: equal ones follow the organization, and are followed by the date where the
  /// organizations are equal too, and by the folder where the dates are.
  private static func toldApart(_ units: [PortfolioUnit]) -> [PortfolioUnit] {
    let full = units.map { $0.title.isEmpty ? $0.organization : "\($0.organization): \($0.title)" }
    let dated = zip(units, full).map { unit, text in unit.date.map { "\(text) (\($0))" } ?? text }
    let folders = zip(full, DistinctNames.endings(of: units.map(\.path))).map { text, end in
      end.isEmpty ? text : "\(text) (\(end))"
    }
    let places = units.indices.map { "\(full[$0]) (\($0 + 1))" }
    return zip(units, DistinctNames.names([units.map(\.name), full, dated, folders, places])).map { unit, name in
      var unit = unit
      unit.name = name
      return unit
    }
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
