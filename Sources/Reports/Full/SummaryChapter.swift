internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The result on one screen: the profile, key figures, largest gaps, and how far the figures can be relied on.
struct SummaryChapter: Chapter, AssessmentPart {
  let context: ReportContext

  private var text: MeasureText { MeasureText(context: context) }

  var section: ReportSection? {
    let (result, confidence) = (OverallResult(context: context), Confidence(context: context))
    return ReportSection(
      say("Summary"), at: Anchor("summary"),
      AssessorWords(context: context).summary + result.verdict + [.keyFigures(result.keyFigures)]
        + (result.isEmpty
          ? []
          : [ResultTerms(context: context).paragraph] + topGaps + [
            .paragraph(say("Basis of the figures.").strong + [.text(" ")] + confidence.basis)
          ])
        + confidence.notCovered)
  }

  /// At most five topics, the most urgent first, each with its first step.
  private var topGaps: [Block] {
    let top = context.priorities.prefix(5)
    guard !top.isEmpty else { return [paragraph(noGap)] }
    let roadmap = evaluation.roadmap.steps
    let hasGoals = !engagement.goals.isEmpty
    let rows = top.map { result -> ReportTable.Row in
      let step = roadmap.first { $0.topic.id == result.score.topic.id }.map { say($0.instruction) } ?? []
      return ReportTable.Row(
        [[context.link(result.score.topic)], text.figure(of: result), measured(result)]
          + (hasGoals ? [[.text(language.number(result.gap.importance))]] : []) + [step])
    }
    let left = context.priorities.count - top.count
    let roadmapLink = Inline.reference(say("roadmap"), to: Anchor("roadmap"))
    return [
      .table(
        ReportTable(
          words(caption(hasGoals: hasGoals)),
          [column("Topic"), text.heading, text.measure == .findings ? column("Finding") : column("Target", .center)]
            + (hasGoals ? [column("Importance", .trailing)] : []) + [column("First step")], rows))
    ] + (hasGoals ? [paragraph(importance)] : [])
      + (left == 0 ? [] : [paragraph("Further topics with a gap: \(left); see the \(roadmapLink).")])
  }

  private var importance: ReportPhrase {
    "Importance is the sum of the weights of the business goals that depend on the topic."
  }

  private func caption(hasGoals: Bool) -> ReportPhrase {
    if text.measure == .findings { return "Topics with the worst findings" }
    return hasGoals ? "Largest gaps, weighted by business goals" : "Largest gaps"
  }

  /// The target or, in a direct conformity assessment, the worst finding.
  private func measured(_ result: Evaluation.TopicResult) -> [Inline] {
    text.measure == .findings
      ? evaluation.worstFinding(of: result.score).map { [.badge(.finding($0))] } ?? [] : text.target(of: result)
  }

  private var noGap: ReportPhrase {
    let roadmapLink = Inline.reference(say("roadmap"), to: Anchor("roadmap"))
    if context.isLimited { return "Every topic of this report that has a result reaches its target." }
    return evaluation.roadmap.steps.isEmpty
      ? "Every topic that has a result reaches its target."
      : "Every topic that has a result reaches its target; the remaining gaps are in the \(roadmapLink)."
  }
}
