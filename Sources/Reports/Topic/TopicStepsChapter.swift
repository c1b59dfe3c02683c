internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// What the owner does next: the first step, all steps to the target, and the evidence to provide for each.
struct TopicStepsChapter: Chapter, TopicPart {
  let page: TopicPage

  var section: ReportSection? { ReportSection(say("Next steps"), at: Anchor("steps"), blocks) }

  private var blocks: [Block] {
    if result.score.isUnanswered { return questions }
    guard let first = page.steps.first else { return nothingToDo }
    return [firstStep(first)] + [.table(table)] + outcome
  }

  /// The questions to answer before there is a result.
  private var questions: [Block] {
    [
      paragraph("Answer these statements first. The result and the steps follow from the answers."),
      .list(result.score.criteria.map { [.userText($0.criterion.text), .text(" "), context.link($0.criterion)] }),
    ]
  }

  private var nothingToDo: [Block] {
    let isOpen = result.score.achievement.answeredCount < result.score.achievement.applicable
    let done =
      text.measure == .findings
      ? say("No step is needed: every answered statement is fulfilled.")
      : say("No step is needed: the target is reached.")
    let keep = say("Keep the evidence up to date until the next assessment.")
    let answer = isOpen ? [say("Answer the open statements.")] : []
    return [.paragraph(([done] + answer + [keep]).joined(by: " "))]
      + (text.measure == .levels ? page.gaps.blockers : [])
  }

  private func firstStep(_ step: RoadmapStep) -> Block {
    let evidence = step.scored.criterion.evidence.map { [Inline.userText($0)] }.joined(by: "; ")
    let entries = register.cell(for: step)
    let facts =
      [fact("Reason", [.userText(step.scored.criterion.text), .text(" "), .badge(context.badge(for: step.scored))])]
      + (step.scored.beginning.isEmpty ? [] : [fact("How to begin", [.userText(step.scored.beginning)])])
      + (evidence.isEmpty ? [] : [fact("Evidence to provide", evidence)])
      + (entries.isEmpty ? [] : [fact("Owner and state", entries)])
    return .callout(title: words("First step"), [.paragraph(say(step.instruction).strong), .facts(facts)])
  }

  private var register: RegisteredSteps { RegisteredSteps(context: context) }

  private var table: ReportTable {
    let steps = page.steps
    let isRegistered = register.hasAny(of: steps)
    let isLevels = text.measure == .levels
    let columns =
      [column("Step", .trailing), column("Recommendation")] + (isLevels ? [column("Level", .center)] : [])
      + [column("Effort", .center), column("Time"), column("Evidence to provide")]
      + (isRegistered ? [column("Owner and state")] : [])
    let rows = steps.enumerated().map { index, step -> ReportTable.Row in
      let critical: [Inline] = step.scored.isCriticalGap ? [.text(" ")] + say("(critical)").strong : []
      let link: [Inline] = [.text(" "), context.link(step.scored.criterion)]
      return ReportTable.Row(
        [
          [.text("\(index + 1)")],
          say(step.instruction) + critical + link + (index > 0 && step.wave == .now ? beginning(of: step.scored) : []),
        ]
          + (isLevels ? [[.badge(.level(step.scored.level))]] : [])
          + [
            [.badge(.effort(step.scored.effort))], say(step.wave.title),
            step.scored.criterion.evidence.map { [.userText($0)] }.joined(by: "; "),
          ] + (isRegistered ? [register.cell(for: step)] : []))
    }
    let goal = text.goal(result.gap.target)
    let caption: ReportPhrase = text.measure == .findings ? "All steps" : "All steps to the target (\(goal))"
    return ReportTable(words(caption), columns, rows)
  }

  /// The meaning of the words in the table, and the result once the steps are done.
  private var outcome: [Block] {
    let after = evaluation.capability(of: result, after: .later)
    let effort = say("Effort: S small, M medium, L large. Time: “Now”, “Next” or “Later” in the roadmap of all topics.")
    let figures: [Inline] =
      switch text.measure {
      case .levels:
        say("Once all these steps are fully achieved, the topic reaches level \(language.level(after.level)).")
      case .points: say("Once all these steps are fully achieved, the topic has \(text.points(after)) points.")
      case .findings: []
      }
    return [.paragraph(figures.isEmpty ? effort : figures + [.text(" ")] + effort)]
  }
}
