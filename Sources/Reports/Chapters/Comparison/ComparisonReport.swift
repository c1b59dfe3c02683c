package import Assessment
internal import Wording

extension ReportDocument {
  /// Two or more assessments over time; what a changed question or scope does is kept apart.
  package static func comparison(_ comparison: Comparison, options: ReportOptions) -> ReportDocument? {
    guard let last = comparison.evaluations.last else { return nil }
    let writer = ReportWriter(evaluation: last, options: options, linkingTo: .none)
    let report = ComparisonWriter(comparison: comparison, writer: writer)
    return writer.document(
      "comparison over time", .whole, [report.overview, report.trends] + report.changes + [report.reading]
    ).with(
      ReportFacts(
        .comparison, engagements: comparison.evaluations.map { ReportFacts.Engagement(of: $0) }, options: options))
  }
}

/// The sections of a comparison.
private struct ComparisonWriter {
  let comparison: Comparison
  let writer: ReportWriter

  private var language: Language { writer.language }

  var overview: ReportSection {
    let rows = comparison.evaluations.map { evaluation in
      let (overall, assessment) = (evaluation.score.overall, evaluation.assessment)
      return ReportTable.Row([
        [.userText(evaluation.label)], [.userText(assessment.engagement.title)],
        [.userText(assessment.questionnaire.version)], [.badge(.level(overall.level))],
        [.badge(.level(overall.possible))], [.badge(.level(overall.evidenced))], score(overall.score),
        [.text(language.percent(ofOne: overall.achievement.coverage))], [.text("\(evaluation.topics.count)")],
      ])
    }
    let regressions = comparison.regressions
    let verdict =
      regressions.isEmpty
      ? writer.paragraph("Between the last two, no topic’s level or score fell on the questions that both asked alike.")
      : writer.paragraph(
        "Between the last two, level or score fell on the questions that both asked alike: \([Inline].joined(regressions.map { [.userText($0.topic.title)] }))."
      )
    return writer.section(
      "Overview", at: Anchor("overview"),
      [
        .table(
          ReportTable(
            writer.words("The assessments, earliest first"),
            [
              writer.column("Date"), writer.column("Title"), writer.column("Questionnaire’s version"),
              writer.column("Level", .center), writer.column("Possible", .center), writer.column("Evidenced", .center),
              writer.column("Score", .trailing), writer.column("Answered", .trailing),
              writer.column("Topics", .trailing),
            ], rows)), verdict,
      ])
  }

  /// Scores and levels of every topic over time.
  var trends: ReportSection {
    let points = comparison.evaluations.map(\.label)
    let rows = comparison.trends.map { trend in
      ReportTable.Row(
        [[.userText(trend.topic.title)]]
          + trend.results.map { result in
            result.map { [.badge(.level($0.score.capability.level)), .text(" ")] + score($0.score.capability.score) }
              ?? writer.say("not in scope")
          })
    }
    let title = writer.words("Levels and scores over time")
    let chart = Chart(
      at: Anchor("slopes"), title,
      description: writer.words(
        "One line a topic, its score from left (earliest) to right; a line that falls is dashed. Scores may move because a question changed: the sections below tell that apart."
      ),
      .slopes(
        SlopeChart(
          points: points, highest: Double(writer.questionnaire.highestLevel.number),
          rows: comparison.trends.map { trend in
            SlopeChart.Row(title: trend.topic.title, values: trend.results.map { $0?.score.capability.score })
          })),
      table: ReportTable(
        title, [writer.column("Topic")] + points.map { .init($0, .trailing) }, rows, isSortable: true),
      tablePlace: .below)
    return writer.section("Levels and scores over time", at: Anchor("trends"), [.chart(chart)])
  }

  var changes: [ReportSection] {
    comparison.changes.enumerated().map { index, change in
      ChangeWriter(change: change, number: index + 1, writer: writer).section
    }
  }

  var reading: ReportSection {
    writer.section(
      "How to read this", at: Anchor("reading"),
      [
        .list([
          writer.say(
            "Reported levels and scores are those of each date, with the questions and the scope of that date."),
          writer.say(
            "“Like for like” counts only the questions that both dates asked with the same words, level and weight."),
          writer.say(
            "A question that was reworded, added or dropped by a new version shows under its own heading, and never as better or worse."
          ),
          writer.say(
            "A question that was answered for the first time raises what is proven; it is listed as newly answered, not as better."
          ),
          writer.say(
            "An answer that is missing now lowers what is proven; it is listed as no longer answered, not as worse."),
        ])
      ])
  }

  private func score(_ score: Double?) -> [Inline] {
    [.text(score.map { language.number($0, decimals: 2) } ?? "–")]
  }
}
