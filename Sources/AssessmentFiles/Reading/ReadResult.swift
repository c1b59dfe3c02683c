internal import Text

/// The result of reading: a value, unless a file has an error, and the diagnostics of all files.
package struct ReadResult<Value: Sendable>: Sendable {
  /// Nil where any file has an error.
  package let value: Value?
  /// The files that have diagnostics, each once, in byte order of their names.
  package let reports: [FileReport]

  /// Leaves out the value where a report has an error, and reports without diagnostics.
  package init(_ value: Value?, reports: [FileReport]) {
    self.reports = reports.merged
    self.value = reports.contains(where: \.hasErrors) ? nil : value
  }

  private init(value: Value?, ofReports reports: [FileReport]) {
    self.value = value
    self.reports = reports
  }

  /// Returns a result with the same reports and another value, which is made of the value if there is one.
  func map<Other>(_ transform: (Value) -> Other) -> ReadResult<Other> {
    ReadResult<Other>(value: value.map(transform), ofReports: reports)
  }

  /// Returns the same result with the reports of further files; the value is left out where one of them has an error.
  package func adding(_ further: [FileReport]) -> ReadResult {
    further.isEmpty ? self : ReadResult(value, reports: reports + further)
  }

  /// Whether any file has an error.
  package var hasErrors: Bool { reports.contains(where: \.hasErrors) }
}
