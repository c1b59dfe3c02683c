package import Assessment
package import OperatingSystem
internal import ReportParts
internal import Text
package import Wording

/// A comparison of engagements over time.
package struct ComparisonView {
  let comparison: Comparison
  let language: Language

  /// A view of a comparison.
  package init(comparison: Comparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  /// Prints everything.
  package func print(with printer: TerminalPrinter) throws(CommandFailure) {
    try printer.print(overview)
    try printer.print("")
    try printer.print(trends)
    for change in comparison.changes {
      try printer.print("")
      try printer.print(ChangeView(change: change, language: language).outline)
    }
  }

  /// The figures of the last assessment's kind; others are printed by it too.
  private var measure: Measure { comparison.evaluations.last?.score.measure ?? .levels }

  private var overview: TextTable {
    let figures: [TextTable.Column] =
      switch measure {
      case .levels: [.init(language.say("lowest level"), .right), .init(language.say("mean score"), .right)]
      case .points: [.init(language.say("mean points"), .right)]
      case .findings: [.init(language.say("fulfilled"), .right), .init(language.say("major"), .right)]
      }
    var table = TextTable(
      [
        .init(language.say("engagement")), .init(language.say("title"), wraps: true),
        .init(language.say("version")),
      ] + figures + [.init(language.say("answered"), .right)])
    for evaluation in comparison.evaluations {
      let assessment = evaluation.assessment
      table.add(
        [
          .init(language.date(evaluation.label)), .init(assessment.engagement.title),
          .init(assessment.questionnaire.version),
        ] + overall(evaluation)
          + [.init(language.percent(ofOne: evaluation.score.overall.achievement.coverage))])
    }
    return table
  }

  private func overall(_ evaluation: Evaluation) -> [TextTable.Cell] {
    let overall = evaluation.score.overall
    let mark = overall.isProvisional ? "*" : ""
    switch measure {
    case .levels:
      return [
        .init(language.level(overall.level) + mark),
        .init(language.scoreInterval(overall.score, overall.scoreHigh) + mark),
      ]
    case .points: return [.init(language.scoreInterval(overall.score, overall.scoreHigh) + mark)]
    case .findings:
      let majors = evaluation.score.assessed.flatMap { framework in
        framework.items.filter {
          $0.item.isRequirement && evaluation.judgements.printedFinding(of: $0, in: framework) == .major
        }
      }
      let requirements = evaluation.score.assessed.reduce(0) { $0 + $1.requirementCount }
      return [.init("\(evaluation.fulfilledCount)/\(requirements)\(mark)"), .init("\(majors.count)")]
    }
  }

  /// The result of each topic at each time.
  private var trends: TextTable {
    var table = TextTable(
      [.init(language.say("topic"), wraps: true)]
        + comparison.evaluations.map { .init(TerminalText(oneLine: language.date($0.label)), .right) }
        + [.init(language.say("unchanged questions only"), .right)])
    let last = Dictionary(
      (comparison.changes.last?.topics ?? []).map { ($0.topic.id, $0) }, uniquingKeysWith: { one, _ in one })
    for trend in comparison.trends {
      let change = last[trend.topic.id]
      table.add(
        [.init(trend.topic.title)] + trend.results.map { .init(result($0)) }
          + [.init(change.map(likeForLike) ?? .text(Language.noFigure), change.flatMap(mark))])
    }
    return table
  }

  private func result(_ result: Evaluation.TopicResult?) -> TerminalText {
    guard let score = result?.score else { return language.say("not in scope") }
    if score.isUnanswered { return language.say("not answered") }
    let points = language.scoreInterval(score.capability.score, nil)
    switch measure {
    case .levels: return "\(language.level(score.capability.level))  \(points)"
    case .points: return .text(points)
    case .findings:
      return .text(language.percentInterval(score.achievement.low?.value, score.achievement.high?.value))
    }
  }

  /// `80 % → 85 % (12)`: the achievement then and now, and the number of criteria.
  private func likeForLike(_ change: Change.TopicChange) -> TerminalText {
    guard let alike = change.likeForLike else { return .text(Language.noFigure) }
    return .text(
      "\(language.percent(alike.then.value)) → \(language.percent(alike.now.value)) (\(alike.criteria))")
  }

  private func mark(_ change: Change.TopicChange) -> Style.Mark? {
    guard let alike = change.likeForLike else { return nil }
    if change.isRegression { return .warning }
    return Rules.isBelow(alike.then.value, alike.now.value) ? .good : nil
  }
}
