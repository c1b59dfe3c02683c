internal import Assessment
internal import Wording

/// The section on one topic.
struct TopicProfile: AssessmentPart {
  let context: ReportContext
  let result: Evaluation.TopicResult

  var section: ReportSection {
    let topic = result.score.topic
    let purpose: [Block] = topic.purpose.isEmpty ? [] : [.paragraph([.emphasis([.userText(topic.purpose)])])]
    let explanation = evaluation.explanation(of: topic.id, in: language, isBrief: true).map {
      Block.explanation(summary: say("How this level came about"), $0.steps)
    }
    return ReportSection(
      [.userText(topic.title)], at: Anchor(topic: topic.id),
      purpose + [.paragraph(standing)] + levels + (explanation.map { [$0] } ?? [])
        + strengths + blockers + improvements + disputes)
  }

  /// The level and the target in sentences.
  private var standing: [Inline] {
    let capability = result.score.capability
    guard let level = capability.level, let possible = capability.possible, let evidenced = capability.evidenced else {
      return say("No criterion of this topic is applicable, so it has no level.")
    }
    let target = result.gap.target?.number ?? 0
    var sentences = [
      say("Level \(level.number), \(userText: questionnaire.name(of: level)).").strong,
      result.gap.gap == 0 ? say("The target, level \(target), is reached.") : say("The target is level \(target)."),
    ]
    if possible != level { sentences.append(say("Possible with the open answers: level \(possible.number).")) }
    if evidenced != level { sentences.append(say("Carried by recorded evidence: level \(evidenced.number).")) }
    sentences.append(say("Score \(language.scoreInterval(capability.score, capability.scoreHigh))."))
    sentences.append(say("Answered: \(language.coverage(result.score.achievement))."))
    return sentences.joined(by: " ")
  }

  /// The achievement of each level as bars; nothing for the method "mean", which has no levels.
  private var levels: [Block] {
    let views = result.score.levels(upTo: questionnaire.highestLevel)
    guard rule.method != .mean, !views.isEmpty else { return [] }
    let title = words("\(userText: result.score.topic.title): achievement of each level")
    let asked = views.filter { $0.achievement.applicable > 0 }
    let bars = asked.map { view in
      AchievementBars.Row(
        title: "\(view.key.number) \(questionnaire.name(of: view.key))", low: view.achievement.low,
        high: view.achievement.high, figure: language.interval(view.achievement))
    }
    let rows = views.map { view in
      ReportTable.Row([
        context.name(of: view.key),
        view.achievement.applicable == 0
          ? say("nothing asked, so it does not block") : [.text(language.interval(view.achievement))],
        [.badge(.rating(view.achievement.rating))], language.coverage(view.achievement),
      ])
    }
    return [
      .chart(
        Chart(
          at: Anchor("levels", of: Anchor(topic: result.score.topic.id)), title,
          description: words("Solid: proven. Hatched: what open answers could add."),
          .bars(AchievementBars(noFigure: words("nothing applicable"), rows: bars)),
          table: ReportTable(
            title,
            [
              column("Level"), column("Achieved", .trailing), column("Rating", .center), column("Answered", .trailing),
            ], rows)))
    ]
  }

  /// At most five fully achieved criteria, the highest levels first.
  private var strengths: [Block] {
    let full = result.score.criteria.filter { !Rules.isUnfulfilled($0.answer.answeredValue ?? 0) }
    guard !full.isEmpty else { return [] }
    let best = full.sorted { $0.level > $1.level }.prefix(5)
    let rest = full.count - best.count
    let more = rest > 0 ? [say("and fully achieved as well: \(say(.criteria(rest)))")] : []
    return [
      .paragraph(say("Strengths").strong),
      .list(best.map { [.userText($0.criterion.text), .text(" "), context.link($0.criterion)] } + more),
    ]
  }

  /// The criteria that keep the topic from its next level.
  private var blockers: [Block] {
    guard let next = result.score.capability.level?.next, !result.gap.blockers.isEmpty else { return [] }
    let reasons = result.gap.blockers.map { criterion -> [Inline] in
      let scored = result.score.criteria.first { $0.id == criterion.id }
      let said = scored.map { [Inline.text(" "), .badge(context.badge(for: $0))] } ?? []
      return [.userText(criterion.text), .text(" "), context.link(criterion)] + said
    }
    return [
      .paragraph(
        say("Gaps: not level \(next.number), \(userText: questionnaire.name(of: next)), because").strong),
      .list(reasons),
    ]
  }

  /// The path to the target in the questionnaire's own words.
  private var improvements: [Block] {
    guard !result.gap.path.isEmpty else { return [] }
    let rows = result.gap.path.map { criterion in
      ReportTable.Row([
        [.badge(.level(criterion.level))], [.userText(criterion.nextStep)], [.badge(.effort(criterion.effort))],
        .joined(criterion.evidence.map { [.userText($0)] }, by: "; "), [context.link(criterion)],
      ])
    }
    return [
      .table(
        ReportTable(
          words(
            Phrase(
              rows.count, one: "To reach level {1}, do this",
              many: "To reach level \(result.gap.target?.number ?? 0), do these")),
          [
            column("Level", .center), column("What to do"), column("Effort", .center), column("What would show it"),
            column("Criterion"),
          ], rows))
    ]
  }

  /// The criteria on which the respondents differ by two or more steps of the scale, with their ratings.
  private var disputes: [Block] {
    let disputes = evaluation.disputes.open.filter { $0.topic == result.score.topic.id }
    guard !disputes.isEmpty else { return [] }
    let rows = disputes.map { dispute -> [Inline] in
      let ratings = dispute.ratings.map { rating -> [Inline] in
        [.userText(assessment.sheets[rating.sheet].respondent), .text(" "), .code(questionnaire.scale[rating.step].id)]
      }
      return [.userText(dispute.criterion.text), .text(" "), context.link(dispute.criterion), .text(": ")]
        + .joined(ratings)
    }
    return [.paragraph(say("Where respondents differ").strong), .list(rows)]
  }
}
