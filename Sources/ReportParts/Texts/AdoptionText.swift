package import Assessment
package import ReportDocument
package import Text
internal import Wording

/// Sentences and figures on adopted frameworks, whose items have capability levels.
package struct AdoptionText: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext
  /// The framework that the text is on.
  let framework: FrameworkScore

  /// A text on one framework of the assessment.
  package init(context: ReportContext, framework: FrameworkScore) {
    self.context = context
    self.framework = framework
  }

  private var wording: FrameworkWords { FrameworkWords(catalogue: framework.catalogue, language: language) }

  /// How an adopted framework is rated.
  package static let principle: ReportPhrase =
    "Organizations adopt a framework; they do not conform to it. Each item is rated by the criteria that map to it. Items that were not asked about are not in the tables."

  /// What the figures can say, by the relation of the questionnaire to the framework and by its method.
  package var limits: [Inline] {
    if framework.isDirectByEqualItems(of: questionnaire) {
      return hasLevels
        ? say(
          "The questionnaire was written for another framework with the same items: each of them has a level of its own."
        )
        : say(
          "The questionnaire was written for another framework with the same items. Its method gives points, not levels."
        )
    }
    if framework.view == .direct {
      return hasLevels
        ? say("The questionnaire was written for this framework: each item has a level of its own.")
        : say("The questionnaire was written for this framework. Its method gives points, not levels.")
    }
    return hasLevels
      ? say(
        "The questionnaire was written for another framework, but it can show gaps. An item gets a level only up to the first level without criteria; without criteria at level 1 it gets none."
      )
      : say(
        "The questionnaire was written for another framework, and its method gives items an achievement but no level.")
  }

  /// Whether items have levels at all.
  package var hasLevels: Bool {
    let isLevelMethod = rule.method == .capability || rule.method == .staged
    return framework.view == .direct ? evaluation.score.measure == .levels : isLevelMethod && rule.highest > Level(1)
  }

  /// The level of an item in words, where it has none.
  package func level(of item: FrameworkScore.Item) -> [Inline] {
    if item.criteria.isEmpty { return say("not asked") }
    if item.achievement.applicable == 0 { return say("not applicable") }
    if let level = item.capability?.level { return [.badge(.level(level))] }
    return item.achievement.answeredCount == 0 ? say("not answered") : say("cannot be determined")
  }

  /// The target of an item, the highest of the topics behind it, at most the highest level that can be told; nil where
  /// levels mean nothing.
  package func target(of item: FrameworkScore.Item) -> Level? {
    guard hasLevels, item.capability?.level != nil else { return nil }
    let ids = Set(item.criteria.map(\.id))
    let targets = evaluation.topics.filter { $0.score.criteria.contains { ids.contains($0.id) } }
      .map { engagement.target(of: $0.score.topic.id) }
    return targets.max().map { min($0, rule.top(of: framework.counted(for: item, rule: rule))) }
  }

  /// Whether an item has a level below its target or, without levels, a criterion that is not fulfilled.
  package func isToBeImproved(_ item: FrameworkScore.Item) -> Bool {
    guard hasLevels else { return item.criteria.contains(where: \.isNotFull) }
    guard let level = item.capability?.level, let target = target(of: item) else { return false }
    return level < target
  }

  /// The criteria whose fulfilment lifts an item to its target or, without levels, all that are not fulfilled.
  package func improvements(of item: FrameworkScore.Item) -> [Criterion] {
    guard hasLevels, let target = target(of: item) else {
      return item.criteria.filter(\.isNotFull).map(\.criterion)
    }
    return ShortestPath.path(through: framework.counted(for: item, rule: rule), to: target, rule: rule)
  }
}

extension Catalogue {
  /// The items that have other items below them.
  package var parents: Set<ID<Item>> { Set(items.compactMap(\.parent)) }
}
