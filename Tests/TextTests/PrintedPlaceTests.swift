import Testing

@testable import Text

@Suite struct PrintedPlaceTests {
  private let source = Source(name: "t.yaml", text: "a: ü🍕\nb: [1,\n  2]\n")

  /// Columns are scalars, the end is behind the last one.
  @Test(arguments: [
    (Diagnostic.Place.text(3..<9), [1, 4, 1, 6]), (.text(13..<20), [2, 4, 3, 4]), (.text(0..<0), [1, 1, 1, 1]),
    (.file, [1, 1, 1, 1]), (.byte(5), [1, 5, 1, 6]), (.text(500..<600), [4, 1, 4, 1]),
    (.cell(row: 7, column: 2), [7, 2, 7, 3]),
  ])
  func aPlaceHasLinesAndColumns(place: Diagnostic.Place, expected: [Int]) {
    let found = source.printedPlaces(of: [place])[0]
    #expect([found?.line, found?.column, found?.endLine, found?.endColumn] == expected)
  }

  /// The beginning is the printed one.
  @Test func theBeginningIsPrinted() {
    for start in 0...21 {
      let diagnostic = Diagnostic(.unknownKey, "m", at: start..<(start + 1))
      let place = source.printedPlaces(of: [diagnostic.place])[0]
      let head = "t.yaml:\(place?.line ?? 0):\(place?.column ?? 0): error: m"
      #expect(source.rendered([diagnostic]).hasPrefix(head))
    }
  }

  @Test func aWholeRowHasNoColumnAndAnEmptyFileNoLine() {
    #expect(source.printedPlaces(of: [.cell(row: 2, column: nil)])[0]?.column == nil)
    #expect(Source(name: "e", text: "").printedPlaces(of: [.file]) == [nil])
  }
}
