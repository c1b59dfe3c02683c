package import AssessmentFiles
internal import Interchange
internal import Text

/// Writes the diagnostics of checked files as JSON (`assay.diagnostics/1`).
package enum DiagnosticExchange {
  /// Returns UTF-8, indented, with a line feed at the end. `files` is the number of checked files; those without
  /// diagnostics are only counted.
  package static func json(_ reports: [FileReport], files: Int) -> [UInt8] {
    let all = reports.flatMap(\.diagnostics)
    let errors = all.count { $0.severity == .error }
    return JSONWriter.document { writer in
      writer.object { writer in
        writer.member("schema", OutputSchema.diagnostics.format)
        writer.member("files", files)
        writer.member("errors", errors)
        writer.member("warnings", all.count - errors)
        writer.member("diagnostics") {
          $0.array(reports.flatMap(PlacedDiagnostic.all)) { diagnostic($1, to: &$0) }
        }
      }
    }
  }

  private static func diagnostic(_ placed: PlacedDiagnostic, to writer: inout JSONWriter) {
    let diagnostic = placed.diagnostic
    writer.object { writer in
      writer.member("file", placed.file)
      place(placed.place, to: &writer)
      writer.member("severity", diagnostic.severity == .error ? "error" : "warning")
      writer.member("rule", diagnostic.rule.rawValue)
      writer.member("message", diagnostic.message)
      writer.member("remedy", diagnostic.remedy ?? diagnostic.rule.remedy)
      writer.member("notes") {
        $0.array(placed.notes) { writer, note in
          writer.object { writer in
            place(note.place, to: &writer)
            writer.member("message", note.message)
          }
        }
      }
    }
  }

  private static func place(_ place: PrintedPlace?, to writer: inout JSONWriter) {
    writer.member("line", place?.line)
    writer.member("column", place?.column)
    writer.member("endLine", place?.endLine)
    writer.member("endColumn", place?.endColumn)
  }
}

/// A diagnostic with the lines and columns of its places.
struct PlacedDiagnostic {
  /// The name of the file as it is printed.
  let file: String
  let diagnostic: Diagnostic
  /// Nil in an empty file.
  let place: PrintedPlace?
  let notes: [(message: String, place: PrintedPlace?)]

  /// The diagnostics of a file, with its lines counted once.
  static func all(of report: FileReport) -> [PlacedDiagnostic] {
    let places = report.diagnostics.flatMap { [$0.place] + $0.notes.map { .text($0.range) } }
    var rest = report.source.printedPlaces(of: places)[...]
    return report.diagnostics.map { diagnostic in
      let place = rest.popFirst() ?? nil
      let notes = diagnostic.notes.map { (message: $0.message, place: rest.popFirst() ?? nil) }
      return PlacedDiagnostic(file: report.source.name, diagnostic: diagnostic, place: place, notes: notes)
    }
  }
}
