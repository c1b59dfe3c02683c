internal import Assessment
internal import OperatingSystem
internal import ReportParts
internal import Text
internal import Wording

/// The items of the frameworks that the questionnaire refers to, each with the number of criteria behind it.
struct FrameworkView {
  let evaluation: Evaluation
  let language: Language

  /// Nil if no framework is shown but those whose requirements have a table of their own. Where the questionnaire gives
  /// no levels, the engagement must name the frameworks.
  var outline: TextOutline? {
    let isWanted = evaluation.score.measure == .levels || evaluation.assessment.engagement.settings.frameworks != nil
    guard isWanted else { return nil }
    let frameworks = evaluation.score.frameworks.filter { $0.view == .crosswalk || $0.catalogue.kind == .adoption }
      .filter { $0.items.contains { !$0.own.isEmpty } }
    guard !frameworks.isEmpty else { return nil }
    var outline = TextOutline()
    outline.add(language.say("Frameworks, with the number of criteria per item in brackets"), .strong)
    for framework in frameworks {
      outline.add(heading(framework), depth: 1)
      switch framework.catalogue.kind {
      case .conformity: add(gaps: framework, to: &outline)
      case .adoption: add(levels: framework, to: &outline)
      }
    }
    return outline
  }

  private func heading(_ framework: FrameworkScore) -> TerminalText {
    let title = framework.catalogue.title
    switch (framework.view, framework.catalogue.kind) {
    case (.direct, _) where framework.isDirectByEqualItems(of: evaluation.assessment.questionnaire):
      return language.say("\(userText: title): assessed through the same items of another framework")
    case (.direct, _): return language.say("\(userText: title): assessed directly")
    case (.crosswalk, .adoption):
      return language.say("\(userText: title): crosswalk from criteria for another framework")
    case (.crosswalk, .conformity):
      return language.say("\(userText: title): crosswalk; it can show a gap, but not that a requirement is fulfilled")
    }
  }

  private func add(gaps framework: FrameworkScore, to outline: inout TextOutline) {
    let items = framework.items.filter { $0.item.isRequirement && !$0.own.isEmpty }
    let results: [(FrameworkScore.CrosswalkResult, TerminalPhrase)] = [
      (.gap, "gap"), (.unanswered, "unanswered"), (.noGapSeen, "no gap seen"),
      (.notAsked, "not asked, no applicable criterion"),
    ]
    for (result, words) in results {
      let found = items.filter { $0.result == .crosswalk(result) }
      if found.isEmpty { continue }
      outline.add(language.say("\(language.say(words)): \(counted(found))"), depth: 2)
    }
  }

  private func add(levels framework: FrameworkScore, to outline: inout TextOutline) {
    // A heading has no level of its own: items below it may not be asked about.
    let parents = framework.catalogue.parents
    let items = framework.items.filter { !$0.own.isEmpty && !parents.contains($0.item.id) }
    let known = items.compactMap(\.capability?.level).uniqued().sorted()
    for level in known where evaluation.score.measure == .levels {
      let found = items.filter { $0.capability?.level == level }
      outline.add(language.say("level \(level.number): \(counted(found))"), depth: 2)
    }
    let rest = evaluation.score.measure == .levels ? items.filter { $0.capability?.level == nil } : items
    if rest.isEmpty { return }
    let figures = rest.map { item in
      let interval = language.percentInterval(item.achievement.low?.value, item.achievement.high?.value)
      return "\(item.item.id.text) \(interval) (\(item.criteria.count))"
    }
    let listed = figures.joined(separator: ", ")
    outline.add(
      evaluation.score.measure == .levels
        ? language.say("level unknown: \(listed)") : language.say("achieved: \(listed)"), depth: 2)
  }

  private func counted(_ items: [FrameworkScore.Item]) -> String {
    items.map { "\($0.item.id.text) (\($0.criteria.count))" }.joined(separator: ", ")
  }
}
