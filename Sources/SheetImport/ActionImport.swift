package import Assessment
package import AssessmentFiles
package import Exchange
package import Interchange
internal import Text

/// Compares a table of actions, as `ActionExchange` and workbooks write it, with the register.
package enum ActionImport {
  /// What the table changes.
  package struct Changes: Hashable, Sendable {
    /// New values of entries that the register has.
    package var changed: [ActionRegisterUpdate.Change] = []
    /// Entries that the register does not have; those without an id get one.
    package var added: [ActionEntry] = []
  }

  /// The name of the column with the entry as it was exported; its cells are `ActionEntry.fingerprint`.
  package static let exported = "as-exported"

  /// The columns that are written for readers and for comparison, and are not part of an entry.
  static let forReaders: Set<String> = [exported, "overdue"]

  /// Whether a record is the header of such a table.
  package static func isHeader(_ texts: [String]) -> Bool {
    let keys = Set(texts.compactMap(key))
    return keys.isSuperset(of: [.id, .kind, .about])
  }

  /// The key that a header names, without regard to case.
  private static func key(_ header: String) -> ActionKey? { ActionKey(rawValue: header.cellValue.lowercased()) }

  /// Reads a table, and tells by the values as exported on which side something was changed.
  ///
  /// A value that was changed on both sides is an error, as is every value that differs where the table does not say what
  /// was exported; with `isForced` the table's value counts. An empty cell never removes a value.
  package static func read(_ table: CSVTable, register: [Action], isForced: Bool) -> ReadResult<Changes> {
    var rows = ActionRows(register: register, isForced: isForced, diagnostics: DiagnosticList(table.diagnostics))
    if !rows.diagnostics.hasErrors { rows.read(table) }
    let end = Diagnostic.Place.cell(row: (table.records.last?.first?.row ?? 0) + 1, column: nil)
    return ReadResult(
      rows.changes, reports: [FileReport(source: table.source, diagnostics: rows.diagnostics.sorted(end: end))])
  }
}

/// The rows of a table of actions, one after the other.
private struct ActionRows {
  let isForced: Bool
  var diagnostics: DiagnosticList
  var changes = ActionImport.Changes()
  private let register: [ActionEntry]
  private let known: [String: ActionEntry]
  private var rows: [String: Int] = [:]

  init(register: [Action], isForced: Bool, diagnostics: DiagnosticList) {
    self.isForced = isForced
    self.diagnostics = diagnostics
    self.register = register.map { ActionEntry($0) }
    known = Dictionary(
      self.register.map { ($0.values[.id] ?? "", $0) }, uniquingKeysWith: { one, _ in one })
  }

  mutating func read(_ table: CSVTable) {
    guard let header = table.records.firstIndex(where: { ActionImport.isHeader($0.map(\.text)) }) else {
      diagnostics.report(.noActionHeader(row: table.records.first?.first?.row ?? 1))
      return
    }
    let names = table.records[header].map { $0.text.cellValue.lowercased() }
    var first: [String: Int] = [:]
    for (index, name) in names.enumerated() where ActionKey(rawValue: name) != nil {
      guard let other = first.updateValue(index + 1, forKey: name) else { continue }
      let place = Diagnostic.Place.cell(row: table.records[header][0].row, column: index + 1)
      diagnostics.report(.doubleColumn(name, first: other, at: place))
    }
    if diagnostics.hasErrors { return }
    let records = table.records.dropFirst(header + 1)
    let dates = SpreadsheetDate(
      column: records.flatMap { record in
        zip(names, record).filter { ActionKey(rawValue: $0.0)?.isDate ?? false }.map(\.1.text.cellValue)
      })
    diagnostics.reportUnknownColumns(of: table.records[header], records) { index in
      index < names.count
        && (ActionKey(rawValue: names[index]) != nil || ActionImport.forReaders.contains(names[index]))
    }
    for record in records { read(ActionRow(record, names: names, into: &diagnostics), dates) }
  }

  private mutating func read(_ row: ActionRow, _ dates: SpreadsheetDate) {
    let values = row.values(dates, into: &diagnostics)
    if values.isEmpty { return }
    let id = values[.id] ?? ""
    if !id.isEmpty, let first = rows.updateValue(row.row, forKey: id) {
      return diagnostics.report(.repeatedAction(id, first: first, at: row.place(.id)))
    }
    if let entry = known[id] {
      compare(row, values, with: entry)
    } else if row.fingerprint.hasPrefix("\(ActionKey.id.rawValue)="), !isForced {
      diagnostics.report(.removedAction(id, at: row.place(.id)))
    } else {
      add(row, values)
    }
  }

  private mutating func add(_ row: ActionRow, _ values: [ActionKey: String]) {
    if let id = values[.id], ID<Action>(id) == nil { diagnostics.report(.notAnActionID(id, at: row.place(.id))) }
    for key in [ActionKey.kind, .about] where values[key] == nil {
      diagnostics.report(.missingActionValue(key, at: row.place(key)))
    }
    check(values, of: row)
    let entry = ActionEntry(values)
    if values[.id] == nil, let same = register.first(where: { $0.isContinuation(of: entry) }) {
      return diagnostics.report(.knownAction(same.values[.id] ?? "", at: row.place(.id)))
    }
    changes.added.append(entry)
  }

  private mutating func compare(_ row: ActionRow, _ values: [ActionKey: String], with entry: ActionEntry) {
    var changed: [ActionKey: String] = [:]
    for key in ActionKey.allCases where key != .id && row.has(key) {
      let (new, old) = (values[key], entry.values[key])
      if new == old || new.map({ ActionRow.isSame($0, old ?? "") }) ?? false { continue }
      let hasBase = !row.fingerprint.isEmpty
      if hasBase, ActionEntry.had(new, for: key, in: row.fingerprint) { continue }
      let isConflict = hasBase ? !ActionEntry.had(old, for: key, in: row.fingerprint) : old != nil && new != nil
      if isConflict, !isForced {
        diagnostics.report(.changedOnBothSides(key, of: row.id, old ?? "", hasBase: hasBase, at: row.place(key)))
      } else if let new {
        changed[key] = new
      } else if hasBase, row.isEmpty(key) {
        diagnostics.report(.emptiedValue(key, of: row.id, at: row.place(key)))
      }
    }
    if changed.isEmpty { return }
    check(entry.values.merging(changed) { _, new in new }, of: row)
    changes.changed.append(.init(id: row.id, values: changed))
  }

  /// Reports what the register does not allow together.
  private mutating func check(_ values: [ActionKey: String], of row: ActionRow) {
    guard values[.grade] != nil else { return }
    if let kind = values[.kind], kind != Action.Kind.nonconformity.rawValue {
      diagnostics.report(.gradedOtherKind(kind, at: row.place(.grade)))
    }
    for key in [ActionKey.judgedBy, .reason] where values[key] == nil {
      diagnostics.report(.missingForGrade(key, at: row.place(key)))
    }
  }
}

extension ActionEntry {
  /// Whether this entry was made from a row without an id: kind, object and all texts of the row are the same. Texts that
  /// were added later do not count.
  fileprivate func isContinuation(of row: ActionEntry) -> Bool {
    let keys = [ActionKey.reason, .finding, .correction, .cause, .action, .effort, .effectiveness, .ticket]
    let hasText = keys.contains { row.values[$0] != nil }
    return ([.kind, .about] + keys).allSatisfy { key in
      guard let text = row.values[key] else { return hasText || values[key] == nil }
      return ActionRow.isSame(text, values[key] ?? "")
    }
  }
}

extension Diagnostic {
  fileprivate static func knownAction(_ id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .knownAction, "this row is already action \(quoted(id)) and is not added again", at: place, severity: .warning,
      remedy: "to change the action, write \(id) in this cell")
  }

  fileprivate static func noActionHeader(row: Int) -> Diagnostic {
    Diagnostic(
      .missingColumn, "the columns 'id', 'kind' and 'about' are missing from the header",
      at: .cell(row: row, column: nil))
  }

  fileprivate static func repeatedAction(_ id: String, first: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .repeatedAction, "action \(quoted(id)) is already in row \(first)", at: place,
      remedy: "delete one of the two rows")
  }

  fileprivate static func removedAction(_ id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .removedAction, "action \(quoted(id)) was removed from the register since the export", at: place,
      remedy: "delete the row, or use --force to add the action again")
  }

  fileprivate static func notAnActionID(_ id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .notAnIdentifier, "\(quoted(id)) is not a valid id", at: place,
      remedy: "use letters, digits, '.', '_' and '-', or leave the cell empty for the next number")
  }

  fileprivate static func missingActionValue(_ key: ActionKey, at place: Place) -> Diagnostic {
    Diagnostic(.missingKey, "a new action needs '\(key.rawValue)'", at: place)
  }

  fileprivate static func changedOnBothSides(
    _ key: ActionKey, of id: String, _ old: String, hasBase: Bool, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .changedOnBothSides,
      hasBase
        ? "'\(key.rawValue)' of action \(quoted(id)) was changed here and in the register, which has \(quoted(old))"
        : "'\(key.rawValue)' of action \(quoted(id)) differs from the register, which has \(quoted(old))", at: place,
      remedy: "write the same in both, or use --force to take the value of this file")
  }

  fileprivate static func emptiedValue(_ key: ActionKey, of id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .emptiedValue, "'\(key.rawValue)' of action \(quoted(id)) is empty here and stays in the register", at: place,
      severity: .warning, remedy: "to remove it, edit the register")
  }

  fileprivate static func gradedOtherKind(_ kind: String, at place: Place) -> Diagnostic {
    Diagnostic(.gradeOfOtherKind, "only a nonconformity has a grade, not \(quoted(kind))", at: place)
  }

  fileprivate static func missingForGrade(_ key: ActionKey, at place: Place) -> Diagnostic {
    Diagnostic(.incompleteJudgement, "a grade needs '\(key.rawValue)'", at: place)
  }
}
