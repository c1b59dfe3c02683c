internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The score or achievement of every topic over time.
struct TrendsChapter: Chapter, AssessmentPart {
  let context: ReportContext
  let comparison: Comparison

  private var measure: Measure { evaluation.score.measure }

  var section: ReportSection? {
    let points = comparison.evaluations.map { language.date($0.label) }
    let slopes = SlopeChart(
      points: points, highest: measure == .findings ? 100 : Double(questionnaire.highestLevel.number),
      rows: comparison.trends.map { trend in
        SlopeChart.Row(title: trend.topic.title, values: trend.results.map { $0.flatMap { value(of: $0.score) } })
      })
    let chart = Chart(
      at: Anchor("slopes"), words(title), description: words(slopes.isList ? list : lines), .slopes(slopes),
      table: ReportTable(
        words(title), [column("Topic")] + points.map { .init($0, .trailing) }, comparison.trends.map(row),
        isSortable: true),
      tablePlace: .below)
    return ReportSection(say(title), at: Anchor("trends"), [.chart(chart)])
  }

  private var title: ReportPhrase {
    switch measure {
    case .levels: "Levels and scores over time"
    case .points: "Points over time"
    case .findings: "Achievement of the answered criteria over time"
    }
  }

  private var lines: ReportPhrase {
    "One line per topic, from the earliest figure (left) to the latest; falling lines are dashed. Figures may also differ because questions changed; the sections below list these questions."
  }

  private var list: ReportPhrase {
    "One row per topic, from the earlier figure (ring) to the later one (disc), largest decline first; declines are dashed. Figures may also differ because questions changed; the sections below list these questions."
  }

  private func value(of score: TopicScore) -> Double? {
    measure == .findings ? score.achievement.answered?.value : score.capability.score
  }

  private func interval(_ capability: Capability) -> String {
    language.scoreInterval(capability.score, capability.scoreHigh)
  }

  private func row(for trend: Comparison.TopicTrend) -> ReportTable.Row {
    ReportTable.Row(
      [[.userText(trend.topic.title)]]
        + trend.results.map { result in
          guard let score = result?.score else { return say("not in scope") }
          if score.isUnanswered { return say("not answered") }
          return switch measure {
          case .levels:
            [.badge(.level(score.capability.level)), .text(" "), .text("(\(interval(score.capability)))")]
          case .points: [.text(interval(score.capability))]
          case .findings: [.text(language.percent(score.achievement.answered))]
          }
        })
  }
}
