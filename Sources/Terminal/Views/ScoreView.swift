package import Assessment
package import OperatingSystem
internal import Text
package import Wording

/// The scores of an engagement: levels, points or findings.
package struct ScoreView {
  let evaluation: Evaluation
  let language: Language

  /// A view of an evaluation.
  package init(evaluation: Evaluation, language: Language) {
    self.evaluation = evaluation
    self.language = language
  }

  /// The most gaps that are listed.
  private static let gapLimit = 5

  /// Prints everything.
  package func print(with printer: TerminalPrinter) throws(CommandFailure) {
    try printer.print(summary)
    for table in ScoreTables(evaluation: evaluation, language: language).tables {
      try printer.print("")
      try printer.print(table)
    }
    let frameworks = FrameworkView(evaluation: evaluation, language: language)
    if let outline = frameworks.outline {
      try printer.print("")
      try printer.print(outline)
    }
    try printGaps(atMost: Self.gapLimit, with: printer)
  }

  /// Prints the largest gaps, or the first steps of a direct conformity assessment, after a blank line; nothing if there
  /// are none.
  package func printGaps(atMost count: Int, with printer: TerminalPrinter) throws(CommandFailure) {
    let view = GapView(evaluation: evaluation, language: language)
    guard let outline = view.outline(atMost: count) else { return }
    try printer.print("")
    try printer.print(outline)
  }

  /// The title and the overall result.
  package var summary: TextOutline {
    let engagement = evaluation.assessment.engagement
    let id = engagement.id.text
    var outline = TextOutline()
    outline.add(
      engagement.title.isEmpty ? .userText(id) : language.say("\(userText: engagement.title) (\(id))"), .strong)
    for line in HeadlineView(evaluation: evaluation, language: language).lines { outline.add(line) }
    outline.add(basis)
    for share in ConsensusShare.all(in: evaluation) { outline.add(share.line(in: language)) }
    return outline
  }

  /// What the figures rest on.
  private var basis: TerminalText {
    language.say(
      """
      Scoring method \(evaluation.score.rule.method.rawValue); answered \
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
