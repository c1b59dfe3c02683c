/// A fault in a user's file, as a value: readers collect faults and read on.
package struct Diagnostic: Hashable, Sendable {
  /// Whether the file can be used in spite of the fault.
  package enum Severity: Hashable, Sendable {
    /// The file cannot be used.
    case error
    /// The file can be used.
    case warning
  }

  /// Where a fault is in its file.
  package enum Place: Hashable, Sendable {
    /// The file as a whole, or a value that another file supplies.
    case file
    /// A part of a text, in UTF-8 offsets.
    case text(Range<Int>)
    /// A byte of a file that is not a text, by its offset; its line is not shown.
    case byte(Int)
    /// A cell of a table, or a whole row where `column` is nil. Both count from 1; a record over several lines is one row.
    case cell(row: Int, column: Int?)
    /// A cell of a sheet of a workbook, or a whole row, as `cell`.
    case sheetCell(sheet: String, row: Int, column: Int?)
  }

  /// Another place in the same file that belongs to the fault.
  package struct Note: Hashable, Sendable {
    /// Lower case, no full stop: "first defined here".
    package let message: String
    /// The part of the text, in UTF-8 offsets.
    package let range: Range<Int>

    /// Creates a note on a part of a text.
    package init(_ message: String, at range: Range<Int>) {
      self.message = message
      self.range = range
    }
  }

  /// The name of the rule that the file breaks, in kebab-case: `unknown-key`. Different rules have different names.
  package let rule: String
  /// Whether the file can be used in spite of the fault.
  package let severity: Severity
  /// The fault in the user's words: lower case, no full stop.
  package let message: String
  /// Where the fault is.
  package let place: Place
  /// The correction, as an instruction; nil where there is none to give.
  package let remedy: String?
  /// Other places that belong to the fault.
  package let notes: [Note]

  /// Creates a diagnostic at any place. `rule` is the declaration of the static member that makes it, whose name becomes
  /// the name of the rule.
  package init(
    _ message: String, at place: Place, severity: Severity = .error, remedy: String? = nil, notes: [Note] = [],
    rule: String = #function
  ) {
    self.rule = Self.kebabCase(rule)
    self.severity = severity
    self.message = message
    self.place = place
    self.remedy = remedy
    self.notes = notes
  }

  /// Creates a diagnostic for a part of a text, in UTF-8 offsets; for the whole file where `range` is nil.
  package init(
    _ message: String, at range: Range<Int>?, severity: Severity = .error, remedy: String? = nil, notes: [Note] = [],
    rule: String = #function
  ) {
    self.init(
      message, at: range.map(Place.text) ?? .file, severity: severity, remedy: remedy, notes: notes, rule: rule)
  }

  /// The UTF-8 offsets of the faulty text; `0..<0` where the place is not a part of a text.
  package var range: Range<Int> { place.range }

  /// The message and, behind a semicolon, the remedy: for output without an excerpt of the file.
  package var messageWithRemedy: String { message + (remedy.map { "; \($0)" } ?? "") }

  /// The same fault in a cell of a sheet of a workbook, where it is in a cell of a table; otherwise unchanged.
  package func inSheet(_ sheet: String) -> Diagnostic {
    guard case .cell(let row, let column) = place else { return self }
    return Self(
      message, at: .sheetCell(sheet: sheet, row: row, column: column), severity: severity, remedy: remedy, notes: notes,
      rule: rule)
  }

  /// `unknown-key` for the declaration `unknownKey(_:in:)`.
  private static func kebabCase(_ declaration: String) -> String {
    let name = Array(declaration.prefix { $0 != "(" })
    var words = ""
    for (index, letter) in name.enumerated() {
      let isStart =
        letter.isUppercase && index > 0
        && (!name[index - 1].isUppercase || (index + 1 < name.count && name[index + 1].isLowercase))
      words += (isStart ? "-" : "") + letter.lowercased()
    }
    return words
  }
}

extension Diagnostic.Place {
  /// The UTF-8 offsets; `0..<0` where the place is not a part of a text.
  package var range: Range<Int> {
    switch self {
    case .text(let range): range
    case .byte(let offset): offset..<(offset + 1)
    case .file, .cell, .sheetCell: 0..<0
    }
  }

  /// The line or row, and the offset or column, by which places of one file are ordered.
  private var order: (Int, Int) {
    switch self {
    case .file: (0, 0)
    case .text(let range): (range.lowerBound, 0)
    case .byte(let offset): (offset, 0)
    case .cell(let row, let column), .sheetCell(_, let row, let column): (row, column ?? 0)
    }
  }

  /// Whether this place comes before another one in the file.
  package func precedes(_ other: Self) -> Bool { order < other.order }
}

/// Returns a piece of a user's text for a message: in quotes, on one line, without characters that move a cursor, and at
/// most 60 characters long.
package func quoted(_ text: String) -> String {
  let visible = text.unicodeScalars.prefix(61).map(HiddenCharacters.visible)
  return "'" + visible.prefix(60).joined() + (visible.count > 60 ? "…'" : "'")
}
