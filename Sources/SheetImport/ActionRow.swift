internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import Interchange
internal import Text

/// One row of a table of actions.
struct ActionRow {
  let row: Int
  /// The entry as it was exported; empty where the table does not say.
  let fingerprint: String
  private let places: [ActionKey: Int]
  private let fields: [ActionKey: CSVTable.Field]

  /// Reports cells that show an error.
  init(_ record: [CSVTable.Field], names: [String], into diagnostics: inout DiagnosticList) {
    row = record.first?.row ?? 1
    var (fields, places, fingerprint) = ([ActionKey: CSVTable.Field](), [ActionKey: Int](), "")
    for (index, name) in names.enumerated() {
      let field = index < record.count ? record[index] : nil
      if name == ActionImport.exported { fingerprint = field?.text.cellValue ?? "" }
      guard let key = ActionKey(rawValue: name) else { continue }
      places[key] = index + 1
      fields[key] = field?.checked(into: &diagnostics)
    }
    self.fields = fields
    self.places = places
    self.fingerprint = fingerprint
  }

  /// Whether the table has the column.
  func has(_ key: ActionKey) -> Bool { places[key] != nil }

  /// Whether the cell of a key has no text.
  func isEmpty(_ key: ActionKey) -> Bool { fields[key]?.text.cellValue.isEmpty ?? true }

  /// The id of the entry; empty for a new one.
  var id: String { fields[.id]?.text.cellValue ?? "" }

  /// The cell of a key.
  func place(_ key: ActionKey) -> Diagnostic.Place { .cell(row: row, column: places[key]) }

  /// Returns the values as the register writes them, without the empty ones; reports those that it does not allow.
  func values(_ dates: SpreadsheetDate, into diagnostics: inout DiagnosticList) -> [ActionKey: String] {
    var values: [ActionKey: String] = [:]
    for (key, field) in fields where !field.text.cellValue.isEmpty {
      values[key] = value(key, field.text, dates, into: &diagnostics)
    }
    return values
  }

  private func value(
    _ key: ActionKey, _ text: String, _ dates: SpreadsheetDate, into diagnostics: inout DiagnosticList
  ) -> String? {
    if key.isDate {
      switch dates.meaning(of: text.cellValue) {
      case .date(let date): return date.description
      case .ambiguous: diagnostics.report(.ambiguousDate(text, at: place(key)))
      case .other: diagnostics.report(.notADate(text, at: place(key)))
      }
      return nil
    }
    if let words = key.choices {
      let word = text.cellValue.lowercased()
      if !words.contains(word) {
        diagnostics.report(.unknownWord(text.cellValue, at: place(key), noun: key.rawValue, words: words))
      }
      return word
    }
    if text.utf8.count > Limits.textLength { diagnostics.report(.textTooLong(at: place(key))) }
    return key == .id || key == .about ? text.cellValue : text
  }

  /// Whether two texts differ only in blanks at their ends and in the kind of line breaks, which spreadsheets change.
  static func isSame(_ one: String, _ other: String) -> Bool {
    let plain = { (text: String) in text.replacing("\r\n", with: "\n").cellValue }
    return plain(one) == plain(other)
  }
}

extension ActionKey {
  /// Whether the value is a date.
  var isDate: Bool {
    switch self {
    case .raised, .due, .done, .verified: true
    default: false
    }
  }

  /// The words of a key that has a list of them.
  package var choices: [String]? {
    switch self {
    case .kind: Action.Kind.allCases.map(\.rawValue)
    case .source: Action.Source.allCases.map(\.rawValue)
    case .grade: Action.Grade.allCases.map(\.rawValue)
    case .state: Action.State.allCases.map(\.rawValue)
    default: nil
    }
  }
}
