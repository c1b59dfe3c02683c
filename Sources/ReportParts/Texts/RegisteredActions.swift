package import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// The entries of the action register in the words of a report.
package struct RegisteredActions: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// The entries of the assessment's register.
  package init(context: ReportContext) {
    self.context = context
  }

  /// Returns the owner, the due date and the state of an entry, each where it is given, and whether it is overdue.
  package func standing(of action: Action) -> [Inline] {
    let owner: [[Inline]] = action.owner.isEmpty ? [] : [[.userText(action.owner)]]
    let due = action.progress.due.map { [say("due \(language.date($0.description))")] } ?? []
    return .joined(owner + due + [state(of: action)])
  }

  /// Returns the due date of an entry with its state; a blank to fill in without an entry that is not done.
  package func dueDate(of action: Action?) -> [Inline] {
    guard let action, let due = action.progress.due else { return [.blank] }
    return [.text("\(language.date(due.description)) · ")] + state(of: action)
  }

  /// Returns a line for each entry about one of some subjects: criteria, topics, catalogue items or documents.
  package func lines(about subjects: [String]) -> [[Inline]] {
    subjects.uniqued().flatMap(assessment.actions).map { action in
      let owner: [Inline] = action.owner.isEmpty ? say("no owner named") : [.userText(action.owner)]
      let due = action.progress.due.map { say("due \(language.date($0.description))") } ?? say("no due date")
      let kind = say(Phrase(word: action.kind.title))
      let summary = action.texts.summary
      let work: [Inline] = summary.isEmpty ? [] : [.text(" – "), .userText(summary)]
      return say("\(kind) \(.code(action.id.text)): \(owner), \(due), \(state(of: action))") + work
    }
  }

  /// Returns the state of an entry with the date on which it was done or verified, and whether it is overdue.
  package func state(of action: Action) -> [Inline] {
    let isOverdue = engagement.date.map(action.isOverdue) ?? false
    let day =
      switch action.progress.state {
      case .done: action.progress.done
      case .verified: action.progress.verified
      case .open, .inProgress, .dropped: CalendarDate?.none
      }
    let date = day.map { [Inline.text(" \(language.date($0.description))")] } ?? []
    return say(Phrase(word: action.progress.state.words)) + date
      + (isOverdue ? [.text(" ")] + say("(overdue)").strong : [])
  }
}

extension Action.Kind {
  /// The kind as the head of an entry.
  fileprivate var title: String {
    switch self {
    case .nonconformity: "Nonconformity"
    case .improvement: "Improvement"
    case .opportunity: "Opportunity"
    case .acceptedRisk: "Accepted risk"
    }
  }
}

extension Action.State {
  /// The state in English words.
  package var words: String {
    switch self {
    case .open: "open"
    case .inProgress: "in progress"
    case .done: "done"
    case .verified: "verified"
    case .dropped: "dropped"
    }
  }
}
