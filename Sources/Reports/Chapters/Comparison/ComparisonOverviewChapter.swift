internal import Assessment
internal import Wording

/// One row per assessment, and the topics that fell between the last two.
struct ComparisonOverviewChapter: Chapter, AssessmentPart {
  let context: ReportContext
  let comparison: Comparison

  var section: ReportSection? {
    let regressions = comparison.regressions.map { [Inline.userText($0.topic.title)] }
    return ReportSection(
      say("Overview"), at: Anchor("overview"),
      [
        .table(
          ReportTable(
            words("The assessments, earliest first"),
            [
              column("Date"), column("Title"), column("Questionnaire’s version"), column("Level", .center),
              column("Possible", .center), column("Evidenced", .center), column("Score", .trailing),
              column("Answered", .trailing), column("Topics", .trailing),
            ], comparison.evaluations.map(row))),
        regressions.isEmpty
          ? paragraph("Between the last two, no topic’s level or score fell on the questions that both asked alike.")
          : paragraph(
            "Between the last two, level or score fell on the questions that both asked alike: \([Inline].joined(regressions))."
          ),
      ])
  }

  private func row(for evaluation: Evaluation) -> ReportTable.Row {
    let (overall, assessment) = (evaluation.score.overall, evaluation.assessment)
    return ReportTable.Row([
      [.userText(evaluation.label)], [.userText(assessment.engagement.title)],
      [.userText(assessment.questionnaire.version)], [.badge(.level(overall.level))],
      [.badge(.level(overall.possible))], [.badge(.level(overall.evidenced))], [.text(language.score(overall.score))],
      [.text(language.percent(ofOne: overall.achievement.coverage))], [.text("\(evaluation.topics.count)")],
    ])
  }
}
