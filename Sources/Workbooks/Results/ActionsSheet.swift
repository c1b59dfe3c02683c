internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import Interchange
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The action register, a row per entry, to be edited and imported; with room for new entries.
struct ActionsSheet: ResultSheet {
  let context: ReportContext

  static let name: ReportPhrase = "Actions"
  /// How many rows below the last entry have lists to choose from.
  private static let spareRows = 100

  var sheet: WorkbookSheet? {
    let columns = ActionColumn.allCases
    var sheet = WorkbookSheet(
      words(Self.name), columns: columns.map(column),
      table: .init(
        head: 1, frozenColumns: 1, printedColumns: ActionColumn.printedCount, spareRows: Self.spareRows))
    sheet.rows =
      [columns.map { .init(words($0.heading), .head) }]
      + assessment.actions.map { action in columns.map { .init(text(of: action, in: $0), .text) } }
    if let place = columns.firstIndex(of: .overdue) {
      sheet.highlights.append(.init(place, .beginning("!"), fill: SheetColors.short))
    }
    if let place = columns.firstIndex(of: .key(.state)) {
      sheet.highlights += [Action.State.done, .verified].map {
        .init(place, .text($0.rawValue), fill: SheetColors.reached)
      }
    }
    return sheet
  }

  private func column(_ column: ActionColumn) -> WorkbookSheet.Column {
    let choices = column.choices.map { choices in
      WorkbookSheet.Choices(
        choices, title: words(column.heading),
        explanation: FileWords.lines(of: choices, in: language).joined(separator: "\n"))
    }
    return .init(column.width, .text, choices: choices, isHidden: column == .exported)
  }

  private func text(of action: Action, in column: ActionColumn) -> String {
    switch column {
    case .key(let key): ActionEntry(action).values[key] ?? ""
    case .overdue: engagement.date.map(action.isOverdue) ?? false ? "! " + words("overdue") : ""
    case .exported: ActionEntry(action).fingerprint
    }
  }
}
