internal import Assessment
internal import Text
internal import Wording

/// The levels of one topic under each scoring method.
struct MethodComparison {
  let topic: TopicScore
  /// The rule of the report.
  let own: LevelRule
  /// One per method, in the order of `ScoringMethod.allCases`.
  let capabilities: [Capability]

  /// The reasons why the levels differ; empty if they agree.
  var reasons: [Phrase] {
    let level = Dictionary(
      zip(ScoringMethod.allCases, capabilities.map(\.level)), uniquingKeysWith: { one, _ in one })
    guard let capability = level[.capability] ?? nil, let staged = level[.staged] ?? nil,
      let sum = level[.levelSum] ?? nil, let mean = level[.mean] ?? nil, Set([capability, staged, sum, mean]).count > 1
    else { return [] }
    var reasons: [Phrase] = []
    if staged < capability, let holding = firstUnmet(upTo: staged.next) {
      reasons.append(
        "staged is held back by single criteria such as \(holding.id.text), which capability weighs with the others of the level."
      )
    }
    if staged > capability {
      reasons.append("staged asks each criterion for L only; capability wants every lower level at F.")
    }
    if sum > capability {
      reasons.append(
        "level-sum credits what is done above level \(capability.number), though that level’s successor is not attained."
      )
    }
    if sum < capability {
      reasons.append("level-sum adds up what each level lacks; capability lets L pass for the level attained.")
    }
    if mean > sum {
      reasons.append(
        "mean spreads the achievement over all \(own.highest.number) levels, also those of which nothing was asked.")
    }
    if mean < sum { reasons.append("mean lets the levels with many criteria weigh more.") }
    return reasons
  }

  /// The first criterion up to a level that is below the pass value of staged scoring.
  private func firstUnmet(upTo level: Level) -> Criterion? {
    topic.criteria.first { scored in
      scored.level <= level
        && scored.answer.value(from: .answered).map { Rules.isBelow($0, own.passValue) } ?? false
    }?.criterion
  }
}
