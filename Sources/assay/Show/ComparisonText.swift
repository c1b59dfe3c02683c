internal import Assessment
internal import Reports
internal import Text

/// A comparison on a terminal.
enum ComparisonText {
  static func print(_ comparison: Comparison, _ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) {
    try shell.print(overview(comparison), arguments)
    try shell.print("")
    try shell.print(trends(comparison), arguments)
    for change in comparison.changes {
      try shell.print("")
      try shell.print(outline(of: change), arguments)
    }
  }

  private static func overview(_ comparison: Comparison) -> TextTable {
    var table = TextTable([
      .init("engagement"), .init("title", wraps: true), .init("version"), .init("level", .right),
      .init("score", .right), .init("answered", .right),
    ])
    for evaluation in comparison.evaluations {
      let (overall, assessment) = (evaluation.score.overall, evaluation.assessment)
      table.add([
        .init(evaluation.label), .init(assessment.engagement.title), .init(assessment.questionnaire.version),
        .init(Figures.level(overall.level)), .init(Figures.score(overall.score, nil)),
        .init(Figures.percent(overall.achievement.coverage)),
      ])
    }
    return table
  }

  /// The level and the score of each topic at each time.
  private static func trends(_ comparison: Comparison) -> TextTable {
    var table = TextTable(
      [.init("topic", wraps: true)] + comparison.evaluations.map { .init($0.label, .right) } + [
        .init("like for like", .right)
      ])
    let last = Dictionary(
      (comparison.changes.last?.topics ?? []).map { ($0.topic.id, $0) }, uniquingKeysWith: { one, _ in one })
    for trend in comparison.trends {
      let change = last[trend.topic.id]
      let mark: Style.Mark? = change.map { $0.isRegression ? .warning : .good }
      table.add(
        [.init(trend.topic.title)]
          + trend.results.map { result in
            let capability = result?.score.capability
            return .init(
              result == nil
                ? "not in scope" : "\(Figures.level(capability?.level))  \(Figures.score(capability?.score, nil))")
          } + [.init(change.map(difference) ?? Figures.none, mark)])
    }
    return table
  }

  private static func difference(_ change: Change.TopicChange) -> String {
    guard let old = change.likeBefore.score, let new = change.likeAfter.score else { return Figures.none }
    let levels = change.likeLevels ?? 0
    let sign = Rules.isBelow(old, new) ? "+" : ""
    return (levels == 0 ? "" : levels > 0 ? "▲\(levels)  " : "▼\(-levels)  ") + sign + Figures.score(new - old, nil)
  }

  private static func outline(of change: Change) -> TextOutline {
    var outline = TextOutline()
    outline.add("From \(change.earlier.label) to \(change.later.label)", .strong)
    let kinds: [(Change.Kind, String)] = [
      (.improved, "better"), (.worsened, "worse"), (.newlyAnswered, "newly answered"),
      (.noLongerAnswered, "no longer answered"), (.excluded, "now not applicable"), (.included, "now applicable"),
    ]
    for (kind, words) in kinds {
      let ids = change.criteria(kind).map(\.criterion.id.text)
      if !ids.isEmpty { outline.add("\(words) (\(ids.count)): \(ids.joined(separator: ", "))", depth: 1) }
    }
    let apart: [(String, [String])] = [
      ("newly in scope", change.entered.map(\.id.text)), ("no longer in scope", change.left.map(\.id.text)),
      ("reworded questions", change.reworded.map(\.id.text)), ("new questions", change.added.map(\.id.text)),
      ("dropped questions", change.removed.map(\.id.text)),
    ]
    for (words, ids) in apart where !ids.isEmpty {
      outline.add("\(words) (\(ids.count)): \(ids.joined(separator: ", "))", depth: 1, .faint)
    }
    return outline
  }
}
