internal import Assessment
internal import Text
internal import Wording

/// The scores of an engagement.
struct ScoreView {
  let evaluation: Evaluation
  let language: Language

  /// Prints everything.
  func print(in context: CommandContext) throws(CommandFailure) {
    try context.print(summary)
    try context.print("")
    try context.print(topics)
    if evaluation.priorities.isEmpty { return }
    try context.print("")
    try context.print(gaps(atMost: 5))
  }

  /// The overall result in three lines.
  var summary: TextOutline {
    let engagement = evaluation.assessment.engagement
    let id = engagement.id.text
    var outline = TextOutline()
    outline.add(
      engagement.title.isEmpty ? .userText(id) : language.say("\(userText: engagement.title) (\(id))"), .strong)
    outline.add(level)
    outline.add(score)
    return outline
  }

  private var level: TerminalText {
    let overall = evaluation.score.overall
    guard let level = overall.level else {
      return language.say("Overall level unknown: nothing applicable is in scope")
    }
    let name = evaluation.assessment.questionnaire.name(of: level)
    let count = evaluation.topics.count
    return language.say(
      Phrase(
        count,
        one:
          "Overall level {1}, {2}: the lowest of {3} topic; possible {4}, evidenced {5}, median {6}",
        many: """
          Overall level \(level.number), \(userText: name): the lowest of \(count) topics; \
          possible \(language.level(overall.possible)), evidenced \(language.level(overall.evidenced)), \
          median \(language.level(overall.median))
          """))
  }

  private var score: TerminalText {
    let overall = evaluation.score.overall
    return language.say(
      """
      Score \(language.scoreInterval(overall.score, nil)) (\(evaluation.score.rule.method.rawValue)), \
      answered \(language.percent(ofOne: overall.achievement.coverage)), \
      agreement \(language.agreement(evaluation.agreement.alpha))
      """)
  }

  private var topics: TextTable {
    var table = TextTable([
      .init(language.say("topic"), wraps: true), .init(language.say("level"), .right),
      .init(language.say("possible"), .right), .init(language.say("evidenced"), .right),
      .init(language.say("target"), .right), .init(language.say("gap"), .right), .init(language.say("score"), .right),
      .init(language.say("answered"), .right),
    ])
    for result in evaluation.topics {
      let (score, gap) = (result.score, result.gap)
      let mark: Style.Mark? = gap.gap.map { $0 > 0 ? .warning : .good }
      table.add([
        .init(score.topic.title), .init(language.level(score.capability.level), mark),
        .init(language.level(score.capability.possible)), .init(language.level(score.capability.evidenced)),
        .init(language.level(gap.target)), .init(gap.gap.map(String.init) ?? Language.noFigure, mark),
        .init(language.scoreInterval(score.capability.score, score.capability.scoreHigh)),
        .init(language.percent(ofOne: score.achievement.coverage)),
      ])
    }
    return table
  }

  /// The topics with a gap in the order of priority, each with its next step.
  func gaps(atMost count: Int) -> TextOutline {
    var outline = TextOutline()
    outline.add(
      evaluation.priorities.count > count
        ? language.say("The \(count) largest gaps") : language.say("Gaps, the most pressing first"), .strong)
    for result in evaluation.priorities.prefix(count) {
      let (score, gap) = (result.score, result.gap)
      let level = language.level(score.capability.level)
      outline.add(
        language.say(
          """
          \(userText: score.topic.title): level \(level), target \(language.level(gap.target)), \
          importance \(language.weight(gap.importance))
          """), depth: 1)
      guard let step = gap.path.first else { continue }
      outline.add(language.say("\(step.id.text): \(userText: step.nextStep)"), depth: 2, .faint)
    }
    return outline
  }
}
