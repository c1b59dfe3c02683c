/// A portfolio as JSON (`assay.portfolio/1`) and as CSV: one record a unit and topic, and one a unit for the whole.
package enum PortfolioExchange {
  /// UTF-8 with a line feed at the end.
  package static func json(_ portfolio: Portfolio) -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.member("schema", "assay.portfolio/1")
        writer.member("units") { $0.array(portfolio.units) { unit($1, to: &$0) } }
        writer.member("topics") { $0.array(portfolio.columns) { column($1, to: &$0) } }
        writer.member("counts") { $0.array(portfolio.counts) { $0.value(Double($1)) } }
      }
    }
  }

  private static func unit(_ unit: PortfolioUnit, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", unit.path)
      writer.member("engagement", unit.engagement.text)
      writer.member("name", unit.name)
      writer.member("date", unit.date?.description)
      writer.member("questionnaire", unit.questionnaire.text)
      writer.member("level", unit.overall.level?.number)
      writer.member("possible", unit.overall.possible?.number)
      writer.member("evidenced", unit.overall.evidenced?.number)
      writer.member("score", unit.overall.score)
      writer.member("coverage", unit.overall.achievement.coverage)
      writer.member("topics") {
        $0.array(unit.topics) { writer, topic in
          writer.object { writer in
            writer.member("id", topic.id.text)
            writer.member("level", topic.level?.number)
            writer.member("possible", topic.possible?.number)
            writer.member("target", topic.target.number)
            writer.member("score", topic.score)
          }
        }
      }
    }
  }

  private static func column(_ column: Portfolio.Column, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", column.id.text)
      writer.member("title", column.title)
      writer.member("lowest", column.lowest?.number)
      writer.member("highest", column.highest?.number)
      writer.member("counts") { $0.array(column.counts) { $0.value(Double($1)) } }
    }
  }

  /// UTF-8 with a byte order mark, as spreadsheets want it.
  package static func csv(_ portfolio: Portfolio) -> [UInt8] {
    var writer = CSVWriter(header: [
      "path", "engagement", "unit", "date", "questionnaire", "topic", "title", "level", "possible", "target", "score",
    ])
    for unit in portfolio.units {
      let head: [CSVWriter.Field] = [
        .text(unit.path), .text(unit.engagement.text), .text(unit.name), .text(unit.date?.description ?? ""),
        .text(unit.questionnaire.text),
      ]
      for topic in unit.topics {
        writer.append(
          head + [
            .text(topic.id.text), .text(topic.title), .level(topic.level), .level(topic.possible),
            .level(topic.target), .number(topic.score),
          ])
      }
      writer.append(
        head + [
          .text("overall"), .text("Overall: the lowest of all topics"), .level(unit.overall.level),
          .level(unit.overall.possible), .number(nil), .number(unit.overall.score),
        ])
    }
    return writer.bytes
  }
}
