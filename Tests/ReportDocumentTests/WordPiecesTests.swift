import Foundation
import Testing

@testable import Assessment
@testable import Interchange
@testable import ReportDocument
@testable import Text
@testable import Wording

@Suite struct WordPiecesTests {
  // MARK: - Widths

  @Test(arguments: [
    ["No.", "Recommendation", "Owner"], ["Criterion", "Level", "Answer", "Respondents and notes", "Evidence"],
    ["A", "B", "C", "D", "E", "F", "G", "H", "I"],
  ])
  func noColumnIsNarrowerThanItsLongestWord(heads: [String]) {
    let texts = [
      "1", String(repeating: "Recommendation of the assessor ", count: 30), "not applicable",
      String(repeating: "Donaudampfschifffahrt", count: 9),
    ]
    let cells = heads.enumerated().map { [$1] + [texts[$0 % 4], texts[($0 + 1) % 3]] }
    let columns = WordColumns(cells, width: 9000, size: 8.5)
    #expect(columns.widths.reduce(0, +) == 9000)
    for (width, texts) in zip(columns.widths, cells) {
      let words = texts.flatMap { $0.split(separator: " ").map { $0.prefix(12) } }
      let widest = words.map { WordText.width(of: $0, size: columns.size) }.max() ?? 0
      #expect(Double(width - 2 * columns.margin) >= widest)
    }
  }

  @Test func aFewLongTextsGetRoomBesideManyShortOnes() {
    let long = String(repeating: "word ", count: 60)
    let cells = [
      ["Topic"] + Array(repeating: "Service desk", count: 20), ["Evidence", long] + Array(repeating: "", count: 19),
    ]
    let widths = WordColumns(cells, width: 9000, size: 8.5).widths
    #expect(widths[1] > widths[0])
  }

  @Test func manyColumnsAreSetSmaller() {
    let cells = (0..<18).map { _ in ["Availability", "management"] }
    #expect(WordColumns(cells, width: 9900, size: 8.5).size < 8.5)
  }

  // MARK: - Texts

  @Test(arguments: [
    ("plain", ["plain"]), ("", []), ("a\r\nb\tc\n", ["a b c "]), ("bell\u{7}", ["bell␇"]),
    ("(שלום) 12", ["(", "<שלום>", ") 12"]), ("שלום 12 עולם", ["<שלום 12 עולם>"]), ("naïve – “x”", ["naïve – “x”"]),
  ])
  func aTextIsSplitWhereItsDirectionChanges(text: String, pieces: [String]) {
    #expect(WordText.pieces(of: text).map { $0.isRightToLeft ? "<\($0.text)>" : $0.text } == pieces)
  }

  @Test(arguments: [
    ("https://example.org", "https://example.org"), ("HTTP://example.org:8080/a b", "http://example.org:8080/a%20b"),
    ("https://example.org/ü#a#b", "https://example.org/%C3%BC#a%23b"),
    ("https://example.org/%41%zz", "https://example.org/%41%25zz"),
    ("mailto:ann@example.org?subject=x", "mailto:ann@example.org?subject=x"), ("https://[broken", nil),
    ("https://exa mple.org", nil), ("https:example.org", nil), ("https://", nil), ("https://a:b", nil),
    ("https://user@example.org", nil), ("mailto:ann", nil), ("mailto:a@b@c", nil), ("javascript:alert(1)", nil),
    ("file:///etc/passwd", nil), ("report.md", nil), ("#place", nil), ("https://-a.org", nil), ("https://a..org", nil),
  ])
  func onlySoundAddressesAreTaken(address: String, written: String?) {
    #expect(WordAddress(address)?.text == written)
  }

  // MARK: - Colors

  private static let badges: [Badge] =
    (0...6).map { .level(Level($0)) } + [.not, .partially, .largely, .fully].map { .rating($0) }
    + [.major, .excluded, .minor, .unanswered, .unevidenced, .conforming, .noCase, .notApplicable, .notAsked].map {
      .finding($0)
    } + (0...5).map { .gap($0) } + [.gap(nil), .change(2), .change(-1), .change(0), .crosswalk(.gap), .notAnswered]

  @Test(arguments: ["#7a1f5c", "#000000", "#0072b2", "#949494", "#767676", "#ffd800", "#00ff00"])
  func everyVerdictCanBeRead(mark: String) throws {
    let color = try #require(Color(mark))
    let theme = Theme(id: try #require(ID("t")), colors: [.mark: color, .goal: color])
    let palettes = [WordPalette(nil), WordPalette(theme)]
    for (palette, badge) in palettes.flatMap({ palette in Self.badges.map { (palette, $0) } }) {
      let shade = palette.shade(of: badge)
      #expect(WordPalette.ink(on: shade).contrast(to: shade ?? .white) >= 4.5)
    }
    #expect(WordPalette.readable(color).contrast(to: .white) >= 4.5)
  }

  @Test func everyShadedVerdictHasASignOrWord() {
    for badge in Self.badges where WordPalette(nil).shade(of: badge) != nil {
      #expect(badge.sign != nil || badge.phrase != nil)
    }
  }

  // MARK: - Logos

  @Test(arguments: [
    ("image/png", WordLogo.clearPixel, 1.0),
    ("image/gif", Array("GIF89a".utf8) + [4, 0, 2, 0], 2.0),
    ("image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 10, 0, 40, 3, 0, 0], 4.0),
    ("image/svg+xml", Array("<svg viewBox=\"0 0 120 32\"></svg>".utf8), 3.75),
    ("image/svg+xml", Array("<svg xmlns=\"x\" width='30mm' height='10mm'/>".utf8), 3.0),
  ])
  func aLogoKeepsItsProportions(type: String, bytes: [UInt8], ratio: Double) throws {
    let logo = try #require(WordLogo("data:\(type);base64,\(Data(bytes).base64EncodedString())"))
    #expect(logo.ratio == ratio && logo.bytes == bytes)
    #expect(logo.size.width <= 62 * 36_000 && logo.size.height <= 20 * 36_000)
  }

  @Test(arguments: [
    "", "data:image/png;base64,AAAA", "data:image/webp;base64,AAAA", "data:image/svg+xml;base64,PHN2Zz4=",
  ])
  func apictureWithoutASizeIsNoLogo(address: String) {
    #expect(WordLogo(address) == nil)
  }

  // MARK: - Charts

  @Test func aLongChartGoesOnInASecondPicture() {
    let row = LevelChart.Row(title: "T", span: nil, noSpan: "open", target: 3)
    let chart = LevelChart(legend: ["a", "b", "c", "d"], highest: Level(5), rows: Array(repeating: row, count: 40))
    let drawings = Chart.Figure.levels(chart).drawings(maximumRows: 36)
    #expect(drawings.count == 2 && drawings.allSatisfy { $0.height < chart.drawing.height * 0.6 })
  }

  @Test func aDrawingKeepsWithinItsRoom() throws {
    let chart = LevelDistribution(axis: "level", counts: [1, 2, 3], lowest: Level(0))
    let picture = WordDrawing(chart.drawing, WordPalette(nil), width: 600, height: 9000)
    var writer = WordWriter(places: WordPlaces([]), language: "en-GB")
    writer.paragraph(.drawing) { picture.write(title: "Levels", description: "How \"many\"", to: &$0) }
    let text = String(decoding: writer.xml.bytes, as: UTF8.self)
    let extent = try #require(text.firstMatch(of: /<wp:extent cx="(\d+)"/)).1
    #expect(Int(extent) ?? .max <= 600 * 635)
    #expect(text.contains("descr=\"How &quot;many&quot;\""))
    let ids = text.matches(of: /(?:docPr|cNvPr) id="(\d+)"/).map(\.1)
    #expect(ids.count > 8 && Set(ids).count == ids.count)
  }
}
