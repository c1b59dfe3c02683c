internal import Assessment
package import ReportDocument
internal import Wording

/// The number of topics at each level, as a chart.
package struct TopicDistribution: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// Texts on the report's assessment.
  package init(context: ReportContext) {
    self.context = context
  }

  /// The number of topics at each level.
  package var chart: Chart {
    let levels = evaluation.topics.compactMap(\.score.capability.level)
    let counts = (0...questionnaire.highestLevel.number).map { number in levels.count { $0.number == number } }
    let title = words("Number of topics at each level")
    let rows = counts.enumerated().map { number, count in
      let named = evaluation.topics.filter { $0.score.capability.level == Level(number) }
      return ReportTable.Row([
        context.name(of: Level(number)), [.text("\(count)")], .joined(named.map { [.userText($0.score.topic.title)] }),
      ])
    }
    let description = words("One column per level, from 0 upwards; the framed column is the lowest level that occurs.")
    return Chart(
      at: Anchor("distribution"), title,
      description: overall.isProvisional ? description + " " + words(provisional) : description,
      .distribution(
        LevelDistribution(axis: words("level"), counts: counts, lowest: overall.level ?? .incomplete)),
      table: ReportTable(title, [column("Level"), column("Number of topics", .trailing), column("Topics")], rows))
  }

  private var provisional: ReportPhrase {
    "Provisional: \(overall.applicable - overall.unanswered) of \(overall.applicable) topics answered."
  }
}
