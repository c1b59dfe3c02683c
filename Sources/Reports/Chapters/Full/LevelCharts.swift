internal import Assessment
internal import Wording

extension ReportWriter {
  /// How many topics stand at each level.
  var distribution: Chart {
    let levels = evaluation.topics.compactMap(\.score.capability.level)
    let counts = (0...questionnaire.highestLevel.number).map { number in levels.count { $0.number == number } }
    let title: Phrase = "How many topics stand at each level"
    let rows = counts.enumerated().map { number, count in
      let named = evaluation.topics.filter { $0.score.capability.level == Level(number) }
      return ReportTable.Row([
        name(of: Level(number)), [.text("\(count)")], .joined(named.map { [.userText($0.score.topic.title)] }),
      ])
    }
    return Chart(
      at: Anchor("distribution"), words(title),
      description: words("One column a level, from 0 upwards; the framed one is the overall level, the lowest."),
      .distribution(
        LevelDistribution(axis: words("level"), counts: counts, lowest: overall.level ?? .incomplete)),
      table: ReportTable(words(title), [column("Level"), column("Topics", .trailing), column("Which")], rows))
  }

  /// Topics by dimensions; nil where no criterion bears on a dimension.
  var heatMap: Chart? {
    let dimensions = evaluation.score.dimensions.map(\.key)
    guard !dimensions.isEmpty else { return nil }
    let titles = dimensions.map { words(Phrase(word: $0.title)) }
    var rows: [HeatMap.Row] = []
    var data: [ReportTable.Row] = []
    for result in evaluation.topics {
      let views = result.score.dimensions
      let achievements = dimensions.map { dimension in views.first { $0.key == dimension }?.achievement }
      rows.append(
        HeatMap.Row(
          title: result.score.topic.title, anchor: Anchor(topic: result.score.topic.id),
          cells: achievements.map { achievement in
            guard let achievement, let low = achievement.low else { return nil }
            return HeatMap.Cell(percent: low, isOpen: achievement.answeredCount < achievement.applicable)
          }))
      let cells = zip(dimensions, achievements).map { dimension, achievement -> [Inline] in
        guard let achievement else { return [.text("–")] }
        let criteria = result.score.criteria.filter { $0.criterion.dimension == dimension }
        return [.badge(.rating(achievement.rating)), .text(" ")] + figure(achievement, over: criteria)
      }
      data.append(ReportTable.Row([[link(result.score.topic)]] + cells))
    }
    let title = words("Achievement by topic and dimension")
    return Chart(
      at: Anchor("heat-map"), title,
      description: words(
        "Each cell shows how much of the topic’s criteria in that dimension is proven, in percent with its rating N, P, L or F. A cell with an open answer bears a dot."
      ),
      .heatMap(HeatMap(columns: titles, rows: rows)),
      table: ReportTable(title, [column("Topic")] + titles.map { .init($0, .trailing) }, data))
  }

  /// The level of each topic with what is possible, what is evidenced, and the target; the table below has all figures.
  var levelChart: Chart {
    let sorted = evaluation.topics.enumerated().sorted { one, other in
      key(one.element, one.offset) < key(other.element, other.offset)
    }.map(\.element)
    let rows = sorted.map { result in
      let capability = result.score.capability
      var span: LevelChart.LevelSpan?
      if let level = capability.level, let possible = capability.possible, let evidenced = capability.evidenced {
        span = LevelChart.LevelSpan(evidenced: evidenced, level: level, possible: possible)
      }
      return LevelChart.Row(
        title: result.score.topic.title, anchor: Anchor(topic: result.score.topic.id), capability: span,
        target: result.gap.target)
    }
    return Chart(
      at: Anchor("levels"), words("Level, what is possible, and target"),
      description: words(
        "For each topic the proven level, the level that is possible if every open answer turns out well, the level that recorded evidence carries, and the target. The lowest topics stand first."
      ),
      .levels(
        LevelChart(
          legend: [words("evidenced"), words("level"), words("possible"), words("target")],
          noLevel: words("not applicable"), highest: questionnaire.highestLevel, rows: rows)),
      table: topicTable(sorted), tablePlace: .below)
  }

  /// The lowest level first, then the widest gap, then the order of the questionnaire; without a level at the end.
  private func key(_ result: Evaluation.TopicResult, _ offset: Int) -> (Int, Int, Int) {
    (result.score.capability.level?.number ?? .max, -(result.gap.gap ?? 0), offset)
  }

  private func topicTable(_ results: [Evaluation.TopicResult]) -> ReportTable {
    let rows = results.map { result in
      let (capability, gap) = (result.score.capability, result.gap)
      return ReportTable.Row([
        [link(result.score.topic)], [.badge(.level(capability.level))], [.badge(.level(capability.possible))],
        [.badge(.level(capability.evidenced))], [.badge(.level(gap.target))],
        [.text(gap.gap.map { "\($0)" } ?? "–")],
        [.text(language.scoreInterval(capability.score, capability.scoreHigh))],
        [.text(language.percent(ofOne: result.score.achievement.coverage))],
        [.text(language.number(gap.importance))], language.agreement(gap.agreement),
      ])
    }
    return ReportTable(
      words("All topics"),
      [
        column("Topic"), column("Level", .center), column("Possible", .center), column("Evidenced", .center),
        column("Target", .center), column("Gap", .trailing), column("Score", .trailing),
        column("Answered", .trailing), column("Importance", .trailing), column("Agreement"),
      ], rows, isSortable: true)
  }
}
