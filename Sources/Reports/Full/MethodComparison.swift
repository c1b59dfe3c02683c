internal import Assessment
internal import ReportDocument
internal import Text
internal import Wording

/// The levels of one topic under each scoring method, and the reasons why they differ for its answers.
struct MethodComparison {
  let topic: TopicScore
  /// The rule of the report: *capability* or *staged*.
  let own: LevelRule
  /// One per method, in the order of `ScoringMethod.allCases`.
  let capabilities: [Capability]
  let language: Language

  private func level(_ method: ScoringMethod) -> Level? {
    zip(ScoringMethod.allCases, capabilities).first { $0.0 == method }?.1.level
  }

  /// One reason for each method whose level differs from the report's; each states the figures of this topic.
  var reasons: [ReportPhrase] {
    guard let level = level(own.method) else { return [] }
    return ScoringMethod.allCases.compactMap { method in
      guard let other = self.level(method), other != level else { return nil }
      switch method {
      case .capability, .staged: return gate
      case .levelSum: return sum
      case .mean: return mean
      }
    }
  }

  /// The reason why *capability* and *staged* differ: the criterion or level at which the lower one stops.
  private var gate: ReportPhrase? {
    guard let capability = level(.capability), let staged = level(.staged) else { return nil }
    return staged < capability ? stagedStop(above: staged) : capabilityStop(above: capability)
  }

  /// The first criterion up to the next asked level that is below the pass value.
  private func stagedStop(above level: Level) -> ReportPhrase? {
    guard let next = nextAsked(above: level) else { return nil }
    return topic.criteria.first { scored in
      scored.level <= next && scored.answer.value(from: .answered).map { Rules.isBelow($0, own.passValue) } ?? false
    }.map { scored in
      "staged stops below level \(next.number) because of \(scored.id.text): its value is below \(language.number(own.passValue, decimals: 2))."
    }
  }

  /// The first part of a level that is too low for the next asked level: not L itself, or not F below it.
  private func capabilityStop(above level: Level) -> ReportPhrase? {
    guard let next = nextAsked(above: level) else { return nil }
    for asked in own.askedLevels(of: topic.criteria) where asked <= next {
      let needed = asked < next ? Rules.highestLargely : Rules.highestPartially
      for attribute in CapabilityScoring.attributes(of: topic.criteria, at: asked) {
        guard let low = Achievement(of: attribute.criteria).low, low.isAtMost(needed) else { continue }
        return
          "capability stops below level \(next.number): level \(asked.number), or a part of it, is at \(language.percent(low)) and must be above \(language.percent(needed))."
      }
    }
    return nil
  }

  private func nextAsked(above level: Level) -> Level? {
    own.askedLevels(of: topic.criteria).first { $0 > level }
  }

  /// The sum of the achievements of the asked levels.
  private var sum: ReportPhrase? {
    let terms = own.askedLevels(of: topic.criteria).map { level in
      Achievement(of: topic.criteria.filter { $0.level == level }).low.map { $0.value / 100 } ?? 0
    }
    let figures = terms.map { language.number($0, decimals: 2) }.joined(separator: " + ")
    let total = language.number(terms.reduce(0, +), decimals: 2)
    return "level-sum adds the achievements of the levels asked about: \(figures) = \(total)."
  }

  /// The achievement of all criteria, times the number of levels.
  private var mean: ReportPhrase? {
    topic.achievement.low.map { low in
      "mean multiplies the achievement of all criteria by the number of levels: \(language.percent(low)) × \(own.highest.number) = \(language.number(low.value / 100 * Double(own.highest.number), decimals: 2))."
    }
  }
}
