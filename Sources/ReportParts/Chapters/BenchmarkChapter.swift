internal import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// The quartile of each topic among the organizations of a benchmark; nil without a benchmark or a result.
package struct BenchmarkChapter: Chapter, AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// A chapter on the benchmark of the options.
  package init(context: ReportContext) {
    self.context = context
  }

  /// The chapter; nil if there is nothing to report.
  package var section: ReportSection? {
    guard let benchmark = context.options.benchmark, overall.level != nil else { return nil }
    let rows = rows(in: benchmark)
    let table = ReportTable(
      words("Quartile of each topic"),
      [
        column("Topic"), text.heading, column("Quartile"), column("Lower", .trailing), column("Equal", .trailing),
        column("Higher", .trailing),
      ], rows.map(\.row))
    return ReportSection(
      say("Comparison with other organizations"), at: Anchor("benchmark"),
      (rows.isEmpty ? [] : [.table(table), .paragraph(meaning)]) + omission(of: known.count - rows.count)
        + [.paragraph(basis(benchmark))])
  }

  private var text: MeasureText { MeasureText(context: context) }

  /// The topics of the report with a level.
  private var known: [Evaluation.TopicResult] { context.topics.filter { $0.score.capability.level != nil } }

  private typealias Row = (quartile: Int, row: ReportTable.Row)

  /// The topics whose quartile can be told, the lowest quartile first, otherwise in questionnaire order.
  private func rows(in benchmark: Benchmark) -> [Row] {
    let rows = known.compactMap { result -> Row? in
      guard let level = result.score.capability.level,
        let position = benchmark.position(of: level, in: result.score.topic.id)
      else { return nil }
      let sides = [position.sides?.lower, position.sides?.same, position.sides?.higher]
      let cells = [[context.link(result.score.topic)], text.figure(of: result), say(phrase(position))]
      return (
        position.quartile,
        ReportTable.Row(cells + sides.map { [.text($0.map { "\($0)" } ?? Language.noFigure)] })
      )
    }
    return (1...4).flatMap { quartile in rows.filter { $0.quartile == quartile } }
  }

  private func phrase(_ position: Benchmark.Position) -> ReportPhrase {
    switch position.quartile {
    case 1: "first quartile of \(position.units) organizations"
    case 2: "second quartile of \(position.units) organizations"
    case 3: "third quartile of \(position.units) organizations"
    default: "fourth quartile of \(position.units) organizations"
    }
  }

  private var meaning: [Inline] {
    let quartiles = say(
      "The first quartile is the lowest quarter of the organizations, the fourth the highest. Among organizations with equal results, the middle one decides. Lower, equal and higher are numbers of organizations."
    )
    guard text.measure == .points else { return quartiles }
    return quartiles + [.text(" ")] + say("Points are compared as whole points, rounded down.")
  }

  private func omission(of count: Int) -> [Block] {
    guard count > 0 else { return [] }
    return [
      .paragraph(
        say(
          Phrase(
            count,
            one: "1 topic is not shown: too few organizations with different levels are counted to tell its quartile.",
            many:
              "\(count) topics are not shown: too few organizations with different levels are counted to tell their quartile."
          )))
    ]
  }
}

// MARK: - The basis

extension BenchmarkChapter {
  /// Name, date, number and rules of a benchmark.
  private func basis(_ benchmark: Benchmark) -> [Inline] {
    [
      say("Benchmark: \(Self.name(of: benchmark, in: language)).").strong, Self.rules(in: language),
      say(
        "The organizations were chosen by the author of the benchmark and are not a random sample. A quartile is neither a target nor a grade."
      ),
    ].joined(by: " ")
  }

  /// `Hospitals, 2026-11-03, 25 organizations`.
  static func name(of benchmark: Benchmark, in language: Language) -> [Inline] {
    let name = benchmark.title.isEmpty ? benchmark.id.text : benchmark.title
    let date: [[Inline]] = benchmark.date.map { [[.text(language.date($0.description))]] } ?? []
    return ([[Inline.userText(name)]] + date + [language.say("\(benchmark.units) organizations")]).joined(by: ", ")
  }

  /// The rules by which the organizations were counted.
  static func rules(in language: Language) -> [Inline] {
    language.say(
      "Organizations enter in batches of \(Rules.benchmarkBatch). Levels with fewer than \(Rules.smallestCount) organizations are counted together with their neighbours, so that no single organization can be recognized."
    )
  }
}
