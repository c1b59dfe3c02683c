package import Assessment
internal import Interchange
internal import Text

/// Writes the agreement of the respondents and the disputed criteria as JSON (`assay.agenda/1`) and as CSV.
package enum AgendaExchange {
  /// Returns UTF-8, indented, with a line feed at the end.
  package static func json(_ agenda: Agenda) -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.member("schema", OutputSchema.agenda.format)
        writer.member("engagement", agenda.evaluation.assessment.engagement.id.text)
        ScoreExchange.agreement(agenda.evaluation.agreement, to: &writer)
        writer.member("topics") { $0.array(agenda.topics) { topic($1, of: agenda, to: &$0) } }
        writer.member("disputes") {
          $0.array(Array(agenda.open.enumerated())) { dispute($1.element, $1.offset + 1, of: agenda, to: &$0) }
        }
        writer.member("leftOff", agenda.leftOff)
        writer.member("settled") { $0.array(agenda.settled) { $0.value($1.criterion.id.text) } }
      }
    }
  }

  private static func topic(_ result: Evaluation.TopicResult, of agenda: Agenda, to writer: inout JSONWriter) {
    let topic = result.score.topic
    writer.object { writer in
      writer.member("id", topic.id.text)
      writer.member("title", topic.title)
      ScoreExchange.agreement(result.gap.agreement, to: &writer)
      writer.member("disputed", agenda.openCount(of: topic.id))
      writer.member("settled", agenda.settledCount(of: topic.id))
    }
  }

  private static func dispute(_ dispute: Dispute, _ number: Int, of agenda: Agenda, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("number", number)
      writer.member("topic", dispute.topic.text)
      writer.member("criterion", dispute.criterion.id.text)
      writer.member("text", dispute.criterion.text)
      writer.member("decidesLevel") { $0.value(dispute.decidesLevel) }
      writer.member("distance", dispute.distance)
      writer.member("answers") {
        $0.array(agenda.answers(to: dispute)) { writer, answer in
          writer.object { writer in
            writer.member("respondent", answer.respondent)
            writer.member("rating", answer.word)
            writer.member("comment", answer.comment)
          }
        }
      }
    }
  }

  /// Returns one record per answer to a disputed criterion, UTF-8 with the byte order mark that spreadsheets need.
  package static func csv(_ agenda: Agenda) -> [UInt8] {
    var writer = CSVWriter(header: [
      "number", "topic", "criterion", "text", "decides-level", "distance", "respondent", "rating", "comment",
    ])
    for (index, dispute) in agenda.open.enumerated() {
      for answer in agenda.answers(to: dispute) {
        writer.append([
          .number(Double(index + 1)), .text(dispute.topic.text), .text(dispute.criterion.id.text),
          .text(dispute.criterion.text), .text(dispute.decidesLevel ? "yes" : "no"), .number(dispute.distance),
          .text(answer.respondent), .text(answer.word), .text(answer.comment),
        ])
      }
    }
    return writer.bytes
  }
}
