package import Assessment
internal import Interchange
internal import Text

extension ScoreExchange {
  /// One line a topic, then one for the whole; UTF-8 with a byte order mark, as spreadsheets want it.
  package static func csv(_ evaluation: Evaluation) -> [UInt8] {
    var writer = CSVWriter(header: [
      "topic", "title", "level", "possible", "evidenced", "score", "scoreHigh", "coverage", "target", "gap",
      "importance",
      "agreement",
    ])
    for result in evaluation.topics {
      let (score, gap) = (result.score, result.gap)
      writer.append([
        .text(score.topic.id.text), .text(score.topic.title), .level(score.capability.level),
        .level(score.capability.possible), .level(score.capability.evidenced), .number(score.capability.score),
        .number(score.capability.scoreHigh), .number(score.achievement.coverage), .level(gap.target),
        .number(gap.gap.map(Double.init)), .number(gap.importance), .number(gap.agreement),
      ])
    }
    let overall = evaluation.score.overall
    writer.append([
      .text("overall"), .text("Overall: the lowest of all topics"), .level(overall.level), .level(overall.possible),
      .level(overall.evidenced), .number(overall.score), .number(nil), .number(overall.achievement.coverage),
      .number(nil), .number(nil), .number(nil), .number(evaluation.agreement),
    ])
    return writer.bytes
  }
}

extension CSVWriter.Field {
  /// A level's number; empty where there is none.
  static func level(_ level: Level?) -> Self { .number(level.map { Double($0.number) }) }
}
