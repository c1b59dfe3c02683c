internal import AssessmentFiles
internal import Interchange
internal import Text

extension CSVTable.Field {
  /// Returns the field as it is imported: without text where a spreadsheet shows an error, which is reported.
  func checked(into diagnostics: inout DiagnosticList) -> Self {
    if !isError { return self }
    diagnostics.report(.cellError(text, at: .cell(row: row, column: column)))
    return Self(text: "", row: row, column: column)
  }
}

extension DiagnosticList {
  /// Warns of columns with values that are not imported. `isKnown` tells whether the column with an index is.
  mutating func reportUnknownColumns(
    of header: [CSVTable.Field], _ records: ArraySlice<[CSVTable.Field]>, isKnown: (_ index: Int) -> Bool
  ) {
    var used: Set<Int> = []
    for record in records {
      for field in record where !field.text.isBlank { used.insert(field.column - 1) }
    }
    let unknown = used.sorted().filter { !isKnown($0) }
    let names = unknown.map { index in
      let name = index < header.count ? header[index].text.cellValue : ""
      return name.isEmpty ? "column \(index + 1)" : quoted(name)
    }
    if let first = header.first, let column = unknown.first {
      report(.unknownColumns(names, at: .cell(row: first.row, column: column + 1)))
    }
  }
}

extension Diagnostic {
  fileprivate static func cellError(_ text: String, at place: Place) -> Diagnostic {
    text.hasPrefix("#")
      ? Diagnostic(.cellError, "the cell shows an error, \(quoted(text))", at: place, remedy: "write the text again")
      : Diagnostic(
        .cellError, "the cell cannot be read: \(text)", at: place, remedy: "write the text of each cell as a text")
  }

  fileprivate static func unknownColumns(_ names: [String], at place: Place) -> Diagnostic {
    let shown = names.prefix(5).joined(separator: ", ")
    let rest = names.count > 5 ? " and \(names.count - 5) more" : ""
    return Diagnostic(
      .unusedColumns, "columns with an unknown heading are not imported: \(shown)\(rest)",
      at: place, severity: .warning)
  }
}
