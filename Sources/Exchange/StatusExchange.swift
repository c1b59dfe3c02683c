package import Assessment
internal import Interchange
internal import Text

/// Writes who has answered how much as JSON (`assay.status/1`).
package struct StatusExchange {
  private let participation: Participation
  private let engagement: Engagement
  private let next: String

  /// `next` is the sentence that tells a person what to do next.
  package init(_ participation: Participation, of engagement: Engagement, next: String) {
    self.participation = participation
    self.engagement = engagement
    self.next = next
  }

  /// Returns UTF-8, indented, with a line feed at the end.
  package var json: [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.member("schema", OutputSchema.status.format)
        writer.member("engagement", engagement.id.text)
        writer.member("date", engagement.date?.description)
        writer.member("respondents") { $0.array(participation.people, Self.person) }
        writer.member("consensus") { writer in
          writer.array(participation.consensus) { writer, sheet in
            writer.object { writer in
              writer.member("name", sheet.respondent)
              writer.member("file", sheet.name)
              writer.member("date", sheet.date?.description)
            }
          }
        }
        Self.list("notYetAnswered", participation.notYetAnswered.map(\.name), to: &writer)
        Self.list("emptySheets", participation.emptySheets, to: &writer)
        writer.member("topics") { $0.array(participation.topics, topic) }
        writer.member("oldestEvidence", oldestEvidence)
        writer.member("next", next)
      }
    }
  }

  private static func list(_ key: String, _ texts: [String], to writer: inout JSONWriter) {
    writer.member(key) { $0.array(texts) { $0.value($1) } }
  }

  private static func person(_ writer: inout JSONWriter, _ person: Participation.Person) {
    writer.object { writer in
      writer.member("name", person.name)
      writer.member("group", person.group.isEmpty ? nil : person.group)
      writer.member("invited") { $0.value(person.isInvited) }
      writer.member("asked", person.asked)
      writer.member("answered", person.answered)
      writer.member("unknown", person.unknown)
      writer.member("file", person.sheet?.name)
      writer.member("date", person.sheet?.date?.description)
      list("openTopics", person.openTopics.map(\.id.text), to: &writer)
    }
  }

  private func topic(_ writer: inout JSONWriter, _ topic: Topic) {
    writer.object { writer in
      writer.member("id", topic.id.text)
      writer.member("asked", participation.asked(topic).count)
      Self.list("openFor", participation.open(topic).map(\.name), to: &writer)
    }
  }

  private func oldestEvidence(_ writer: inout JSONWriter) {
    guard let oldest = participation.oldestEvidence else { return writer.value(nil as String?) }
    writer.object { writer in
      writer.member("date", oldest.date.description)
      writer.member("title", oldest.evidence.title)
      writer.member("criterion", oldest.criterion.text)
      writer.member("file", oldest.file)
    }
  }
}
