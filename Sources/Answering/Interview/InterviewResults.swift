internal import Assessment
internal import Text
internal import Wording

extension Interview {
  /// The result of a topic by this respondent's answers alone.
  func standing(of topic: Topic) -> [Line] {
    let alone = assessment.replacingSheets(by: [sheet])
    let result = TopicScore(of: topic, in: alone, rule: LevelRule(assessment.questionnaire))
    if result.achievement.applicable == 0 {
      return [line("\(userText: topic.title): no applicable statement", .heading)]
    }
    let answered = progress(of: topic)
    if result.isUnanswered { return [line("\(userText: topic.title): no result yet; \(answered)", .heading)] }
    let figures =
      switch measure {
      case .levels: levels(of: result.capability)
      case .points: points(of: result.capability)
      case .findings: findings(of: result, in: Score(of: alone))
      }
    return [Line(""), line("\(userText: topic.title) by your answers: \(userText: figures); \(answered)", .heading)]
  }

  private func levels(of capability: Capability) -> String {
    guard let level = capability.level, let possible = capability.possible else { return "" }
    let name = language.builtIn(assessment.questionnaire.name(of: level))
    let reached = language.text("level \(level.number) (\(userText: name))")
    return possible > level
      ? language.text("\(reached), up to \(possible.number) if the open answers turn out fulfilled") : reached
  }

  /// Points have a level's name only where the questionnaire declares it.
  private func points(of capability: Capability) -> String {
    guard let points = capability.score, let high = capability.scoreHigh else { return "" }
    let written = { (value: Double) in language.number(value, decimals: 2, isTrimmed: true) }
    var reached = language.text("\(written(points)) of \(assessment.questionnaire.highestLevel.number) points")
    if usesLevelNames, let level = capability.level, level > .incomplete {
      reached += " (\(language.builtIn(assessment.questionnaire.name(of: level))))"
    }
    return written(high) == written(points)
      ? reached : language.text("\(reached), up to \(written(high)) if the open answers turn out fulfilled")
  }

  /// The worst finding of the requirements to which the topic's criteria refer, and how many of them are fulfilled.
  private func findings(of result: TopicScore, in score: Score) -> String {
    let criteria = Set(result.criteria.map(\.criterion.id))
    let items = score.assessed.flatMap(\.items).filter { item in
      item.item.isRequirement && item.own.contains { criteria.contains($0.criterion.id) }
    }
    let fulfilled = items.count { $0.finding == .conforming || $0.finding == .unevidenced }
    let worst = Finding.allCases.first { finding in items.contains { $0.finding == finding } }
    let count = language.text(
      Phrase(
        items.count, one: "{1} of {2} requirement fulfilled",
        many: "\(fulfilled) of \(items.count) requirements fulfilled"))
    return worst.map { "\(language.text($0.words)), \(count)" } ?? count
  }
}

extension Finding {
  /// The finding in words.
  fileprivate var words: Phrase<PlainText> {
    switch self {
    case .major: "major nonconformity"
    case .excluded: "exclusion not allowed"
    case .minor: "minor nonconformity"
    case .unanswered: "not fully answered"
    case .unevidenced: "fulfilled, without valid evidence"
    case .conforming: "fulfilled, with evidence"
    case .noCase: "no case"
    case .notApplicable: "not applicable"
    case .notAsked: "not asked"
    }
  }
}
