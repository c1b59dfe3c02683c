internal import Assessment
internal import Text

/// The scores of an engagement on a terminal.
enum ScoreText {
  static func print(_ evaluation: Evaluation, _ arguments: ParsedArguments, _ shell: Shell) throws(CommandFailure) {
    try shell.print(summary(of: evaluation), arguments)
    try shell.print("")
    try shell.print(topics(of: evaluation), arguments)
    if evaluation.priorities.isEmpty { return }
    try shell.print("")
    try shell.print(gaps(of: evaluation, atMost: 5), arguments)
  }

  /// The whole in three lines.
  static func summary(of evaluation: Evaluation) -> TextOutline {
    let (engagement, overall) = (evaluation.assessment.engagement, evaluation.score.overall)
    let questionnaire = evaluation.assessment.questionnaire
    var outline = TextOutline()
    outline.add(engagement.title.isEmpty ? engagement.id.text : "\(engagement.title) (\(engagement.id))", .strong)
    if let level = overall.level {
      outline.add(
        "Overall level \(level.number), \(questionnaire.name(of: level)): the lowest of "
          + "\(Figures.counted(evaluation.topics.count, "topic")); possible \(Figures.level(overall.possible)), "
          + "evidenced \(Figures.level(overall.evidenced)), median \(Figures.level(overall.median))")
    } else {
      outline.add("Overall level unknown: nothing applicable is in scope")
    }
    let alpha = evaluation.agreement.map { "\(Figures.alpha($0)), " } ?? ""
    outline.add(
      "Score \(Figures.score(overall.score, nil)) (\(evaluation.score.rule.method.rawValue)), "
        + "answered \(Figures.percent(overall.achievement.coverage)), "
        + "agreement \(alpha)\(Agreement.words(for: evaluation.agreement))")
    return outline
  }

  private static func topics(of evaluation: Evaluation) -> TextTable {
    var table = TextTable([
      .init("topic", wraps: true), .init("level", .right), .init("possible", .right), .init("evidenced", .right),
      .init("target", .right), .init("gap", .right), .init("score", .right), .init("answered", .right),
    ])
    for result in evaluation.topics {
      let (score, gap) = (result.score, result.gap)
      let mark: Style.Mark? = gap.gap.map { $0 > 0 ? .warning : .good }
      table.add([
        .init(score.topic.title), .init(Figures.level(score.capability.level), mark),
        .init(Figures.level(score.capability.possible)), .init(Figures.level(score.capability.evidenced)),
        .init(Figures.level(gap.target)), .init(gap.gap.map(String.init) ?? Figures.none, mark),
        .init(Figures.score(score.capability.score, score.capability.scoreHigh)),
        .init(Figures.percent(score.achievement.coverage)),
      ])
    }
    return table
  }

  /// The topics with a gap, the most pressing first, each with its next step.
  static func gaps(of evaluation: Evaluation, atMost count: Int) -> TextOutline {
    var outline = TextOutline()
    outline.add(
      evaluation.priorities.count > count ? "The \(count) largest gaps" : "Gaps, the most pressing first", .strong)
    for result in evaluation.priorities.prefix(count) {
      let (score, gap) = (result.score, result.gap)
      outline.add(
        "\(score.topic.title): level \(Figures.level(score.capability.level)), target \(gap.target.number), "
          + "importance \(Figures.weight(gap.importance))", depth: 1)
      guard let step = gap.path.first else { continue }
      outline.add("\(step.id): \(step.nextStep)", depth: 2, .faint)
    }
    return outline
  }
}
