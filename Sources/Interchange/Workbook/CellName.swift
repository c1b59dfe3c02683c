/// The names of cells in spreadsheets: `F12` for row 12, column 6.
package enum CellName {
  /// The highest row and column of a spreadsheet.
  static let (lastRow, lastColumn) = (1_048_576, 16_384)

  /// Returns the name of a cell by its row and column, from 1.
  package static func of(row: Int, column: Int) -> String { letters(ofColumn: column) + String(row) }

  /// Returns the name of a column from 1: `A`, `Z`, `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Returns the row and column of a name, from 1; nil for anything else.
  static func place(of name: String) -> (row: Int, column: Int)? {
    let letters = name.utf8.prefix { (65...90).contains($0) }
    guard (1...3).contains(letters.count), let row = Int(name.utf8.dropFirst(letters.count).asText),
      name.utf8.dropFirst(letters.count).first.map({ (49...57).contains($0) }) ?? false
    else { return nil }
    let column = letters.reduce(0) { 26 * $0 + Int($1) - 64 }
    return row <= lastRow && column <= lastColumn ? (row, column) : nil
  }
}

extension Substring.UTF8View {
  fileprivate var asText: String { String(decoding: self, as: UTF8.self) }
}
