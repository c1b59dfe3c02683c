package import Assessment
internal import AssessmentFiles
internal import Interchange
internal import Text

/// Writes the action register for other programs: as JSON (`assay.actions/1`) and as CSV with the keys of the
/// file.
package struct ActionExchange {
  private let assessment: Assessment
  private let date: CalendarDate?

  /// Judges overdue entries on a date; without one, nothing is overdue.
  package init(_ assessment: Assessment, on date: CalendarDate?) {
    self.assessment = assessment
    self.date = date
  }

  private func isOverdue(_ action: Action) -> Bool { date.map(action.isOverdue) ?? false }

  /// The keys of an entry with their values, in the order of the format; keys without a value are left out.
  private func values(_ action: Action) -> [(key: ActionKey, value: String)] { ActionEntry(action).inOrder }

  /// Returns UTF-8, indented, with a line feed at the end.
  package var json: [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.member("schema", OutputSchema.actions.format)
        writer.member("engagement", assessment.engagement.id.text)
        writer.member("date", date?.description)
        writer.member("actions") { writer in
          writer.array(assessment.actions) { writer, action in
            writer.object { writer in
              for (key, value) in action.values { writer.member(key.rawValue, value) }
              writer.member("overdue") { $0.value(isOverdue(action)) }
            }
          }
        }
      }
    }
  }

  /// Returns one record per entry, UTF-8 with the byte order mark that spreadsheets need.
  package var csv: [UInt8] {
    var writer = CSVWriter(header: ActionKey.allCases.map(\.rawValue) + ["overdue"])
    for action in assessment.actions {
      let known = Dictionary(action.values.map { ($0.key, $0.value) }, uniquingKeysWith: { one, _ in one })
      writer.append(ActionKey.allCases.map { .text(known[$0] ?? "") } + [.text(isOverdue(action) ? "yes" : "no")])
    }
    return writer.bytes
  }
}

extension Action {
  /// The keys of an entry with their values, in the order of the format; keys without a value are left out.
  var values: [(key: ActionKey, value: String)] {
    let all: [(ActionKey, String?)] = [
      (.id, id.text), (.kind, kind.rawValue), (.about, about), (.source, source?.rawValue),
      (.raised, raised?.description), (.grade, judgement?.grade.rawValue),
      (.judgedBy, judgement?.judgedBy), (.reason, texts.reason), (.finding, texts.finding),
      (.correction, texts.correction), (.cause, texts.cause), (.action, texts.action), (.owner, owner),
      (.due, progress.due?.description), (.effort, texts.effort), (.state, progress.state.rawValue),
      (.done, progress.done?.description), (.verifiedBy, progress.verifiedBy),
      (.verified, progress.verified?.description), (.effectiveness, texts.effectiveness), (.ticket, texts.ticket),
    ]
    return all.compactMap { key, value in value.flatMap { $0.isEmpty ? nil : (key, $0) } }
  }
}
