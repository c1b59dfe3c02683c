import Foundation
import TestSupport
import Testing

@testable import Assessment
@testable import Interchange
@testable import ReportDocument
@testable import Text
@testable import Wording

@Suite struct WordFileTests {
  private static let section = ReportSection(
    [.text("Chapter")], at: Anchor("chapter"),
    [
      .paragraph([.userText("Told & <noted>\u{202E}\u{7}]]>"), .reference([.text("row")], to: Anchor("row"))]),
      .paragraph([.link([.text("away")], to: "https://example.org/ä"), .link([.text("bad")], to: "https://[")]),
      .numberedList([[.text("one")]]), .numberedList([[.text("one again")]]),
      .table(
        ReportTable(
          "Figures", [.init("Topic"), .init("Level", .trailing)],
          [
            .init([[.text("Desk")], [.badge(.level(Level(3)))]], anchor: Anchor("row")),
            .init([[.text("Desk")], [.badge(.finding(.major))]]),
          ])),
    ],
    sections: [ReportSection("Below", at: Anchor("below"), [])])

  /// With a logo of one pixel.
  private static func theme() throws -> Theme {
    Theme(
      id: try #require(ID("acme")), name: "ACME", footer: "ACME, in confidence",
      logo: "data:image/png;base64," + Data(WordLogo.clearPixel).base64EncodedString(),
      colors: [.accent: Color(red: 0x7A, green: 0x1F, blue: 0x5C)])
  }

  private func document(
    theme: Theme? = nil, marks: ReportMarks = .none, extent: ReportDocument.Extent = .whole
  ) -> ReportDocument {
    ReportDocument(
      title: "Title", subtitle: [.text("Subtitle")], marks: marks, sections: [Self.section], theme: theme,
      extent: extent)
  }

  private func part(_ name: String, of file: [UInt8]) throws -> String {
    String(decoding: try #require(try ZIPArchive(parsing: file).content(of: name)), as: UTF8.self)
  }

  @Test func theSameReportHasTheSameBytes() {
    #expect(document().wordFile() == document().wordFile())
  }

  @Test func everyPartIsXML() throws {
    let archive = try ZIPArchive(parsing: document(theme: Self.theme()).wordFile())
    for name in archive.names where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
      var reader = try XMLReader(try #require(try archive.content(of: name)))
      while try reader.next() != nil {}
    }
  }

  @Test(arguments: [
    "Told &amp; &lt;noted&gt;⟦U+202E⟧␇]]&gt;", "<w:t xml:space=\"preserve\"> (https://[)</w:t>",
    "<w:pStyle w:val=\"Title\"/>", "<w:pStyle w:val=\"Heading1\"/>", "<w:pStyle w:val=\"Heading2\"/>",
    "TOC \\o \"1-2\" \\h \\z \\u", "<w:tblHeader/>", "<w:cantSplit/>", "<w:tblCaption w:val=\"Figures\"/>",
    "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"6BAED6\"/>",
    "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"5E3C99\"/>", "Major nonconformity",
    "<w:lang w:val=\"en-GB\"/>",
  ])
  func theDocumentContains(piece: String) throws {
    let text = try part("word/document.xml", of: document().wordFile())
    #expect(text.localizedCaseInsensitiveContains(piece))
  }

  @Test func aLinkLeadsToTheBookmarkOfItsPlace() throws {
    let text = try part("word/document.xml", of: document().wordFile())
    let name = try #require(
      text.firstMatch(of: /w:hyperlink w:anchor="(place\d+)" w:history="1"><w:r><w:rPr><w:rStyle/)
    ).1
    #expect(
      text.contains("w:name=\"\(name)\"/><w:r><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">Desk")
    )
  }

  @Test func onlySoundAddressesBecomeRelationships() throws {
    let relations = try part("word/_rels/document.xml.rels", of: document().wordFile())
    #expect(relations.contains("Target=\"https://example.org/%C3%A4\" TargetMode=\"External\""))
    #expect(relations.components(separatedBy: "External").count == 2)
  }

  @Test func eachNumberedListBeginsWithOne() throws {
    let file = document().wordFile()
    let text = try part("word/document.xml", of: file)
    let numbers = text.matches(of: /<w:pStyle w:val="ListNumber"\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="(\d+)"/)
      .map(\.1)
    #expect(Set(numbers).count == 2)
    let numbering = try part("word/numbering.xml", of: file)
    for number in numbers { #expect(numbering.contains("<w:num w:numId=\"\(number)\">")) }
  }

  @Test func marksAndFooterAreOnEveryPage() throws {
    var presentation = Engagement.Presentation()
    (presentation.status, presentation.classification) = (.draft, "Confidential")
    let file = try document(theme: Self.theme(), marks: ReportMarks(of: presentation)).wordFile()
    #expect(try part("word/header1.xml", of: file).contains("Draft · Confidential"))
    let footer = try part("word/footer1.xml", of: file)
    #expect(footer.contains("ACME, in confidence") && footer.contains("NUMPAGES"))
    #expect(try part("word/document.xml", of: file).components(separatedBy: "<w:footerReference").count == 2)
  }

  @Test func aBriefReportHasNoContents() throws {
    #expect(try !part("word/document.xml", of: document(extent: .brief).wordFile()).contains("TOC "))
  }

  @Test func aFileIsKnownAgainUntilAPartChanges() throws {
    let facts = ReportFacts(program: "assay", kind: .full, language: "en", engagements: [])
    let file = document().with(facts).wordFile()
    #expect(ReportChecksum.isIntact(file))
    #expect(WordFacts.json(in: file) == facts.json)
    let archive = try ZIPArchive(parsing: file)
    var changed = ZIPWriter()
    for name in archive.names {
      let content = try #require(try archive.content(of: name))
      changed.append(name, name == "word/styles.xml" ? content + [UInt8(ascii: "\n")] : content)
    }
    #expect(!ReportChecksum.isIntact(changed.finish()))
    #expect(!ReportChecksum.isIntact(Array(file.dropLast(30))))
    #expect(WordFacts.json(in: Array("PK\u{3}\u{4}".utf8)) == nil)
  }
}
