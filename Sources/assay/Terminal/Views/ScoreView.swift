internal import Assessment
internal import Text
internal import Wording

/// The scores of an engagement: levels, points or findings.
struct ScoreView {
  let evaluation: Evaluation
  let language: Language

  /// The most gaps that are listed.
  private static let gapLimit = 5

  /// Prints everything.
  func print(in context: CommandContext) throws(CommandFailure) {
    try context.print(summary)
    for table in ScoreTables(evaluation: evaluation, language: language).tables {
      try context.print("")
      try context.print(table)
    }
    let frameworks = FrameworkView(evaluation: evaluation, language: language)
    if let outline = frameworks.outline {
      try context.print("")
      try context.print(outline)
    }
    try printGaps(atMost: Self.gapLimit, in: context)
  }

  /// Prints the largest gaps, or the first steps of a direct conformity assessment, after a blank line; nothing if there
  /// are none.
  func printGaps(atMost count: Int, in context: CommandContext) throws(CommandFailure) {
    let view = GapView(evaluation: evaluation, language: language)
    guard let outline = view.outline(atMost: count) else { return }
    try context.print("")
    try context.print(outline)
  }

  /// The title and the overall result.
  var summary: TextOutline {
    let engagement = evaluation.assessment.engagement
    let id = engagement.id.text
    var outline = TextOutline()
    outline.add(
      engagement.title.isEmpty ? .userText(id) : language.say("\(userText: engagement.title) (\(id))"), .strong)
    for line in HeadlineView(evaluation: evaluation, language: language).lines { outline.add(line) }
    outline.add(basis)
    return outline
  }

  /// What the figures rest on.
  private var basis: TerminalText {
    language.say(
      """
      Method \(evaluation.score.rule.method.rawValue); answered \
      \(language.percent(ofOne: evaluation.score.overall.achievement.coverage)); \(agreement)
      """)
  }

  private var agreement: TerminalText {
    let agreement = evaluation.agreement
    guard let alpha = agreement.alpha else {
      return agreement.raters > 1
        ? language.say(
          Phrase(
            agreement.comparable,
            one: "agreement of the respondents not measurable ({1} respondents, {2} criterion rated by two or more)",
            many: """
              agreement of the respondents not measurable (\(agreement.raters) respondents, \
              \(agreement.comparable) criteria rated by two or more)
              """))
        : language.say("agreement not measurable with fewer than two respondents")
    }
    return language.say(
      """
      agreement of the respondents: \(language.word(Agreement.words(for: alpha))) (Krippendorff's alpha \
      \(language.alpha(alpha)); \(agreement.raters) respondents, \(agreement.comparable) criteria)
      """)
  }
}
