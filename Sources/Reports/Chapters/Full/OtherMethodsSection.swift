internal import Assessment
internal import Text
internal import Wording

extension ReportWriter {
  /// What the other scoring methods would say of the same answers, and why they differ.
  var otherMethods: ReportSection {
    let rules = ScoringMethod.allCases.map { LevelRule(questionnaire, method: $0) }
    let topics = evaluation.topics.map { result in
      MethodComparison(
        topic: result.score, own: rule, capabilities: rules.map { Capability(of: result.score.criteria, rule: $0) })
    }
    let overall: [[Inline]] = rules.indices.map { index in
      [.badge(.level(topics.compactMap { $0.capabilities[index].level }.min()))]
    }
    let rows =
      [ReportTable.Row([say("Overall, the lowest").strong] + overall + [[]])]
      + topics.map { comparison in
        ReportTable.Row(
          [[link(comparison.topic.topic)]]
            + comparison.capabilities.map { capability in
              [
                .badge(.level(capability.level)),
                .text(" " + (capability.score.map { language.number($0, decimals: 2) } ?? "")),
              ]
            } + [comparison.reasons.map(say).joined(by: " ")])
      }
    return section(
      "What other ways of scoring would say", at: Anchor("other-methods"),
      [
        paragraph(
          "The same answers under each of the four methods, level and score. This report uses “\(rule.method.rawValue)”. None is wrong; they answer different questions, and figures of different methods may not be compared."
        ),
        .list([
          say("capability (ISO/IEC 33020): is each level largely, and all below it fully achieved?"),
          say("staged (as in CMMI or C2M2): is everything up to the level met, criterion by criterion?"),
          say("level-sum (as in OWASP SAMM): how much has been built up over all levels together?"),
          say("mean: how much of everything is achieved, whatever its level?"),
        ]),
        .table(
          ReportTable(
            words("Level and score by method"),
            [column("Topic")]
              + ScoringMethod.allCases.map { .init($0.rawValue, .trailing) } + [column("Why they differ")], rows)),
      ])
  }
}

/// One topic under each method.
struct MethodComparison {
  let topic: TopicScore
  let own: LevelRule
  /// In the order of `ScoringMethod.allCases`.
  let capabilities: [Capability]

  /// Why the levels differ; empty where they agree.
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

  /// The first criterion up to a level that staged scoring does not count as met.
  private func firstUnmet(upTo level: Level) -> Criterion? {
    topic.criteria.first { scored in
      scored.criterion.level <= level
        && scored.answer.value(from: .proven).map { Rules.isBelow($0, own.passValue) } ?? false
    }?.criterion
  }
}
