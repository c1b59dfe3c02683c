internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The section on one topic.
struct TopicProfile: AssessmentPart {
  let context: ReportContext
  let result: Evaluation.TopicResult

  private var text: MeasureText { MeasureText(context: context) }
  private var isLevels: Bool { text.measure == .levels }

  var section: ReportSection {
    let topic = result.score.topic
    let purpose: [Block] = topic.purpose.isEmpty ? [] : [.paragraph([.emphasis([.userText(topic.purpose)])])]
    let gaps = TopicGaps(context: context, result: result)
    let blocks: [Block]
    if result.score.isUnanswered {
      blocks = [.paragraph(say("Not answered: ask the questions of this topic first.").strong)]
    } else {
      blocks =
        [.paragraph(standing)] + (isLevels ? levels + strengths : [])
        + (hasAnswers ? [.table(AnswersChapter(context: context).table(of: result))] : gaps.named + rest(of: gaps))
        + gaps.disputes
    }
    return ReportSection(
      [.userText(topic.title)], at: Anchor(topic: topic.id),
      (isLevels ? purpose : []) + AssessorWords(context: context).remark(on: topic) + blocks + actions)
  }

  /// The entries of the action register about the topic or its criteria.
  private var actions: [Block] {
    let subjects = [result.score.topic.id.text] + result.score.criteria.map(\.id.text)
    let lines = RegisteredActions(context: context).lines(about: subjects)
    return lines.isEmpty ? [] : [.paragraph(say("In the action register").strong), .list(lines)]
  }

  /// Whether the section has the answers, and with them every gap.
  private var hasAnswers: Bool {
    AnswersChapter.isInTopics(of: evaluation) && !context.options.without.contains(.answers)
  }

  private func rest(of gaps: TopicGaps) -> [Block] {
    isLevels ? gaps.blockers + gaps.improvements : gaps.unfulfilled
  }

  /// The result and the target in sentences.
  var standing: [Inline] {
    let capability = result.score.capability
    guard let level = capability.level, let possible = capability.possible, let evidenced = capability.evidenced else {
      return say("No criterion of this topic is applicable, so it has no result.")
    }
    var sentences = [say("Result: \(text.position(of: result)).").strong]
    if text.measure == .findings {
      sentences +=
        evaluation.worstFinding(of: result.score).map { [say("Worst finding: \([.badge(.finding($0))]).")] } ?? []
    } else {
      let target = text.goal(result.gap.target)
      sentences.append(
        result.gap.gap == 0 ? say("The target (\(target)) is reached.") : say("The target is \(target)."))
    }
    if isLevels {
      if possible != level {
        sentences.append(say("If every open answer turns out fulfilled: level \(possible.number)."))
      }
      if evidenced != level { sentences.append(say("Counting only ratings with evidence: level \(evidenced.number).")) }
      sentences.append(say("Score \(language.scoreInterval(capability.score, capability.scoreHigh))."))
    }
    sentences.append(say("Answered: \(language.coverage(result.score.achievement))."))
    return sentences.joined(by: " ")
  }

  /// The achievement of each level as bars.
  var levels: [Block] {
    let views = result.score.levels(upTo: questionnaire.highestLevel)
    guard views.count > 1 else { return [] }
    let title = words("\(userText: result.score.topic.title): achievement of each level")
    let asked = views.filter { $0.achievement.applicable > 0 }
    let bars = asked.map { view in
      AchievementBars.Row(
        title: "\(view.key.number) \(language.builtIn(questionnaire.name(of: view.key)))", low: view.achievement.low,
        high: view.achievement.high, figure: language.interval(view.achievement))
    }
    let rows = views.map { view in
      ReportTable.Row([
        context.name(of: view.key),
        view.achievement.applicable == 0
          ? say("no criteria, so never a result") : [.text(language.interval(view.achievement))],
        [.badge(.rating(view.achievement.rating))], language.coverage(view.achievement),
      ])
    }
    return [
      .chart(
        Chart(
          at: Anchor("levels", of: Anchor(topic: result.score.topic.id)), title,
          description: words(
            "Solid: achieved by the answers so far. Hatched: possible contribution of open answers. Lines: bounds of N, P, L and F."
          ),
          .bars(AchievementBars(noFigure: words("no applicable criterion"), rows: bars)),
          table: ReportTable(
            title,
            [
              column("Level"), column("Achieved", .trailing), column("Rating", .center), column("Answered", .trailing),
            ], rows)))
    ]
  }

  /// At most five fully achieved criteria, the highest levels first.
  var strengths: [Block] {
    let full = result.score.criteria.filter { !Rules.isUnfulfilled($0.answer.answeredValue ?? 0) }
    guard !full.isEmpty else { return [] }
    let best = full.sorted { $0.level > $1.level }.prefix(5)
    let rest = full.count - best.count
    let more = rest > 0 ? [say("also fully achieved: \(say(.criteria(rest)))")] : []
    return [
      .paragraph(say("Strengths").strong),
      .list(best.map { [.userText($0.criterion.text), .text(" "), context.link($0.criterion)] } + more),
    ]
  }
}
