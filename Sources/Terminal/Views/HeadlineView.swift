internal import Assessment
internal import OperatingSystem
internal import Text
internal import Wording

/// The overall result as a profile (spec, Overall).
struct HeadlineView {
  let evaluation: Evaluation
  let language: Language

  private var score: Score { evaluation.score }
  private var overall: OverallScore { evaluation.score.overall }
  private var settings: Engagement.Settings { evaluation.assessment.engagement.settings }

  /// One line for each figure; the one that the engagement chooses stands first.
  var lines: [TerminalText] {
    if overall.applicable == 0 { return [language.say("No applicable criterion in scope")] }
    guard overall.level != nil, let middle = evaluation.median else {
      return [language.say("Nothing is answered yet"), provisional].compactMap(\.self)
    }
    if score.measure == .findings { return findings + [provisional].compactMap(\.self) }
    let (profile, median, lowest) = (self.profile, self.median(middle), self.lowest)
    let figures: [TerminalText?] =
      switch settings.headline {
      case .profile: [profile, median, lowest]
      case .median: [median, profile, lowest]
      case .lowest: [lowest, profile, median]
      }
    return figures.compactMap(\.self) + [oneStepAway, interval, provisional].compactMap(\.self)
  }

  // MARK: - Levels and points

  private var profile: TerminalText {
    let count = overall.applicable - overall.unanswered
    return language.say(
      Phrase(
        count, one: "{1} of {2} topic reaches its target",
        many: "\(overall.atTarget) of \(count) topics reach their target"))
  }

  /// Nil where one topic is all.
  private func median(_ topic: Evaluation.TopicResult) -> TerminalText? {
    guard evaluation.ranked.count > 1 else { return nil }
    return language.say("Median \(figure(of: topic)) (of two middle topics, the lower)")
  }

  private var lowest: TerminalText {
    let topics = evaluation.lowest
    guard let first = topics.first else { return "" }
    return language.say("Lowest \(figure(of: first)): \(language.topics(topics.map(\.score.topic)))")
  }

  /// `level 1, Initial`, or `1.5 of 5 points`.
  private func figure(of result: Evaluation.TopicResult) -> TerminalText {
    guard let level = result.score.capability.level else { return .text(Language.noFigure) }
    let points = language.number(result.score.capability.score ?? 0, decimals: 2, isTrimmed: true)
    let questionnaire = evaluation.assessment.questionnaire
    let name = language.builtIn(questionnaire.name(of: level))
    switch score.measure {
    case .points where !score.usesLevelNames:
      return language.say("\(points) of \(score.rule.highest.number) points")
    case .points:
      return language.say("\(points) of \(score.rule.highest.number) points, \(userText: name)")
    case .levels, .findings: return language.say("level \(level.number), \(userText: name)")
    }
  }

  private var oneStepAway: TerminalText? {
    let topics = evaluation.topics.filter(\.gap.isOneStepAway).map(\.score.topic)
    if topics.isEmpty { return nil }
    return score.measure == .points
      ? language.say("One criterion away from the next whole point: \(language.topics(topics))")
      : language.say("One criterion away from the next level: \(language.topics(topics))")
  }

  /// What open answers and missing evidence could change.
  private var interval: TerminalText? {
    let mean = language.scoreInterval(overall.score, overall.scoreHigh)
    if score.measure == .points {
      return language.say("Mean of the topics: \(mean) of \(score.rule.highest.number) points")
    }
    return language.say(
      """
      Lowest level if every open answer turns out fulfilled: \(language.level(overall.possible)); counting only ratings \
      with evidence: \(language.level(overall.evidenced)); mean of the topic scores: \(mean)
      """)
  }

  // MARK: - Findings

  private var findings: [TerminalText] {
    score.assessed.flatMap { framework -> [TerminalText] in
      let items = framework.items.filter(\.item.isRequirement)
      let printed = items.compactMap { evaluation.judgements.printedFinding(of: $0, in: framework) }
      let tally = Finding.allCases.compactMap { finding -> TerminalText? in
        let count = printed.count { $0 == finding }
        return count == 0 || finding == .conforming ? nil : language.count(count, of: finding)
      }
      let count = evaluation.judgements.fulfilledCount(in: framework)
      let fulfilled = language.say(
        Phrase(
          framework.requirementCount, one: "{1}: {2} of {3} requirement fulfilled",
          many: """
            \(userText: framework.catalogue.title): \(count) of \(framework.requirementCount) \
            requirements fulfilled
            """))
      return [fulfilled] + (tally.isEmpty ? [] : [tally.joined(separator: ", ")])
    }
  }

  // MARK: - Missing answers

  private var provisional: TerminalText? {
    guard overall.isProvisional else { return nil }
    let open = evaluation.topics.map(\.score).filter(\.isUnanswered).map(\.topic)
    return language.say(
      """
      Provisional (\(overall.applicable - overall.unanswered) of \(overall.applicable) topics answered); no answers \
      in: \(language.topics(open))
      """)
  }
}

extension Language {
  /// The most topics that a sentence names.
  private static let namedTopics = 5

  /// The titles of topics; of many only the first.
  func topics(_ topics: [Topic]) -> TerminalText {
    let named = topics.prefix(Self.namedTopics).map { TerminalText.userText($0.title) }.joined(separator: ", ")
    let rest = topics.count - Self.namedTopics
    return rest > 0 ? say(Phrase(rest, one: "{1} and {2} more", many: "\(named) and \(rest) more")) : named
  }
}
