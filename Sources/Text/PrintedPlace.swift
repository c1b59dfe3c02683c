/// The place of a diagnostic by lines and columns, as `Source.rendered` prints its beginning.
package struct PrintedPlace: Hashable, Sendable {
  /// Where the place begins; the row of a table is a line.
  package let line: Int
  /// In Unicode scalars, or the column of a table; nil for a whole row.
  package let column: Int?
  /// The line in which the place ends.
  package let endLine: Int
  /// The column behind the last one of the place; nil where `column` is.
  package let endColumn: Int?
}

extension Source {
  /// Returns the places of ranges and cells of the file in their order; nil for that of an empty file, which has no line.
  package func printedPlaces(of places: [Diagnostic.Place]) -> [PrintedPlace?] {
    if places.isEmpty { return [] }
    let lines = LineIndex(self)
    return places.map { printedPlace(of: $0, lines) }
  }

  private func printedPlace(of place: Diagnostic.Place, _ lines: LineIndex) -> PrintedPlace? {
    switch place {
    case .cell(let row, let column), .sheetCell(_, let row, let column):
      return PrintedPlace(line: row, column: column, endLine: row, endColumn: column.map { $0 + 1 })
    case .file where bytes.isEmpty: return nil
    case .byte(let offset):
      let start = lines.position(at: offset)
      return PrintedPlace(line: start.line, column: start.column, endLine: start.line, endColumn: start.column + 1)
    case .file, .text:
      let start = lines.position(at: place.range.lowerBound)
      let end = lines.position(at: place.range.upperBound)
      return PrintedPlace(line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
    }
  }
}
