/// The names of cells in spreadsheets: `F12` for row 12, column 6.
package enum CellName {
  /// The highest row and column of a spreadsheet.
  package static let (lastRow, lastColumn) = (1_048_576, 16_384)

  /// Returns the name of a cell by its row and column, from 1; without a column, the row alone.
  package static func of(row: Int, column: Int?) -> String {
    (column.map(letters(ofColumn:)) ?? "") + String(row)
  }

  /// Returns the name of a column from 1: `A`, `Z`, `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Returns the row and column of a name, from 1; nil for anything else.
  package static func place(of name: String) -> (row: Int, column: Int)? {
    let letters = name.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    guard (1...3).contains(letters.count),
      let row = Numbers.whole(String(decoding: name.utf8.dropFirst(letters.count), as: UTF8.self))
    else { return nil }
    let column = letters.reduce(0) { 26 * $0 + Int($1 - UInt8(ascii: "A")) + 1 }
    return (1...lastRow).contains(row) && column <= lastColumn ? (row, column) : nil
  }
}
