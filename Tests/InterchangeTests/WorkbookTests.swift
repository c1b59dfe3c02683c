import TestSupport
import Testing
import Text

@testable import Interchange

@Suite struct WorkbookTests {
  private func texts(_ bytes: [UInt8], _ sheet: String = "Sheet") throws -> [[String]] {
    let workbook = try WorkbookFile(parsing: Source(name: "a.xlsx", bytes: bytes))
    return try #require(try workbook.table(ofSheet: sheet)).records.map { $0.map(\.text) }
  }

  private func workbook(_ texts: [[String]], name: String = "Sheet") -> [UInt8] {
    var sheet = WorkbookSheet(
      name, columns: [.init(10), .init(10, choices: .init(["a", "b"], title: "t", explanation: "e"))])
    sheet.table = .init(head: 1)
    sheet.rows = texts.map { $0.map { WorkbookSheet.Cell($0) } }
    return WorkbookWriter([sheet]).bytes
  }

  /// A workbook as other programs write it, of the XML in its parts.
  private func foreign(sheet: String, strings: String? = nil, styles: String? = nil, book: String = "") -> [UInt8] {
    var writer = ZIPWriter()
    let part = { (text: String) in
      Array(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n" + text).utf8)
    }
    writer.append(
      "_rels/.rels",
      part(
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ))
    writer.append(
      "xl/workbook.xml",
      part(
        "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\">\(book)<x:sheets><x:sheet name=\"Sheet\" sheetId=\"7\" r:id=\"rId3\"/></x:sheets></x:workbook>"
      ))
    writer.append(
      "xl/_rels/workbook.xml.rels",
      part(
        """
        <Relationships><Relationship Id="rId3" Type="a/worksheet" Target="/xl/worksheets/first.xml"/>\
        <Relationship Id="rId4" Type="a/sharedStrings" Target="sharedStrings.xml"/>\
        <Relationship Id="rId5" Type="a/styles" Target="./styles.xml"/></Relationships>
        """))
    writer.append("xl/worksheets/first.xml", part("<worksheet><sheetData>\(sheet)</sheetData></worksheet>"))
    if let strings { writer.append("xl/sharedStrings.xml", part("<sst>\(strings)</sst>")) }
    if let styles { writer.append("xl/styles.xml", part("<styleSheet>\(styles)</styleSheet>")) }
    return writer.finish()
  }

  @Test func aTextThatIsALittleLongerThanItsColumnHasTwoLines() {
    let cell = WorkbookSheet.Cell("Service management system documented information")
    #expect(RowHeight.points(of: [cell], in: [.init(44)]) == 30)
    #expect(RowHeight.points(of: [cell], in: [.init(48)]) == 15)
  }

  @Test func anErrorOfASpreadsheetIsMarked() throws {
    let cells = #"<c t="e"><f>A9+"a"</f><v>#VALUE!</v></c><c t="inlineStr"><is><t>#VALUE!</t></is></c>"#
    let file = try WorkbookFile(parsing: Source(name: "a", bytes: foreign(sheet: "<row>\(cells)</row>")))
    let fields = try file.table(ofSheet: "Sheet")?.records.first
    #expect(fields?.map(\.text) == ["#VALUE!", "#VALUE!"] && fields?.map(\.isError) == [true, false])
  }

  @Test(arguments: [
    "plain", "=1+1", "8.10", "0012", "1E5", " spaces ", "two\nlines", "a\r\nb", "\tTab", "<&\">'", "_x0041_", "_x005F_",
    "\u{0}\u{7}", "\u{FFFE}", "日本 😀", "_", "_x", "_xZZZZ_", "TRUE", "2026-11-03",
  ])
  func aTextComesBack(text: String) throws {
    #expect(try texts(workbook([["head", "x"], [text, "y"]])) == [["head", "x"], [text, "y"]])
  }

  @Test func theSameSheetsGiveTheSameBytes() {
    #expect(workbook([["a"], ["b"]]) == workbook([["a"], ["b"]]))
  }

  @Test(arguments: [
    ("a/b", "a b"), ("", "Sheet"), ("'x'", "x"), (String(repeating: "n", count: 40), String(repeating: "n", count: 31)),
  ])
  func aNameOfASheetIsMadeLegal(name: String, legal: String) throws {
    let file = try WorkbookFile(parsing: Source(name: "a", bytes: workbook([["a"]], name: name)))
    #expect(file.sheetNames == [legal])
    let sheet = WorkbookSheet(name, columns: [.init(9)])
    let both = try WorkbookFile(parsing: Source(name: "a", bytes: WorkbookWriter([sheet, sheet]).bytes))
    #expect(Set(both.sheetNames.map { $0.lowercased() }).count == 2 && both.sheetNames.allSatisfy { $0.count <= 31 })
  }

  @Test func aTextThatNoCellHoldsIsFound() {
    var sheet = WorkbookSheet("s", columns: [.init(9)])
    sheet.rows = [[.init("a")], [.init("b"), .init(String(repeating: "x", count: 32_767))]]
    #expect(WorkbookWriter([sheet]).firstTooLong == nil)
    sheet.rows[1][1] = .init(String(repeating: "x", count: 32_768))
    let place = WorkbookWriter([sheet]).firstTooLong
    #expect(place?.row == 2 && place?.column == 2)
  }

  @Test func sharedTextsRunsAndEmptyCellsAreRead() throws {
    let bytes = foreign(
      sheet: """
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>\
        <row r="3"><c t="s"><v>2</v></c><c t="s"><v>9</v></c><c t="str"><f>A1</f><v>made</v></c></row>
        """,
      strings: """
        <si><t xml:space="preserve"> plain </t></si>\
        <si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> and plain</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>\
        <si><t>two_x000D_
        lines</t></si>
        """)
    #expect(
      try texts(bytes) == [
        [" plain ", "", "bold and plain"], ["two\r\nlines", "the file does not contain its text", "made"],
      ])
  }

  /// A text that was meant and is not there is told, not taken for an empty cell.
  @Test(arguments: [
    ("<c><f>A1</f></c>", "a formula without a result"), ("<c><f>A1</f><v/></c>", "a formula without a result"),
    ("<c t=\"s\"><v>9</v></c>", "the file does not contain its text"),
  ])
  func aCellWithoutItsTextIsMarked(cell: String, fault: String) throws {
    let file = try WorkbookFile(parsing: Source(name: "a", bytes: foreign(sheet: "<row>\(cell)</row>")))
    let fields = try file.table(ofSheet: "Sheet")?.records.first
    #expect(fields?.map(\.text) == [fault] && fields?.map(\.isError) == [true])
    let empty = try texts(foreign(sheet: "<row><c t=\"str\"><f>\"\"</f><v></v></c><c t=\"s\"/><c><v>1</v></c></row>"))
    #expect(empty == [["", "", "1"]])
  }

  /// One text for several rows may be meant for each of them.
  @Test func cellsMergedOverRowsAreMarked() throws {
    let rows = (1...3).map { "<row><c><v>\($0)</v></c><c><v>7</v></c></row>" }.joined()
    let sheet =
      "\(rows)</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B2:B3\"/></mergeCells><sheetData>"
    let file = try WorkbookFile(parsing: Source(name: "a", bytes: foreign(sheet: sheet)))
    let records = try #require(try file.table(ofSheet: "Sheet")).records
    #expect(records.map { $0.map(\.isError) } == [[false, false], [false, true], [false, false]])
    #expect(records[1][1].text == "merged cells B2:B3")
  }

  @Test(arguments: [
    ("<c><v>3</v></c>", "3"), ("<c><v>3.0</v></c>", "3"), ("<c><v>8.0999999999999996</v></c>", "8.1"),
    ("<c><v>1E5</v></c>", "100000"), ("<c><v>-0.5</v></c>", "-0.5"),
    ("<c><v>12345678901234567890</v></c>", "12345678901234567890"),
    ("<c t=\"b\"><v>1</v></c>", "TRUE"), ("<c t=\"e\"><v>#N/A</v></c>", "#N/A"),
    ("<c t=\"d\"><v>2026-11-03T00:00:00</v></c>", "2026-11-03"), ("<c s=\"1\"><v>46329</v></c>", "2026-11-03"),
    ("<c s=\"2\"><v>46329.604166666664</v></c>", "2026-11-03 14:30"), ("<c s=\"3\"><v>46329</v></c>", "46329"),
    ("<c s=\"4\"><v>0.5</v></c>", "0.5"), ("<c s=\"1\"><v>61</v></c>", "1900-03-01"),
    ("<c s=\"1\"><v>60</v></c>", "60"),
    ("<c s=\"1\"><v>36585</v></c>", "2000-02-29"), ("<c s=\"1\"><v>2958465</v></c>", "9999-12-31"),
    ("<c s=\"99\"><v>7</v></c>", "7"),
    ("<c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>", "inline"),
  ])
  func aValueIsReadAsPeopleSeeIt(cell: String, text: String) throws {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="&quot;days&quot; 0 [Red]"/>\
      <numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
      """
    #expect(try texts(foreign(sheet: "<row>\(cell)</row>", styles: styles)) == [[text]])
  }

  @Test func theCalendarOf1904IsKnown() throws {
    let bytes = foreign(
      sheet: "<row><c s=\"1\"><v>44867</v></c></row>",
      styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>", book: "<x:workbookPr date1904=\"1\"/>")
    #expect(try texts(bytes) == [["2026-11-03"]])
  }

  @Test(arguments: [
    (Array("a,b\n".utf8), "this is not an Excel workbook (.xlsx), or the file is incomplete"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0], "the workbook has a password, or is in the old format .xls"),
    (ZIPSamples.descriptors, "this is not an Excel workbook (.xlsx)"),
  ])
  func anotherFileIsRefused(bytes: [UInt8], message: String) {
    do throws(WorkbookFile.Fault) {
      _ = try WorkbookFile(parsing: Source(name: "a", bytes: bytes))
      Issue.record("it was read")
    } catch { #expect(error.diagnostic.message == message) }
  }

  @Test func brokenXMLIsNamedWithItsPart() {
    do throws(WorkbookFile.Fault) {
      let file = try WorkbookFile(parsing: Source(name: "a", bytes: foreign(sheet: "<row><c></row>")))
      _ = try file.table(ofSheet: "Sheet")
      Issue.record("it was read")
    } catch { #expect(error.diagnostic.message.hasPrefix("'xl/worksheets/first.xml' is not valid at byte ")) }
  }

  @Test func tooManyCellsAreRefused() {
    let rows = { (count: Int) in String(repeating: "<row><c r=\"XFD1\"><v>1</v></c></row>", count: count) }
    let table = { (count: Int) in
      try WorkbookFile(parsing: Source(name: "a", bytes: foreign(sheet: rows(count)))).table(ofSheet: "Sheet")
    }
    #expect(throws: Never.self) { try table(61) }
    #expect(throws: WorkbookFile.Fault.self) { try table(62) }
  }
}
