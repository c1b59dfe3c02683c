internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The result of each topic with its possible and evidenced result and its target, as a chart above a table of all
/// figures.
struct TopicLevels: AssessmentPart {
  let context: ReportContext

  private var text: MeasureText { MeasureText(context: context) }
  private var isPoints: Bool { text.measure == .points }

  /// The chart of levels or points; not for findings.
  var chart: Chart {
    Chart(
      at: Anchor("levels"), isPoints ? words("Points and targets") : words("Levels and targets"),
      description: words(description),
      .levels(
        LevelChart(
          legend: [
            words("evidenced"), isPoints ? words("points") : words("level"), words("possible"), words("target"),
          ],
          highest: questionnaire.highestLevel, rows: sorted.map(chartRow))),
      table: table, tablePlace: .below)
  }

  private var description: ReportPhrase {
    if isPoints {
      return
        "Points: by the answers so far. Possible: if every open answer turns out fulfilled. Evidenced: counting only ratings with evidence. The lowest topics come first."
    }
    return
      "Level: by the answers so far. Possible: if every open answer turns out fulfilled. Evidenced: counting only ratings with evidence. The lowest topics come first."
  }

  /// The lowest or the worst finding first, then the widest gap; topics without a result at the end.
  private var sorted: [Evaluation.TopicResult] { context.topics.sorted { key($0) < key($1) } }

  private func key(_ result: Evaluation.TopicResult) -> (Double, Int) {
    let capability = result.score.capability
    if text.measure == .findings {
      let rank = evaluation.worstFinding(of: result.score).flatMap { Finding.allCases.firstIndex(of: $0) }
      return (rank.map(Double.init) ?? .infinity, 0)
    }
    let figure = isPoints ? capability.score : capability.level.map { Double($0.number) }
    return (figure ?? .infinity, -(result.gap.gap ?? 0))
  }

  private func chartRow(of result: Evaluation.TopicResult) -> LevelChart.Row {
    LevelChart.Row(
      title: result.score.topic.title, span: span(of: result.score),
      noSpan: result.score.isUnanswered ? words("not answered") : words("not applicable"),
      target: Double(result.gap.target?.number ?? 0))
  }

  /// Whether any sheet records evidence.
  private var hasEvidence: Bool {
    assessment.sheets.contains { $0.answers.contains(where: { !$0.evidence.isEmpty }) }
  }

  private func span(of topic: TopicScore) -> LevelChart.Span? {
    let capability = topic.capability
    let figures =
      isPoints
      ? [rule.score(of: topic.criteria, from: .evidenced), capability.score, capability.scoreHigh]
      : [capability.evidenced, capability.level, capability.possible].map { $0.map { Double($0.number) } }
    guard capability.level != nil, let level = figures[1], let possible = figures[2] else { return nil }
    return LevelChart.Span(evidenced: hasEvidence ? figures[0] : nil, level: level, possible: possible)
  }
}

// MARK: - The table

extension TopicLevels {
  /// All figures of all topics; only columns that say something.
  var table: ReportTable {
    let columns = columns.filter(\.isShown)
    return ReportTable(
      words("All topics"), [column("Topic")] + columns.map(\.head),
      sorted.map { result in ReportTable.Row([[context.link(result.score.topic)]] + columns.map { $0.cell(result) }) },
      isSortable: true)
  }

  private typealias Column = (
    head: ReportTable.Column, isShown: Bool, cell: (Evaluation.TopicResult) -> [Inline]
  )

  private var columns: [Column] {
    let isLevels = text.measure == .levels
    return [
      (text.heading, true, text.figure),
      (column("Finding"), text.measure == .findings, finding),
      (column("Possible", .center), isLevels, { [.badge(.level($0.score.capability.possible))] }),
      (column("Evidenced", .center), isLevels, { [.badge(.level($0.score.capability.evidenced))] }),
      (column("Target", .center), text.measure != .findings, text.target),
      (column("Gap", .trailing), isLevels, { [.text($0.gap.gap.map { "\($0)" } ?? Language.noFigure)] }),
      (
        column("Score", .trailing), isLevels,
        { [.text(language.scoreInterval($0.score.capability.score, $0.score.capability.scoreHigh))] }
      ),
      (column("Answered", .trailing), true, { [.text(language.percent(ofOne: $0.score.achievement.coverage))] }),
      (column("Gaps whatever the target", .trailing), isPoints, { [.text("\($0.gap.named.count)")] }),
      (
        column("Importance", .trailing), !engagement.goals.isEmpty,
        { [.text(language.number($0.gap.importance))] }
      ),
      (column("Agreement"), evaluation.agreement.raters > 1, { language.agreement($0.gap.agreement) }),
    ]
  }

  private func finding(of result: Evaluation.TopicResult) -> [Inline] {
    evaluation.worstFinding(of: result.score).map { [.badge(.finding($0))] } ?? []
  }
}
