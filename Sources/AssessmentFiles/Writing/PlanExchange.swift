package import Assessment
internal import Interchange
internal import Text

/// Writes the roadmap as JSON (`assay.plan/1`) and as CSV.
package enum PlanExchange {
  /// Returns UTF-8, indented, with a line feed at the end.
  package static func json(_ evaluation: Evaluation) -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.member("schema", "assay.plan/1")
        writer.member("engagement", evaluation.assessment.engagement.id.text)
        writer.member("method", evaluation.score.rule.method.rawValue)
        writer.member("steps") { $0.array(evaluation.roadmap) { step($1, to: &$0) } }
      }
    }
  }

  private static func step(_ step: RoadmapStep, to writer: inout JSONWriter) {
    let criterion = step.scored.criterion
    writer.object { writer in
      writer.member("number", step.number)
      writer.member("topic", step.topic.id.text)
      writer.member("target", step.target.number)
      writer.member("criterion", criterion.id.text)
      writer.member("level", criterion.level.number)
      writer.member("effort", criterion.effort.rawValue)
      writer.member("value", step.scored.answer.answeredValue)
      writer.member("text", criterion.text)
      writer.member("improve", criterion.improve)
    }
  }

  /// Returns one record per step, UTF-8 with the byte order mark that spreadsheets need.
  package static func csv(_ evaluation: Evaluation) -> [UInt8] {
    var writer = CSVWriter(header: [
      "number", "topic", "target", "criterion", "level", "effort", "value", "text", "improve",
    ])
    for step in evaluation.roadmap {
      let criterion = step.scored.criterion
      writer.append([
        .number(Double(step.number)), .text(step.topic.id.text), .level(step.target), .text(criterion.id.text),
        .level(criterion.level), .text(criterion.effort.rawValue), .number(step.scored.answer.answeredValue),
        .text(criterion.text), .text(criterion.improve),
      ])
    }
    return writer.bytes
  }
}
