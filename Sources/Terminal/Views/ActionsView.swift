package import Assessment
package import OperatingSystem
package import ReportDocument
internal import ReportParts
internal import Text
package import Wording

/// The action register as a table, or as a document.
package struct ActionsView {
  let assessment: Assessment
  /// The day against which overdue entries are judged; nil for none.
  let date: CalendarDate?
  let language: Language

  /// Shows the register of an assessment.
  package init(assessment: Assessment, date: CalendarDate?, language: Language) {
    self.assessment = assessment
    self.date = date
    self.language = language
  }

  /// One row per entry, in the order of the file.
  package var table: TextTable {
    var table = TextTable([
      .init(language.say("id")), .init(language.say("kind")), .init(language.say("about"), wraps: true),
      .init(language.say("what to do"), wraps: true), .init(language.say("owner"), wraps: true),
      .init(language.say("due")), .init(language.say("state"), wraps: true),
    ])
    for action in assessment.actions {
      let isLate = date.map(action.isOverdue) ?? false
      let state = language.say(TerminalPhrase(word: action.progress.state.words))
      table.add([
        .init(action.id.text), .init(language.say(TerminalPhrase(word: action.kind.words))), .init(action.about),
        .init(action.texts.summary), .init(action.owner),
        .init(action.progress.due.map { language.date($0.description) } ?? ""),
        .init(isLate ? language.say("\(state), overdue") : state, isLate ? .bad : nil),
      ])
    }
    return table
  }

  /// The counts below the table.
  package var summary: TerminalText {
    let pending = assessment.actions.filter(\.progress.isPending)
    let late = date.map { date in pending.count { $0.isOverdue(on: date) } } ?? 0
    let entries = TerminalPhrase(
      assessment.actions.count, one: "{1} entry", many: "\(assessment.actions.count) entries")
    let day = date.map { language.say(" on \(language.date($0.description))") } ?? ""
    return language.say("\(language.say(entries)): \(pending.count) not done, \(late) overdue\(day)")
  }

  /// The register as a document of its own.
  package var document: ReportDocument {
    let engagement = assessment.engagement
    let rows = assessment.actions.map { action in
      let isLate = date.map(action.isOverdue) ?? false
      let state = language.words(Phrase(word: action.progress.state.words))
      return ReportTable.Row([
        [.code(action.id.text)], [.text(language.words(Phrase(word: action.kind.words)))], [.userText(action.about)],
        [.userText(action.texts.finding)], [.userText(action.texts.summary)], [.userText(action.owner)],
        [.text(action.progress.due.map { language.date($0.description) } ?? "")],
        [.text(isLate ? language.words("\(state), overdue") : state)],
      ])
    }
    let table = ReportTable(
      language.words("Action register"),
      [
        .init(language.words("Action")), .init(language.words("Kind")), .init(language.words("About")),
        .init(language.words("Finding")), .init(language.words("What to do")), .init(language.words("Owner")),
        .init(language.words("Due")), .init(language.words("State")),
      ], rows)
    return ReportDocument(
      title: engagement.title.isEmpty ? engagement.id.text : engagement.title,
      subtitle: [.userText(engagement.organization)], marks: ReportMarks(of: engagement.presentation),
      sections: [ReportSection(language.words("Actions"), at: Anchor("actions"), [.table(table)])], language: language)
  }
}

extension Action.Kind {
  /// The kind in words.
  fileprivate var words: String {
    switch self {
    case .nonconformity: "nonconformity"
    case .improvement: "improvement"
    case .opportunity: "opportunity"
    case .acceptedRisk: "accepted risk"
    }
  }
}
