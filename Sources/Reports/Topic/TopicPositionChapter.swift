internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The result of the topic against its target, with the goals that depend on it.
struct TopicPositionChapter: Chapter, TopicPart {
  let page: TopicPage

  var section: ReportSection? {
    let purpose: [Block] = topic.purpose.isEmpty ? [] : [.paragraph([.emphasis([.userText(topic.purpose)])])]
    return ReportSection(
      say("Result"), at: Anchor("standing"),
      purpose + AssessorWords(context: context).remark(on: topic) + position + goals)
  }

  private var position: [Block] {
    if result.score.isUnanswered { return [paragraph("Nothing is answered yet, so the topic has no result.")] }
    guard result.score.capability.level != nil else { return [.paragraph(page.profile.standing)] }
    return [.paragraph(page.profile.standing), .keyFigures(figures)]
      + (text.measure == .levels ? page.profile.levels : []) + [page.terms.paragraph]
  }

  /// The business goals that depend on the topic; empty without any.
  private var goals: [Block] {
    let goals = engagement.goals(reaching: topic.id)
    guard !goals.isEmpty else { return [] }
    let titles = goals.map { [Inline.userText($0.title)] }.joined(by: "; ")
    return [
      .paragraph(
        say(Phrase(goals.count, one: "Business goal that depends on it:", many: "Business goals that depend on it:"))
          .strong + [.text(" ")] + titles)
    ]
  }
}

// MARK: - Key figures

extension TopicPositionChapter {
  private var figures: [KeyFigure] {
    let all: [KeyFigure?] =
      switch text.measure {
      case .levels: [level, target, possible, evidenced, lastTime, answered]
      case .points: [points, target, lastTime, answered]
      case .findings: [fulfilled, answered]
      }
    return all.compactMap { $0 }
  }

  private var level: KeyFigure {
    KeyFigure(words("Level"), language.level(result.score.capability.level), say("by the answers so far"))
  }

  private var points: KeyFigure {
    KeyFigure(words("Points"), text.points(result.score.capability), say("by the answers so far"))
  }

  private var target: KeyFigure? {
    result.gap.target.map { KeyFigure(words("Target"), language.level($0), say("agreed for the topic")) }
  }

  private var possible: KeyFigure {
    KeyFigure(
      words("Possible"), language.level(result.score.capability.possible),
      say("if every open answer turns out fulfilled"))
  }

  private var evidenced: KeyFigure {
    KeyFigure(
      words("Evidenced"), language.level(result.score.capability.evidenced),
      say("counting only ratings with evidence"))
  }

  private var lastTime: KeyFigure? {
    guard let change = page.change, let topic = change.topic else { return nil }
    let figure = text.measure == .points ? text.points(topic.before) : language.level(topic.before.level)
    return KeyFigure(words("Last time"), figure, [.text(language.date(change.all.earlier.label))])
  }

  private var fulfilled: KeyFigure {
    KeyFigure(words("Fulfilled"), text.fulfilled(result.score), say("statements fulfilled by the answers so far"))
  }

  private var answered: KeyFigure {
    let open = result.score.achievement.applicable - result.score.achievement.answeredCount
    return KeyFigure(
      words("Answered"), language.percent(ofOne: result.score.achievement.coverage),
      open == 0
        ? say("every applicable statement")
        : say(Phrase(open, one: "1 statement is still open", many: "\(open) statements are still open")))
  }
}
