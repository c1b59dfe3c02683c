package import Assessment
internal import Interchange
internal import Text

/// Writes a portfolio unit by unit, so that units need not be kept in memory.
package protocol PortfolioExchange: Sendable {
  /// Returns the next part of the file with a unit, UTF-8; the first part includes the beginning of the file.
  mutating func bytes(adding unit: PortfolioUnit) -> [UInt8]
  /// Returns the end of the file; no unit may be added after it.
  mutating func bytesAtEnd() -> [UInt8]
}

/// Writes a portfolio as JSON (`assay.portfolio/1`).
package struct PortfolioJSON: PortfolioExchange {
  private var writer = JSONWriter(isIndented: true)
  private var tally = PortfolioTally()

  /// Begins the document.
  package init() {
    writer.open(UInt8(ascii: "{"))
    writer.member("schema", OutputSchema.portfolio.format)
    writer.member("units") { $0.open(UInt8(ascii: "[")) }
  }

  /// Returns the bytes that a unit adds.
  package mutating func bytes(adding unit: PortfolioUnit) -> [UInt8] {
    tally.add(unit)
    writer.separate()
    write(unit)
    return writer.takeBytes()
  }

  /// Returns the bytes behind the last unit.
  package mutating func bytesAtEnd() -> [UInt8] {
    writer.close(UInt8(ascii: "]"))
    writer.member("topics") { $0.array(tally.columns) { Self.write($1, to: &$0) } }
    writer.member("counts") { $0.array(tally.counts) { $0.value(Double($1)) } }
    writer.close(UInt8(ascii: "}"))
    return writer.takeBytes() + [UInt8(ascii: "\n")]
  }

  private mutating func write(_ unit: PortfolioUnit) {
    writer.object { writer in
      writer.member("path", unit.path)
      writer.member("engagement", unit.engagement.text)
      writer.member("name", unit.organization)
      writer.member("title", unit.title)
      writer.member("group", unit.group.isEmpty ? nil : unit.group)
      writer.member("date", unit.date?.description)
      writer.member("questionnaire", unit.questionnaire.text)
      writer.member("level", unit.overall.level?.number)
      writer.member("possible", unit.overall.possible?.number)
      writer.member("evidenced", unit.overall.evidenced?.number)
      writer.member("median", unit.overall.median?.number)
      writer.member("atTarget", unit.overall.atTarget)
      writer.member("gap", unit.gap)
      writer.member("unanswered", unit.overall.unanswered)
      writer.member("score", unit.overall.score)
      writer.member("coverage", unit.overall.achievement.coverage)
      if let requirements = unit.requirements { Self.write(requirements, to: &writer) }
      writer.member("topics") {
        $0.array(unit.topics) { writer, topic in
          writer.object { writer in
            writer.member("id", topic.id.text)
            writer.member("level", topic.level?.number)
            writer.member("possible", topic.possible?.number)
            writer.member("target", topic.target?.number)
            writer.member("gap", topic.gap)
            writer.member("score", topic.score)
          }
        }
      }
    }
  }

  private static func write(_ requirements: PortfolioUnit.Requirements, to writer: inout JSONWriter) {
    writer.member("requirements") {
      $0.object { writer in
        writer.member("fulfilled", requirements.fulfilled)
        writer.member("count", requirements.count)
        writer.member("majors", requirements.majors)
      }
    }
  }

  private static func write(_ column: Portfolio.Column, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", column.id.text)
      writer.member("title", column.title)
      writer.member("lowest", column.lowest?.number)
      writer.member("median", column.median?.number)
      writer.member("highest", column.highest?.number)
      writer.member("counts") { $0.array(column.counts) { $0.value(Double($1)) } }
    }
  }
}

/// Writes a portfolio as CSV with the byte order mark that spreadsheets need: one record per unit and topic, and one per
/// unit for the whole.
package struct PortfolioCSV: PortfolioExchange {
  private var writer = CSVWriter(header: [
    "path", "engagement", "unit", "date", "questionnaire", "topic", "title", "level", "possible", "target", "score",
    "gap", "group", "unit-title",
  ])

  /// Begins with the header.
  package init() {}

  /// Returns the bytes that a unit adds.
  package mutating func bytes(adding unit: PortfolioUnit) -> [UInt8] {
    let head = CSVWriter.joined([
      .text(unit.path), .text(unit.engagement.text), .text(unit.organization), .text(unit.date?.description ?? ""),
      .text(unit.questionnaire.text),
    ])
    for topic in unit.topics {
      writer.append(
        head,
        [
          .text(topic.id.text), .text(topic.title), .level(topic.level), .level(topic.possible),
          .level(topic.target), .number(topic.score), .number(topic.gap.map(Double.init)), .text(unit.group),
          .text(unit.title),
        ])
    }
    writer.append(
      head,
      [
        .text("overall"), .text("Overall (lowest of all topics)"), .level(unit.overall.level),
        .level(unit.overall.possible), .number(nil), .number(unit.overall.score),
        .number(unit.gap.map(Double.init)), .text(unit.group), .text(unit.title),
      ])
    return writer.takeBytes()
  }

  /// Returns the bytes behind the last unit.
  package mutating func bytesAtEnd() -> [UInt8] { [] }
}
