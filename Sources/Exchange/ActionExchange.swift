package import Assessment
internal import AssessmentFiles
internal import Interchange
internal import Text

/// Writes the action register for other programs: as JSON (`assay.actions/1`), as CSV with the keys of the file, and as the
/// tables that the importers of Jira, GitHub and Azure DevOps read.
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
  private func values(_ action: Action) -> [(key: ActionKey, value: String)] {
    let (texts, progress) = (action.texts, action.progress)
    let all: [(ActionKey, String?)] = [
      (.id, action.id.text), (.kind, action.kind.rawValue), (.about, action.about), (.source, action.source?.rawValue),
      (.raised, action.raised?.description), (.grade, action.judgement?.grade.rawValue),
      (.judgedBy, action.judgement?.judgedBy), (.reason, texts.reason), (.finding, texts.finding),
      (.correction, texts.correction), (.cause, texts.cause), (.action, texts.action), (.owner, action.owner),
      (.due, progress.due?.description), (.effort, texts.effort), (.state, progress.state.rawValue),
      (.done, progress.done?.description), (.verifiedBy, progress.verifiedBy),
      (.verified, progress.verified?.description), (.effectiveness, texts.effectiveness), (.ticket, texts.ticket),
    ]
    return all.compactMap { key, value in value.flatMap { $0.isEmpty ? nil : (key, $0) } }
  }

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
              for (key, value) in values(action) { writer.member(key.rawValue, value) }
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
      let known = Dictionary(values(action).map { ($0.key, $0.value) }, uniquingKeysWith: { one, _ in one })
      writer.append(ActionKey.allCases.map { .text(known[$0] ?? "") } + [.text(isOverdue(action) ? "yes" : "no")])
    }
    return writer.bytes
  }

  // MARK: - Trackers

  /// A program with tickets.
  package enum Tracker: Hashable, Sendable { case jira, gitHub, azureDevOps }

  /// Returns the entries that are not done as a table for the importer of a tracker. The id is in the summary and among
  /// the labels, so that a second import finds the first.
  package func table(for tracker: Tracker) -> [UInt8] {
    var writer = CSVWriter(header: Self.header(of: tracker))
    for action in assessment.actions where action.progress.isPending {
      writer.append(fields(of: action, for: tracker).map(CSVWriter.Field.text))
    }
    return writer.bytes
  }

  private static func header(of tracker: Tracker) -> [String] {
    switch tracker {
    case .jira: ["External Id", "Issue Type", "Summary", "Description", "Priority", "Labels", "Due Date", "Assignee"]
    case .gitHub: ["title", "body", "labels"]
    case .azureDevOps: ["Work Item Type", "Title", "Description", "Priority", "Tags"]
    }
  }

  private func fields(of action: Action, for tracker: Tracker) -> [String] {
    let id = action.id.text
    let labels = ["assay", id, action.kind.rawValue, action.about.replacing(" ", with: "-")]
    let summary = "\(id): \(summary(of: action))"
    switch tracker {
    case .jira:
      return [
        id, "Task", summary, description(of: action), isUrgent(action) ? "High" : "Medium",
        labels.joined(separator: " "), action.progress.due?.description ?? "", action.owner,
      ]
    case .gitHub:
      let priority = isUrgent(action) ? "priority: high" : "priority: medium"
      return [summary, description(of: action), (labels + [priority]).joined(separator: ",")]
    case .azureDevOps:
      return [
        "Issue", summary, description(of: action), isUrgent(action) ? "1" : "2", labels.joined(separator: "; "),
      ]
    }
  }

  private func isUrgent(_ action: Action) -> Bool { action.kind == .nonconformity || isOverdue(action) }

  /// The longest summary, in characters: Jira takes 255 bytes.
  private static let longestSummary = 120

  private func summary(of action: Action) -> String {
    let text = action.texts.summary.isEmpty ? action.about : action.texts.summary
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > Self.longestSummary ? line.prefix(Self.longestSummary - 1) + "…" : line
  }

  private func description(of action: Action) -> String {
    let shown: [ActionKey] = [.about, .grade, .finding, .correction, .cause, .action, .owner, .due, .effort, .ticket]
    return values(action).filter { shown.contains($0.key) }.map { "\($0.key.rawValue): \($0.value)" }
      .joined(separator: "\n\n")
  }
}
