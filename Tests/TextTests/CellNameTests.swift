import Testing
import Text

@Suite struct CellNameTests {
  @Test(arguments: [
    (1, 1, "A1"), (12, 6, "F12"), (3, 26, "Z3"), (3, 27, "AA3"), (9, 52, "AZ9"), (9, 703, "AAA9"),
    (1_048_576, 16_384, "XFD1048576"),
  ])
  func aCellHasItsName(row: Int, column: Int, name: String) {
    #expect(CellName.of(row: row, column: column) == name)
    let place = CellName.place(of: name)
    #expect(place?.row == row && place?.column == column)
  }

  @Test(arguments: ["", "A", "1", "A0", "a1", "XFE1", "A1048577", "AAAA1", "A-1", "A1B", "Ä1"])
  func anythingElseIsNone(name: String) {
    #expect(CellName.place(of: name) == nil)
  }

  @Test func aFaultInAWorkbookIsNamedBySheetAndCell() {
    let fault = Diagnostic(.unknownValue, "unknown rating 'X'", at: .cell(row: 12, column: 6)).inSheet("Answers")
    let row = Diagnostic(.unknownValue, "the row is empty", at: .cell(row: 3, column: nil), severity: .warning).inSheet(
      "Answers")
    #expect(
      Source(name: "a.xlsx", bytes: []).rendered([fault, row])
        == "a.xlsx: Answers!F12: error: unknown rating 'X'\na.xlsx: Answers!3: warning: the row is empty\n")
    let file = Diagnostic(.unknownValue, "x", at: .file)
    #expect(file.inSheet("Answers") == file)
  }
}
