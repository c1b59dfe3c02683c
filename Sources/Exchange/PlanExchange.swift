package import Assessment
internal import Interchange
internal import Text

/// Writes the roadmap as JSON (`assay.plan/2`) and as CSV.
package enum PlanExchange {
  /// Returns UTF-8, indented, with a line feed at the end.
  package static func json(_ evaluation: Evaluation) -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.member("schema", OutputSchema.plan.format)
        writer.member("engagement", evaluation.assessment.engagement.id.text)
        writer.member("method", evaluation.score.rule.method.rawValue)
        writer.member("steps") { $0.array(evaluation.roadmap.steps) { step($1, of: evaluation, to: &$0) } }
      }
    }
  }

  private static func step(_ step: RoadmapStep, of evaluation: Evaluation, to writer: inout JSONWriter) {
    let criterion = step.scored.criterion
    writer.object { writer in
      writer.member("number", step.number)
      writer.member("wave", step.wave.name)
      writer.member("topic", step.topic.id.text)
      writer.member("criterion", criterion.id.text)
      writer.member("level", criterion.level.number)
      writer.member("effort", step.scored.effort.rawValue)
      writer.member("value", step.scored.answer.answeredValue)
      writer.member("text", criterion.text)
      writer.member("improve", criterion.improve)
      let actions = evaluation.assessment.actions(about: criterion.id.text)
      writer.member("actions") { $0.array(actions) { $0.value($1.id.text) } }
    }
  }

  /// Returns one record per step, UTF-8 with the byte order mark that spreadsheets need.
  package static func csv(_ evaluation: Evaluation) -> [UInt8] {
    var writer = CSVWriter(header: [
      "number", "wave", "topic", "criterion", "level", "effort", "value", "text", "improve",
    ])
    for step in evaluation.roadmap.steps {
      let criterion = step.scored.criterion
      writer.append([
        .number(Double(step.number)), .text(step.wave.name), .text(step.topic.id.text), .text(criterion.id.text),
        .level(criterion.level), .text(step.scored.effort.rawValue), .number(step.scored.answer.answeredValue),
        .text(criterion.text), .text(criterion.improve),
      ])
    }
    return writer.bytes
  }
}
