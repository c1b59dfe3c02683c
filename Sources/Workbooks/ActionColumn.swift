internal import Assessment
internal import AssessmentFiles
internal import ReportDocument
internal import SheetImport
internal import Wording

/// A column of the sheet of actions.
enum ActionColumn: Hashable, CaseIterable {
  /// A key of the register.
  case key(ActionKey)
  /// Whether the entry is overdue on the engagement's date; not imported.
  case overdue
  /// The entry as it was exported, by which changes on both sides are told apart; hidden.
  case exported

  /// The columns that an owner needs, which are printed; then the others in the order of the format.
  static let allCases: [ActionColumn] = {
    let first: [ActionKey] = [.id, .kind, .about, .finding, .action, .owner, .due, .effort, .state]
    let others = ActionKey.allCases.filter { !first.contains($0) }
    return first.map(ActionColumn.key) + [.overdue] + others.map(ActionColumn.key) + [.exported]
  }()

  /// How many columns are printed.
  static var printedCount: Int { 1 + (allCases.firstIndex(of: .overdue) ?? 0) }

  /// The head of the column.
  var heading: ReportPhrase {
    switch self {
    case .overdue: "Overdue"
    case .exported: "As exported (do not change)"
    case .key(let key): Self.heading(of: key)
    }
  }

  private static func heading(of key: ActionKey) -> ReportPhrase {
    switch key {
    case .id: "Id"
    case .kind: "Kind"
    case .about: "About"
    case .source: "Source"
    case .raised: "Raised"
    case .grade: "Grade"
    case .judgedBy: "Judged by"
    case .reason: "Reason"
    case .finding: "Finding"
    case .correction: "Correction"
    case .cause: "Cause"
    case .action: "Action"
    case .owner: "Owner"
    case .due: "Due"
    case .effort: "Effort"
    case .state: "State"
    case .done: "Done"
    case .verifiedBy: "Verified by"
    case .verified: "Verified"
    case .effectiveness: "Effectiveness"
    case .ticket: "Ticket"
    }
  }

  /// In characters.
  var width: Int {
    switch self {
    case .key(.finding), .key(.correction), .key(.cause), .key(.action), .key(.effectiveness), .key(.reason): 36
    case .key(.about), .key(.owner), .key(.ticket), .key(.judgedBy), .key(.verifiedBy): 22
    case .key(.kind), .key(.source): 17
    case .key, .overdue: 12
    case .exported: 20
    }
  }

  /// The words of a key that has a list of them.
  var choices: [String]? {
    guard case .key(let key) = self else { return nil }
    return key.choices
  }
}
