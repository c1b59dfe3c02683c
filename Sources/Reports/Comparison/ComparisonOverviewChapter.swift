internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// One row per assessment, and the topics and findings that became worse between the last two.
struct ComparisonOverviewChapter: Chapter, AssessmentPart {
  let context: ReportContext
  let comparison: Comparison

  private var text: ChangeText { ChangeText(context: context) }
  private var measure: Measure { evaluation.score.measure }

  var section: ReportSection? {
    ReportSection(
      say("Overview"), at: Anchor("overview"),
      [
        .table(
          ReportTable(
            words("The assessments, earliest first"),
            [
              column("Date"), column("Title"), column("Questionnaire version"),
              measure == .levels ? column("Lowest") : column("Result"),
            ] + figureColumns + [
              column("Answered", .trailing), column("Topics", .trailing),
            ], comparison.evaluations.map(row))), .paragraph(regressions),
      ])
  }

  private var regressions: [Inline] {
    let fallen = comparison.regressions.map(text.likeForLike)
    let change = comparison.changes.last
    let worse = change.map { change in
      change.worseFindings.map { text.name(of: $0.subject, in: change) }
    }
    let topics =
      change?.criteria.isEmpty == true
      ? say(
        "The last two assessments have no unchanged question, so their results do not show a trend."
      )
      : fallen.isEmpty
        ? say("No topic declined between the last two assessments (unchanged questions answered both times).")
        : say(
          "Declined between the last two assessments (unchanged questions answered both times): \([Inline].joined(fallen, by: "; "))."
        )
    guard measure == .findings, let worse else { return topics }
    return topics + [.text(" ")]
      + (worse.isEmpty
        ? say("No finding became worse.") : say("Findings that became worse: \([Inline].joined(worse, by: "; "))."))
  }

  private var figureColumns: [ReportTable.Column] {
    switch measure {
    case .levels: [column("Possible", .center), column("Evidenced", .center), column("Score", .trailing)]
    case .points: [column("Possible", .trailing)]
    case .findings:
      [
        column("Major nonconformities", .trailing), column("Exclusions", .trailing),
        column("Minor nonconformities", .trailing),
      ]
    }
  }

  private func figures(of evaluation: Evaluation) -> [[Inline]] {
    let overall = evaluation.score.overall
    switch measure {
    case .levels:
      return [
        [.badge(.level(overall.possible))], [.badge(.level(overall.evidenced))],
        [.text(language.scoreInterval(overall.score, overall.scoreHigh))],
      ]
    case .points: return [[.text(language.score(overall.scoreHigh))]]
    case .findings:
      return [Finding.major, .excluded, .minor].map { finding in
        [.text("\(text.count(in: evaluation) { $0 == finding })")]
      }
    }
  }

  private func row(for evaluation: Evaluation) -> ReportTable.Row {
    let (overall, assessment) = (evaluation.score.overall, evaluation.assessment)
    return ReportTable.Row(
      [
        [.userText(language.date(evaluation.label))], [.userText(assessment.engagement.title)],
        [.userText(assessment.questionnaire.version)], text.result(of: evaluation),
      ] + figures(of: evaluation) + [
        [.text(language.percent(ofOne: overall.achievement.coverage))], [.text("\(evaluation.topics.count)")],
      ])
  }
}
