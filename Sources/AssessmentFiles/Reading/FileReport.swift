package import Text

/// The diagnostics of one file.
package struct FileReport: Sendable {
  /// The file.
  package let source: Source
  /// By their places in the file.
  package let diagnostics: [Diagnostic]

  /// Creates a report of diagnostics that are sorted by place.
  package init(source: Source, diagnostics: [Diagnostic]) {
    self.source = source
    self.diagnostics = diagnostics
  }

  /// Whether one of the diagnostics is an error.
  package var hasErrors: Bool { diagnostics.hasErrors }
}
