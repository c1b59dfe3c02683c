internal import Assessment
internal import Wording

/// The overall level, as a sentence and as key figures.
struct OverallResult: AssessmentPart {
  let context: ReportContext

  /// The overall level in a sentence, with the topics that hold it there.
  var verdict: [Inline] {
    guard let level = overall.level else {
      return say("There is no level yet: no criterion in scope is applicable.").strong
    }
    let lowest = evaluation.topics.filter { $0.score.capability.level == level }
    let known = evaluation.topics.count { $0.score.capability.level != nil }
    let name = say("Overall level \(level.number), \(userText: questionnaire.name(of: level))").strong
    return say(position(name, lowest: lowest.map { [context.link($0.score.topic)] }, of: known)) + [.text(" ")]
      + openness(level)
  }

  /// Names at most four of the lowest topics.
  private func position(_ name: [Inline], lowest: [[Inline]], of known: Int) -> Phrase {
    if known == 1 { return "\(name): the only topic." }
    if lowest.count == known { return "\(name): every topic stands there." }
    if lowest.count > 4 { return "\(name): where \(lowest.count) of \(known) topics stand." }
    let links = language.listed(lowest)
    return Phrase(
      lowest.count, one: "{1}: where {2} stands, the lowest topic.",
      many: "\(name): where \(links) stand, the lowest topics.")
  }

  private func openness(_ level: Level) -> [Inline] {
    let possible = overall.possible ?? level
    let evidenced = overall.evidenced ?? level
    let could =
      possible == level
      ? say("Open answers cannot raise it.")
      : say("If every open answer turned out well, it could be \(possible.number).")
    guard level != .incomplete else { return could }
    return could + [.text(" ")]
      + (evidenced == level
        ? say("It stands on recorded evidence.")
        : say("Counting only what is backed by recorded evidence, it is \(evidenced.number)."))
  }

  var keyFigures: [KeyFigure] {
    let achievement = overall.achievement
    let open = achievement.applicable - achievement.answeredCount
    let gaps = evaluation.topics.compactMap(\.gap.gap)
    return [
      KeyFigure(
        words("Overall level"), language.level(overall.level),
        say(Phrase(gaps.count, one: "the only topic", many: "the lowest of \(gaps.count) topics"))),
      KeyFigure(words("Possible"), language.level(overall.possible), say("if all open answers turn out well")),
      KeyFigure(words("Evidenced"), language.level(overall.evidenced), say("what recorded evidence carries")),
      KeyFigure(words("Median"), language.level(overall.median), say("half of the topics stand here or below")),
      KeyFigure(
        words("At target"), "\(gaps.count { $0 == 0 })/\(gaps.count)", say("topics that reach their target level")),
      KeyFigure(
        words("Answered"), language.percent(ofOne: achievement.coverage),
        open == 0 ? say("every applicable criterion") : say("still open: \(say(.criteria(open)))")),
    ]
  }
}
