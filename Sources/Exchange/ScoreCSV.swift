package import Assessment
internal import Interchange
internal import Text

extension ScoreExchange {
  /// Returns one record per topic and one for the whole, UTF-8 with the byte order mark that spreadsheets need.
  package static func csv(_ evaluation: Evaluation) -> [UInt8] {
    var writer = CSVWriter(header: [
      "topic", "title", "level", "possible", "evidenced", "score", "scoreHigh", "coverage", "target", "gap",
      "importance", "agreement", "raters", "comparable",
    ])
    for result in evaluation.topics {
      let (score, gap) = (result.score, result.gap)
      writer.append([
        .text(score.topic.id.text), .text(score.topic.title), .level(score.capability.level),
        .level(score.capability.possible), .level(score.capability.evidenced), .number(score.capability.score),
        .number(score.capability.scoreHigh), .number(score.achievement.coverage), .level(gap.target),
        .number(gap.gap.map(Double.init)), .number(gap.importance), .number(gap.agreement.alpha),
        .number(Double(gap.agreement.raters)), .number(Double(gap.agreement.comparable)),
      ])
    }
    let overall = evaluation.score.overall
    writer.append([
      .text("overall"), .text("Overall (lowest of all topics)"), .level(overall.level), .level(overall.possible),
      .level(overall.evidenced), .number(overall.score), .number(overall.scoreHigh),
      .number(overall.achievement.coverage), .number(nil), .number(nil), .number(nil),
      .number(evaluation.agreement.alpha), .number(Double(evaluation.agreement.raters)),
      .number(Double(evaluation.agreement.comparable)),
    ])
    return writer.bytes
  }
}

extension CSVWriter.Field {
  /// Returns the number of a level; an empty field for nil.
  static func level(_ level: Level?) -> Self { .number(level.map { Double($0.number) }) }
}
