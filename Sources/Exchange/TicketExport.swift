package import Assessment
internal import AssessmentFiles
internal import Interchange
internal import Markup
internal import Text

/// Writes the action register for the importers of trackers. An entry whose `ticket` is an address in the tracker has the
/// ticket's own number, so that a second import changes the ticket instead of adding one. The id of the register is in
/// every ticket as well, so that people and programs find it.
package struct TicketExport {
  /// A program with tickets.
  package enum Tracker: Hashable, Sendable {
    /// The CSV importer of Jira.
    case jira
    /// The JSON of issues for GitHub's interface for programs.
    case gitHub
    /// The CSV importer of Azure DevOps, for a project of the process *Basic*.
    case azureDevOps
  }

  /// A ticket of a tracker.
  struct Ticket: Hashable {
    /// The number or key.
    let key: String
    /// The repository on GitHub, `OWNER/REPO`; nil for a number alone and in other trackers.
    var repository: String?
  }

  /// An entry with its ticket.
  struct Entry {
    let action: Action
    /// Nil for an entry that is not in the tracker yet.
    let ticket: Ticket?
  }

  let engagement: ID<Engagement>
  /// The entries to export: those that are not done, and those that have a ticket, whose state may have changed.
  let entries: [Entry]
  private let tracker: Tracker
  private let date: CalendarDate?

  /// Overdue entries have a high priority; without a date, nothing is overdue.
  package init(_ assessment: Assessment, to tracker: Tracker, on date: CalendarDate?) {
    engagement = assessment.engagement.id
    entries = assessment.actions.map { Entry(action: $0, ticket: tracker.ticket(at: $0.texts.ticket)) }
      .filter { $0.action.progress.isPending || $0.ticket != nil }
    self.tracker = tracker
    self.date = date
  }

  /// The number of exported entries without a ticket: an import adds one for each.
  package var newTickets: Int { entries.count { $0.ticket == nil } }

  /// Returns UTF-8: a table with the byte order mark, or JSON with a line feed at the end.
  package var bytes: [UInt8] {
    switch tracker {
    case .jira: jira
    case .gitHub: gitHub
    case .azureDevOps: azureDevOps
    }
  }

  // MARK: - Content

  /// Names an entry among those of all engagements: `pizza-and-pizza/A-001`.
  func key(_ action: Action) -> String { "\(engagement.text)/\(action.id.text)" }

  /// The labels of an entry, without blanks.
  func labels(_ action: Action) -> [String] {
    [
      "assay", "assay-\(engagement.text)-\(action.id.text)", action.kind.rawValue,
      action.about.replacing(" ", with: "-"),
    ]
  }

  func isUrgent(_ action: Action) -> Bool {
    action.kind == .nonconformity || (date.map(action.isOverdue) ?? false)
  }

  /// The longest summary, in characters: Jira takes 255 bytes.
  private static let longestSummary = 120

  /// One line that begins with the id.
  func summary(_ action: Action) -> String {
    let text = action.texts.summary.isEmpty ? action.about : action.texts.summary
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let short = line.count > Self.longestSummary ? line.prefix(Self.longestSummary - 1) + "…" : line
    return "\(action.id.text): \(short)"
  }

  /// Everything in an entry, by the keys of the register, except its id and the address of the ticket itself.
  func description(_ entry: Entry) -> [(key: ActionKey, value: String)] {
    entry.action.values.filter { $0.key != .id && ($0.key != .ticket || entry.ticket == nil) }
  }
}

// MARK: - Trackers

extension TicketExport {
  /// The columns of Jira's importer. A field with several values has a column for each; *Issue Key* makes the importer
  /// change an issue. Owners are no accounts, so there is no assignee.
  private var jira: [UInt8] {
    let labels = [String](repeating: "Labels", count: 4)
    var writer = CSVWriter(
      header: [
        "Issue Key", "Issue Type", "Summary", "Description", "Priority", "Due Date", "Owner", "State", "External ID",
      ]
        + labels)
    for entry in entries {
      let action = entry.action
      let text = description(entry).map { "\($0.key.rawValue): \($0.value)" }.joined(separator: "\n\n")
      let fields = [
        entry.ticket?.key ?? "", "Task", summary(action), text, isUrgent(action) ? "High" : "Medium",
        action.progress.due?.description ?? "", action.owner, action.progress.state.rawValue, key(action),
      ]
      writer.append((fields + self.labels(action)).map(CSVWriter.Field.text))
    }
    return writer.bytes
  }

  /// The columns of Azure DevOps. A row with an *ID* changes a work item; a new one starts in the first state, which may
  /// not be written. A description is HTML.
  private var azureDevOps: [UInt8] {
    var writer = CSVWriter(
      header: ["ID", "Work Item Type", "Title", "State", "Description", "Priority", "Tags"])
    for entry in entries {
      let action = entry.action
      var html = HTMLWriter()
      for (key, value) in description(entry) { html.write(.p, text: "\(key.rawValue): \(value)") }
      let fields = [
        entry.ticket?.key ?? "", "Issue", summary(action), entry.ticket == nil ? "" : action.progress.state.basicState,
        String(decoding: html.bytes, as: UTF8.self), isUrgent(action) ? "1" : "2",
        labels(action).joined(separator: "; "),
      ]
      writer.append(fields.map(CSVWriter.Field.text))
    }
    return writer.bytes
  }

  /// Issues as GitHub's interface takes them, each with its key, which its body has in a comment as well.
  private var gitHub: [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.member("schema", OutputSchema.gitHubIssues.format)
        writer.member("issues") { writer in
          writer.array(entries) { writer, entry in
            writer.object { writer in
              writer.member("key", key(entry.action))
              writer.member("repository", entry.ticket?.repository)
              writer.member("number", entry.ticket.flatMap { Int($0.key) })
              writer.member("issue") { issue(entry, to: &$0) }
            }
          }
        }
      }
    }
  }

  private func issue(_ entry: Entry, to writer: inout JSONWriter) {
    let action = entry.action
    writer.object { writer in
      writer.member("title", summary(action))
      writer.member("body", body(entry))
      writer.member("state", action.progress.isPending ? "open" : "closed")
      let labels = ["assay", action.kind.rawValue, isUrgent(action) ? "priority: high" : "priority: medium"]
      writer.member("labels") { $0.array(labels) { $0.value($1) } }
    }
  }

  private func body(_ entry: Entry) -> String {
    let marker = JSONWriter.document(isIndented: false) { writer in
      writer.object { $0.member("assay", key(entry.action)) }
    }
    let paragraphs = description(entry).map { key, value in
      Markdown.Block.paragraph([.strong([.text(key.rawValue)]), .text(": " + value.withoutMentions)])
    }
    return MarkdownWriter.write(paragraphs + [.data(marker.filter { $0 != UInt8(ascii: "\n") })])
  }
}

extension TicketExport.Tracker {
  /// Returns the ticket at an address of the tracker, or with a number or key that is written alone; nil for another
  /// address.
  func ticket(at address: String) -> TicketExport.Ticket? {
    let parts = address.split { "/?#&= \t".contains($0) }.map(String.init)
    if self == .jira { return parts.last(where: Self.isKey).map { TicketExport.Ticket(key: $0) } }
    if parts.count == 1, Self.isNumber(parts[0]) { return TicketExport.Ticket(key: parts[0]) }
    if self == .gitHub { return Self.issue(at: parts) }
    guard let place = parts.firstIndex(of: "_workitems"), parts.count > place + 2, parts[place + 1] == "edit",
      Self.isNumber(parts[place + 2])
    else { return nil }
    return TicketExport.Ticket(key: parts[place + 2])
  }

  /// Returns the ticket at `https://github.com/OWNER/REPO/issues/NUMBER`; nil for another address.
  private static func issue(at parts: [String]) -> TicketExport.Ticket? {
    guard parts.count > 5, parts[0] == "https:", parts[1] == "github.com", parts[4] == "issues", isNumber(parts[5]),
      parts[2...3].allSatisfy(isName)
    else { return nil }
    return TicketExport.Ticket(key: parts[5], repository: "\(parts[2])/\(parts[3])")
  }

  /// Whether a text can name an owner or a repository on GitHub.
  private static func isName(_ text: String) -> Bool {
    text.contains { $0 != "." }
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
  }

  /// Whether a text is a key such as `ITSM-12`.
  private static func isKey(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    else { return false }
    let isProject = parts[0].utf8.allSatisfy {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0.isDigit || $0 == UInt8(ascii: "_")
    }
    return isProject && isNumber(String(parts[1]))
  }

  private static func isNumber(_ text: String) -> Bool {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit)
  }
}

extension Action.State {
  /// The state of a work item in the process *Basic*.
  fileprivate var basicState: String {
    switch self {
    case .open: "To Do"
    case .inProgress: "Doing"
    case .done, .verified, .dropped: "Done"
    }
  }
}

extension String {
  /// The text with a blank behind each `@` that begins a word: GitHub would notify the person or team of that name.
  fileprivate var withoutMentions: String {
    var text = ""
    var before: Character?
    for character in self {
      text.append(character)
      if character == "@", before.map({ !$0.isLetter && !$0.isNumber }) ?? true { text.append(" ") }
      before = character
    }
    return text
  }
}
