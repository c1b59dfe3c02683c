/// The rule by which the achievements of a topic's levels become a level and a score (spec, Level of a topic).
package struct LevelRule: Hashable, Sendable {
  /// The scoring method.
  package let method: ScoringMethod
  /// Under staged scoring, the lowest value that counts as fulfilled, 0...1.
  package let passValue: Double
  /// The highest level of the questionnaire.
  package let highest: Level

  /// The rule of a questionnaire; `method` replaces the questionnaire's own.
  package init(_ questionnaire: Questionnaire, method: ScoringMethod? = nil) {
    self.method = method ?? questionnaire.scoring
    passValue = questionnaire.scale[questionnaire.pass].value
    highest = questionnaire.highestLevel
  }

  /// Returns the levels with an applicable criterion, lowest first.
  package func askedLevels(of criteria: [ScoredCriterion]) -> [Level] {
    var asked: [Level] = []
    for index in criteria.indices where criteria[index].answer.isApplicable {
      // Criteria come level by level as a rule: most have the level of the last one.
      let level = criteria[index].level
      if asked.last != level && !asked.contains(level) { asked.append(level) }
    }
    return asked.sorted()
  }

  /// Returns the criteria that count for an item of a crosswalk: those up to the highest level such that every level from 1
  /// up to it is asked; empty if level 1 is not (spec, Direct assessment and crosswalk).
  func countedInCrosswalk(_ criteria: [ScoredCriterion]) -> [ScoredCriterion] {
    let known = zip(askedLevels(of: criteria), 1...).prefix { $0.0.number == $0.1 }.count
    return criteria.filter { $0.level <= Level(known) }
  }

  /// Returns the highest level that the criteria can reach: the highest asked level; under *level-sum* the number of
  /// asked levels, under *mean* the number of the questionnaire's levels. Level 0 if nothing is applicable.
  package func top(of criteria: [ScoredCriterion]) -> Level {
    let asked = askedLevels(of: criteria)
    switch method {
    case _ where asked.isEmpty: return .incomplete
    case .capability, .staged: return asked.last ?? .incomplete
    case .levelSum: return Level(asked.count)
    case .mean: return highest
    }
  }

  /// Returns the highest level that a topic can reach if all of its criteria apply.
  package func top(of topic: Topic) -> Level {
    let levels = Set(topic.criteria.map(\.level))
    return switch method {
    case .capability, .staged: levels.max() ?? .incomplete
    case .levelSum: Level(levels.count)
    case .mean: highest
    }
  }

  /// Returns the level reached from a standpoint; nil if no criterion is applicable.
  ///
  /// The result is an asked level or 0: a level of which nothing is asked is not a result.
  package func level(of criteria: [ScoredCriterion], from standpoint: Standpoint) -> Level? {
    let asked = askedLevels(of: criteria)
    return asked.isEmpty ? nil : level(of: criteria, asked: asked, from: standpoint)
  }

  /// Returns the score from a standpoint, 0...top; nil if no criterion is applicable.
  package func score(of criteria: [ScoredCriterion], from standpoint: Standpoint) -> Double? {
    let asked = askedLevels(of: criteria)
    return asked.isEmpty ? nil : score(of: criteria, asked: asked, from: standpoint)
  }

  fileprivate func level(of criteria: [ScoredCriterion], asked: [Level], from standpoint: Standpoint) -> Level {
    switch method {
    case .capability: return CapabilityScoring.level(of: criteria, asked: asked, from: standpoint)
    case .staged: return StagedScoring.level(of: criteria, asked: asked, passValue: passValue, from: standpoint)
    case .levelSum, .mean:
      let score = score(of: criteria, asked: asked, from: standpoint)
      return Level(Int((score + Rules.tolerance).rounded(.down)))
    }
  }

  fileprivate func score(of criteria: [ScoredCriterion], asked: [Level], from standpoint: Standpoint) -> Double {
    switch method {
    case .mean: return weightedShare(of: criteria, at: nil, from: standpoint) * Double(highest.number)
    case .levelSum: return asked.reduce(0) { $0 + weightedShare(of: criteria, at: $1, from: standpoint) }
    case .capability, .staged:
      // A level that is not asked has the achievement of the next asked level above it.
      var lower = 0
      var sum = 0.0
      for level in asked {
        sum += Double(level.number - lower) * weightedShare(of: criteria, at: level, from: standpoint)
        lower = level.number
      }
      return sum
    }
  }
}

/// Returns the weighted mean of the values from one standpoint, 0...1, over the criteria at a level or over all; 0 if no
/// criterion is applicable.
private func weightedShare(of criteria: [ScoredCriterion], at level: Level?, from standpoint: Standpoint) -> Double {
  var sum = 0.0
  var weight = 0.0
  for index in criteria.indices {
    if let level, criteria[index].level != level { continue }
    guard let value = criteria[index].answer.value(from: standpoint) else { continue }
    sum += criteria[index].weight * value
    weight += criteria[index].weight
  }
  return weight > 0 ? sum / weight : 0
}

/// The level of a topic or item from the three standpoints, with its score as an interval.
package struct Capability: Hashable, Sendable {
  /// The level by the answers so far; nil if nothing is applicable or nothing is answered.
  package let level: Level?
  /// The level if every open answer turns out fulfilled; nil if nothing is applicable.
  package let possible: Level?
  /// The level that counts only ratings with evidence; nil if nothing is applicable or nothing is answered.
  package let evidenced: Level?
  /// The score by the answers so far, 0...top; nil if nothing is applicable or nothing is answered.
  package let score: Double?
  /// The score if every open answer turns out fulfilled, 0...top; nil if nothing is applicable.
  package let scoreHigh: Double?

  /// Applies a rule to the criteria of a topic or item.
  package init(of criteria: [ScoredCriterion], rule: LevelRule) {
    let asked = rule.askedLevels(of: criteria)
    guard !asked.isEmpty else {
      self = .unknown
      return
    }
    let isAnswered = criteria.contains { $0.answer.isAnswered }
    level = isAnswered ? rule.level(of: criteria, asked: asked, from: .answered) : nil
    possible = rule.level(of: criteria, asked: asked, from: .possible)
    evidenced = isAnswered ? rule.level(of: criteria, asked: asked, from: .evidenced) : nil
    score = isAnswered ? rule.score(of: criteria, asked: asked, from: .answered) : nil
    scoreHigh = rule.score(of: criteria, asked: asked, from: .possible)
  }

  /// Nothing can be told.
  package static let unknown = Capability()

  private init() {
    level = nil
    possible = nil
    evidenced = nil
    score = nil
    scoreHigh = nil
  }
}
