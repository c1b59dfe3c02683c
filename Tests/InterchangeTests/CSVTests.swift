import Interchange
import TestSupport
import Testing
import Text

@Suite struct CSVTests {
  private func table(_ bytes: [UInt8]) -> CSVTable { CSVTable(parsing: Source(name: "a.csv", bytes: bytes)) }

  private func fields(_ text: String) -> [[String]] {
    table(Array(text.utf8)).records.map { $0.map(\.text) }
  }

  @Test(arguments: [
    "", "plain", "a,b", "a;b", "say \"no\"", "two\nlines", "two\r\nlines", "=1+1", "+49 30 1", "-x", "@x", "＝1",
    "'quoted",
    "8.10", "0012", "1E5", "03.11.2026", "x\u{301}\"\u{301}", " blank ",
  ])
  func aFieldComesBackUnchanged(text: String) {
    var writer = CSVWriter(header: ["a", "b", "c"])
    writer.append([.text("x"), .text(text), .prose(text)])
    let records = table(writer.bytes).records
    #expect(records.map { $0.map(\.text) } == [["a", "b", "c"], ["x", text, text]])
  }

  @Test func randomFieldsComeBackUnchanged() {
    let letters: [Character] = ["a", "\"", ",", ";", "\n", "=", "'", "-", "1", ".", "é", "\u{200B}", " ", "@"]
    var dice = Dice(state: 7)
    for _ in 0..<500 {
      let record = (0..<3).map { _ in
        String((0..<Int.random(in: 0..<6, using: &dice)).map { _ in letters.randomElement(using: &dice) ?? "a" })
      }
      var writer = CSVWriter(header: ["x"])
      writer.append([.text("first")] + record.map(CSVWriter.Field.prose))
      #expect(table(writer.bytes).records.last?.map(\.text) == ["first"] + record)
    }
  }

  @Test func aFormulaIsWrittenAsText() {
    var writer = CSVWriter(header: ["a"])
    writer.append([.text("=HYPERLINK(1)"), .text("8.10"), .prose("8.10"), .number(2.5), .number(nil)])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\u{FEFF}a\r\n'=HYPERLINK(1),8.10,'8.10,2.5,\r\n")
  }

  @Test func theSeparatorIsTheCommonerOneOfTheHeader() {
    #expect(fields("a;b;c\n1;2,5;3\n") == [["a", "b", "c"], ["1", "2,5", "3"]])
    #expect(fields("a,b\n1,2;3\n") == [["a", "b"], ["1", "2;3"]])
  }

  @Test func emptyLinesAreLeftOut() {
    #expect(fields("a,b\r\n\r\n,\r\n1,2") == [["a", "b"], ["1", "2"]])
  }

  @Test(arguments: [
    ("a\n\"open", "the quoted text has no closing '\"'"), ("a\n\"x\"y", "unexpected text after the closing '\"'"),
  ])
  func aBrokenQuoteIsRefusedWithItsPlace(text: String, message: String) {
    let table = table(Array(text.utf8))
    #expect(table.records.isEmpty)
    #expect(table.diagnostics.map(\.message) == [message])
    #expect(table.diagnostics.map(\.place) == [.cell(row: 2, column: 1)])
  }

  @Test func otherEncodingsAreRefused() {
    let table = table([0x61, 0x81, 0x0A])
    #expect(table.records.isEmpty)
    #expect(
      table.source.rendered(table.diagnostics)
        == "a.csv:1: error: the file is not UTF-8; in Excel, save as 'CSV UTF-8 (comma delimited)'; export a workbook as CSV first\n"
    )
  }
}
