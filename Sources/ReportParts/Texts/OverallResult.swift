internal import Assessment
package import ReportDocument
internal import Wording

/// The overall result as a profile: the topics at their target, the median, the lowest, and those one step away.
package struct OverallResult: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// Texts on the report's assessment.
  package init(context: ReportContext) {
    self.context = context
  }

  private var text: MeasureText { MeasureText(context: context) }

  /// The topics with a level.
  private var known: [Evaluation.TopicResult] { evaluation.topics.filter { $0.score.capability.level != nil } }

  /// The topic in the middle; nil where one topic is all.
  private var median: Evaluation.TopicResult? { known.count > 1 ? evaluation.median : nil }

  /// Whether no topic has a result.
  package var isEmpty: Bool { overall.level == nil }

  /// The result in sentences, the chosen figure first.
  package var verdict: [Block] {
    guard !isEmpty else {
      guard overall.achievement.applicable > 0 else {
        return [.paragraph(say("There is no result: no statement in scope is applicable.").strong)]
      }
      return [
        .paragraph(
          say("Nothing is answered yet.").strong + [.text(" ")]
            + say("All figures in this report are based on the answers, so there are no figures yet.") + [.text(" ")]
            + askFirst)
      ]
    }
    let sentences =
      text.measure == .findings
      ? FindingsResult(context: context).sentences : profile.map(\.sentence).filter { !$0.isEmpty }
    guard let first = sentences.first else { return [] }
    return provisional + [.paragraph(([first.strong] + sentences.dropFirst()).joined(by: " "))]
  }

  /// `Provisional: 5 of 8 topics answered.`; empty if every topic is answered.
  private var provisional: [Block] {
    guard overall.isProvisional else { return [] }
    let answered = overall.applicable - overall.unanswered
    return [
      .paragraph(
        say("Provisional: \(answered) of \(overall.applicable) topics answered.").strong + [.text(" ")] + askFirst)
    ]
  }

  /// The topics without an answer, at most five by name.
  private var askFirst: [Inline] {
    let open = evaluation.topics.filter(\.score.isUnanswered)
    let named = open.prefix(5).map { [context.link($0.score.topic)] } + more(than: 5, of: open.count)
    return say("Topics to ask about first: \([Inline].joined(named)).")
  }

  /// `3 more`, as a list of one piece; empty if nothing is left out.
  private func more(than shown: Int, of count: Int) -> [[Inline]] {
    count > shown ? [say(Phrase(count - shown, one: "{1} more", many: "\(count - shown) more"))] : []
  }
}

// MARK: - The sentences of the profile

extension OverallResult {
  private enum Part: Hashable { case profile, median, lowest, gaps, near }

  /// The parts of the profile in the order of the engagement's headline.
  private var profile: [(part: Part, sentence: [Inline])] {
    let order: [Part] =
      switch engagement.settings.headline {
      case .profile: [.profile, .gaps, .median, .lowest, .near]
      case .lowest: [.lowest, .gaps, .profile, .median, .near]
      case .median: [.median, .gaps, .profile, .lowest, .near]
      }
    return order.map { ($0, sentence($0)) }
  }

  private func sentence(_ part: Part) -> [Inline] {
    switch part {
    case .profile:
      say(
        Phrase(
          known.count, one: "{1} of {2} topic reaches its target.",
          many: "\(overall.atTarget) of \(known.count) topics reach their target."))
    case .median:
      median.map { say("Median: \(figure(of: $0)) (at least half of the topics are at or below it).") } ?? []
    case .lowest: lowestSentence
    case .gaps: gaps
    case .near: near
    }
  }

  /// `level 2` or `2.5 of 5 points`: by the answers so far.
  private func figure(of result: Evaluation.TopicResult) -> [Inline] {
    text.measure == .points
      ? say("\(value(of: result)) of \(text.highest) points") : say("level \(value(of: result))")
  }

  /// The lowest result with the names of its topics.
  private var lowestSentence: [Inline] {
    let lowest = evaluation.lowest
    guard let first = lowest.first else { return [] }
    let names = lowest.prefix(4).map { [context.link($0.score.topic)] } + more(than: 4, of: lowest.count)
    if known.count == 1 { return say("Result: \(figure(of: first)) (\(context.link(first.score.topic))).") }
    return lowest.count == known.count
      ? say("All topics are at \(figure(of: first)).")
      : say("Lowest: \(figure(of: first)) (\([Inline].joined(names))).")
  }

  /// The number of gaps that are named whatever the target; empty without any.
  private var gaps: [Inline] {
    namedGaps == 0
      ? []
      : say(
        Phrase(
          namedGaps, one: "1 gap whatever the target: {2}.",
          many: "\(namedGaps) gaps whatever the target: \(gapMeaning)."))
  }

  /// The statements that are gaps whatever the target: critical ones, under *mean* also those with the lowest rating.
  private var gapMeaning: [Inline] {
    let critical = evaluation.topics.reduce(0) { $0 + $1.score.criteria.count(where: \.isCriticalGap) }
    if critical == namedGaps {
      return say(
        Phrase(
          namedGaps, one: "a critical statement less than half achieved",
          many: "critical statements less than half achieved"))
    }
    return critical == 0
      ? say(Phrase(namedGaps, one: "a statement with the lowest rating", many: "statements with the lowest rating"))
      : say("statements that are critical and less than half achieved, or have the lowest rating")
  }

  private var namedGaps: Int { evaluation.topics.reduce(0) { $0 + $1.gap.named.count } }

  /// The topics that one criterion keeps from their next level.
  private var near: [Inline] {
    let near = known.filter(\.gap.isOneStepAway)
    guard !near.isEmpty else { return [] }
    let names: [Inline] = .joined(
      near.prefix(5).map { [context.link($0.score.topic)] } + more(than: 5, of: near.count))
    return text.measure == .points
      ? say("One statement away from the next whole number of points: \(names).")
      : say("One statement away from the next level: \(names).")
  }
}

// MARK: - Key figures

extension OverallResult {
  /// A few large figures, each with its meaning; the chosen one first.
  package var keyFigures: [KeyFigure] {
    guard !isEmpty else { return [answered] }
    if text.measure == .findings { return FindingsResult(context: context).keyFigures + [answered] }
    let order: [KeyFigure?] =
      switch engagement.settings.headline {
      case .profile: [atTarget, medianFigure, lowestFigure]
      case .lowest: [lowestFigure, atTarget, medianFigure]
      case .median: [medianFigure, atTarget, lowestFigure]
      }
    return order.compactMap { $0 } + [open, evidenced, plainGaps].compactMap { $0 } + [answered]
  }

  /// Marks the meaning of a figure as provisional.
  private func meaning(_ words: [Inline]) -> [Inline] {
    overall.isProvisional ? words + [.text(" · ")] + say("provisional") : words
  }

  private var atTarget: KeyFigure {
    let short = known.count - overall.atTarget
    return KeyFigure(
      words("Targets reached"), "\(overall.atTarget)/\(known.count)",
      meaning(
        short == 0
          ? say("every answered topic reaches its target")
          : engagement.goals.isEmpty
            ? say(
              Phrase(short, one: "1 topic is below its target", many: "\(short) topics are below their target"))
            : say("business goals that depend on a topic below target: \(goalsAtRisk) of \(engagement.goals.count)")))
  }

  private var goalsAtRisk: Int { GoalRisk.ranked(in: evaluation).count { !$0.belowTarget.isEmpty } }

  private var medianFigure: KeyFigure? {
    median.map {
      KeyFigure(words("Median"), value(of: $0), meaning(say("at least half of the topics are at or below it")))
    }
  }

  private var lowestFigure: KeyFigure? {
    let lowest = evaluation.lowest
    guard let first = lowest.first else { return nil }
    let topic: [Inline] = [.userText(first.score.topic.title)]
    return KeyFigure(
      known.count == 1 ? words("Result") : words("Lowest"), value(of: first),
      meaning(
        lowest.count == 1
          ? topic
          : say(
            Phrase(lowest.count - 1, one: "{1} and {2} more", many: "\(topic) and \(lowest.count - 1) more"))))
  }

  private func value(of result: Evaluation.TopicResult) -> String {
    text.measure == .points
      ? text.points(result.score.capability.score ?? 0) : language.level(result.score.capability.level)
  }

  /// The lowest possible level, where open answers could raise the lowest.
  private var open: KeyFigure? {
    guard text.measure == .levels, overall.possible != overall.level else { return nil }
    return KeyFigure(
      words("Possible"), language.level(overall.possible),
      meaning(say("lowest level if every open answer turns out fulfilled")))
  }

  private var evidenced: KeyFigure? {
    guard text.measure == .levels else { return nil }
    return KeyFigure(
      words("Evidenced"), language.level(overall.evidenced),
      meaning(say("lowest level counting only ratings with evidence")))
  }

  /// The number of gaps that are named whatever the target.
  private var plainGaps: KeyFigure? {
    guard namedGaps > 0 else { return nil }
    return KeyFigure(words("Gaps whatever the target"), "\(namedGaps)", gapMeaning)
  }

  private var answered: KeyFigure {
    let achievement = overall.achievement
    let open = achievement.applicable - achievement.answeredCount
    return KeyFigure(
      words("Answered"), language.percent(ofOne: achievement.coverage),
      open == 0
        ? say("every applicable statement")
        : say(Phrase(open, one: "1 statement is still open", many: "\(open) statements are still open")))
  }
}
