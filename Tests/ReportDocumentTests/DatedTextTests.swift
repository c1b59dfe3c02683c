import Testing

@testable import ReportDocument

@Suite struct DatedTextTests {
  @Test(arguments: [
    ("", ""), ("no date", "no date"), ("due 2026-12-31, open", "due |<2026-12-31>|, open"),
    ("2026-01-01–2026-12-31", "<2026-01-01>|–|<2026-12-31>"), ("(2026-10-02)", "(|<2026-10-02>|)"),
    ("12026-10-02", "12026-10-02"), ("2026-10-021", "2026-10-021"), ("2026-10-02-1", "2026-10-02-1"),
    ("2026-1-2", "2026-1-2"), ("2026-10-0", "2026-10-0"), ("é 2026-10-02 é", "é |<2026-10-02>| é"),
  ])
  func aDateIsAPieceOfItsOwn(text: String, pieces: String) {
    let found = text.piecesAroundDates.map { $0.isDate ? "<\($0.text)>" : "\($0.text)" }
    #expect(found.joined(separator: "|") == pieces)
  }
}
