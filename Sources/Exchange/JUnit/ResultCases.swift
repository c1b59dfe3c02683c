package import Assessment
internal import Text

extension JUnitReport {
  /// Returns the result of one engagement: a case for each topic in scope, or for each requirement of a direct conformity
  /// assessment.
  package init(_ evaluation: Evaluation) {
    self.init([Suite(name: evaluation.assessment.engagement.id.text, cases: ResultCases(evaluation).cases)])
  }

  /// Returns the results of engagements over time, earliest first. In the last suite, a topic fails as well where it
  /// declined on unchanged questions, and a requirement where its finding became worse.
  package init(_ comparison: Comparison) {
    let last = comparison.evaluations.count - 1
    self.init(
      comparison.evaluations.enumerated().map { index, evaluation in
        Suite(
          name: "\(evaluation.assessment.engagement.id.text) \(evaluation.label)",
          cases: ResultCases(evaluation, since: index == last ? comparison : nil).cases)
      })
  }
}

/// The topics or requirements of an engagement as cases.
private struct ResultCases {
  private let evaluation: Evaluation
  private let declines: [ID<Topic>: Change.TopicChange]
  private let worse: [ItemReference: Finding]

  init(_ evaluation: Evaluation, since comparison: Comparison? = nil) {
    self.evaluation = evaluation
    declines = Dictionary(
      (comparison?.regressions ?? []).map { ($0.topic.id, $0) }, uniquingKeysWith: { one, _ in one })
    worse = Dictionary(
      (comparison?.changes.last?.worseFindings ?? []).map { ($0.subject, $0.then) }, uniquingKeysWith: { one, _ in one }
    )
  }

  var cases: [JUnitReport.Case] {
    guard evaluation.score.measure == .findings else {
      let group = evaluation.assessment.questionnaire.id.text
      return evaluation.topics.map { result in
        JUnitReport.Case(group: group, name: result.score.topic.id.text, outcome: outcome(of: result))
      }
    }
    return evaluation.score.assessed.flatMap { framework in
      framework.items.filter(\.item.isRequirement).map { item in
        JUnitReport.Case(
          group: framework.catalogue.id.text, name: item.item.id.text, outcome: outcome(of: item, in: framework))
      }
    }
  }

  // MARK: - Topics

  private func outcome(of result: Evaluation.TopicResult) -> JUnitReport.Outcome {
    let (score, gap) = (result.score, result.gap)
    guard let target = gap.target else { return .skipped("no applicable criterion") }
    guard !score.isUnanswered, let level = score.capability.level else { return .skipped("no answers") }
    let decline = declines[score.topic.id]
    if level < target {
      return .failed(
        kind: "below-target", message: "\(word) \(level.number) is below target \(target.number)",
        details: details(score.capability, gap, target, decline))
    }
    if let decline {
      return .failed(
        kind: "declined", message: text(decline), details: "\(word) \(level.number), target \(target.number)")
    }
    return .passed(note: note(score.capability, target, gap.critical))
  }

  private func details(
    _ capability: Capability, _ gap: TopicGap, _ target: Level, _ decline: Change.TopicChange?
  ) -> String {
    let steps = gap.steps.map(text)
    let lines = [possible(capability, target), decline.map(text), steps.isEmpty ? nil : "to fulfil for the target:"]
    return (lines.compactMap(\.self) + steps).joined(separator: "\n")
  }

  private var word: String { evaluation.score.measure == .points ? "result" : "level" }

  private func possible(_ capability: Capability, _ target: Level) -> String? {
    guard let possible = capability.possible, possible >= target else { return nil }
    return "\(word) \(possible.number) is possible if every open answer turns out fulfilled"
  }

  private func note(_ capability: Capability, _ target: Level, _ critical: [Criterion]) -> String? {
    var lines: [String] = []
    if let evidenced = capability.evidenced, evidenced < target {
      lines.append("counting only ratings with evidence, \(word) \(evidenced.number) is below target \(target.number)")
    }
    lines += critical.map { "critical and not fulfilled: \(text($0))" }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func text(_ criterion: Criterion) -> String { "\(criterion.id.text): \(criterion.text)" }

  private func text(_ change: Change.TopicChange) -> String {
    guard let alike = change.likeForLike else { return "declined" }
    return "declined on unchanged questions from \(percent(alike.then)) to \(percent(alike.now))"
  }

  private func percent(_ value: Percent) -> String { fixed(value.value, decimals: 0) + " %" }

  // MARK: - Requirements

  private func outcome(of item: FrameworkScore.Item, in framework: FrameworkScore) -> JUnitReport.Outcome {
    guard let finding = evaluation.judgements.printedFinding(of: item, in: framework) else {
      return .skipped("not assessed")
    }
    switch finding {
    case .major, .excluded, .minor:
      return .failed(
        kind: finding.rawValue, message: message(finding, item.item, framework.catalogue),
        details: details(item, framework.catalogue))
    case .unanswered: return .skipped("unanswered")
    case .noCase: return .skipped("no case in the period")
    case .notApplicable: return .skipped("not applicable")
    case .notAsked: return .skipped("not asked")
    case .unevidenced: return .passed(note: "fulfilled by the answers, but not every rating has valid evidence")
    case .conforming: return .passed(note: nil)
    }
  }

  private func message(_ finding: Finding, _ item: Catalogue.Item, _ catalogue: Catalogue) -> String {
    let verdict = finding == .excluded ? "excluded, but must not be" : "\(finding.rawValue) nonconformity"
    let then = worse[ItemReference(catalogue: catalogue.id, item: item.id)]
    return "\(item.title): \(verdict)" + (then.map { ", \($0.rawValue) before" } ?? "")
  }

  private func details(_ item: FrameworkScore.Item, _ catalogue: Catalogue) -> String {
    var lines: [String] = []
    if let action = evaluation.judgements.action(about: item.item, of: catalogue), let judgement = action.judgement {
      lines.append("judged \(judgement.grade.rawValue) by \(judgement.judgedBy): \(action.texts.reason)")
    }
    let unfulfilled = item.criteria.filter { $0.answer.answeredValue.map(Rules.isUnfulfilled) ?? false }
    lines += unfulfilled.map { text($0.criterion) }
    if !item.excluded.isEmpty { lines.append("excluded: \(item.excluded.map(\.text).joined(separator: ", "))") }
    return lines.joined(separator: "\n")
  }
}
