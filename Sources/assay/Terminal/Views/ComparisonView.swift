internal import Assessment
internal import Reports
internal import Text
internal import Wording

/// A comparison of engagements over time.
struct ComparisonView {
  let comparison: Comparison
  let language: Language

  /// Prints everything.
  func print(in context: CommandContext) throws(CommandFailure) {
    try context.print(overview)
    try context.print("")
    try context.print(trends)
    for change in comparison.changes {
      try context.print("")
      try context.print(outline(of: change))
    }
  }

  private var overview: TextTable {
    var table = TextTable([
      .init(language.say("engagement")), .init(language.say("title"), wraps: true), .init(language.say("version")),
      .init(language.say("level"), .right), .init(language.say("score"), .right),
      .init(language.say("answered"), .right),
    ])
    for evaluation in comparison.evaluations {
      let (overall, assessment) = (evaluation.score.overall, evaluation.assessment)
      table.add([
        .init(evaluation.label), .init(assessment.engagement.title), .init(assessment.questionnaire.version),
        .init(language.level(overall.level)), .init(language.scoreInterval(overall.score, nil)),
        .init(language.percent(ofOne: overall.achievement.coverage)),
      ])
    }
    return table
  }

  /// The level and the score of each topic at each time.
  private var trends: TextTable {
    var table = TextTable(
      [.init(language.say("topic"), wraps: true)]
        + comparison.evaluations.map { .init(TerminalText(oneLine: $0.label), .right) }
        + [.init(language.say("like for like"), .right)])
    let last = Dictionary(
      (comparison.changes.last?.topics ?? []).map { ($0.topic.id, $0) }, uniquingKeysWith: { one, _ in one })
    for trend in comparison.trends {
      let change = last[trend.topic.id]
      let mark: Style.Mark? = change.map { $0.isRegression ? .warning : .good }
      table.add(
        [.init(trend.topic.title)] + trend.results.map { .init(result($0)) }
          + [.init(change.map(difference) ?? Language.noFigure, mark)])
    }
    return table
  }

  private func result(_ result: Evaluation.TopicResult?) -> TerminalText {
    guard let capability = result?.score.capability else { return language.say("not in scope") }
    return "\(language.level(capability.level))  \(language.scoreInterval(capability.score, nil))"
  }

  private func difference(_ change: Change.TopicChange) -> String {
    guard let alike = change.likeForLike else { return Language.noFigure }
    return "\(language.percent(alike.then.value)) → \(language.percent(alike.now.value))"
  }

  private func outline(of change: Change) -> TextOutline {
    var outline = TextOutline()
    outline.add(
      language.say("From \(userText: change.earlier.label) to \(userText: change.later.label)"), .strong)
    let kinds: [(Change.Kind, TerminalPhrase)] = [
      (.improved, "better"), (.worsened, "worse"), (.newlyAnswered, "newly answered"),
      (.noLongerAnswered, "no longer answered"), (.excluded, "now not applicable"), (.included, "now applicable"),
    ]
    for (kind, words) in kinds {
      add(words, change.criteria(kind).map(\.criterion.id.text), to: &outline)
    }
    let apart: [(TerminalPhrase, [String])] = [
      ("newly in scope", change.entered.map(\.id.text)), ("no longer in scope", change.left.map(\.id.text)),
      ("reworded questions", change.reworded.map(\.id.text)), ("new questions", change.added.map(\.id.text)),
      ("dropped questions", change.removed.map(\.id.text)),
    ]
    for (words, ids) in apart { add(words, ids, .faint, to: &outline) }
    return outline
  }

  /// Adds a paragraph with the ids, unless there are none.
  private func add(_ words: TerminalPhrase, _ ids: [String], _ mark: Style.Mark? = nil, to outline: inout TextOutline) {
    if ids.isEmpty { return }
    outline.add(
      language.say("\(language.say(words)) (\(ids.count)): \(ids.joined(separator: ", "))"), depth: 1, mark)
  }
}
