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

extension [FileReport] {
  /// One report for each file with diagnostics, in byte order of their names; a diagnostic of several reports is there once.
  package var merged: [FileReport] {
    var places: [String: Int] = [:]
    var merged: [FileReport] = []
    for report in self where !report.diagnostics.isEmpty {
      guard let place = places[report.source.name] else {
        places[report.source.name] = merged.count
        merged.append(report)
        continue
      }
      let known = merged[place].diagnostics
      let further = report.diagnostics.filter { !known.contains($0) }
      if further.isEmpty { continue }
      merged[place] = FileReport(source: report.source, diagnostics: (known + further).sortedByPlace())
    }
    return merged.sorted { $0.source.name.utf8.lexicographicallyPrecedes($1.source.name.utf8) }
  }
}
