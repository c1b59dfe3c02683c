import Interchange
import Testing
import Text

/// The forms in which spreadsheets save a table.
@Suite struct TableTextTests {
  private static let text = "criterion;rating\r\nMüller;\"a;b\"\r\n"

  private func fields(_ bytes: [UInt8], _ isHeader: ([String]) -> Bool = { _ in true }) -> [[String]] {
    CSVTable(parsing: Source(name: "a.csv", bytes: bytes), isHeader: isHeader).records.map { $0.map(\.text) }
  }

  private static func utf16(_ text: String, isBigEndian: Bool, mark: [UInt8]) -> [UInt8] {
    mark
      + text.utf16.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test(arguments: [
    Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), utf16(text, isBigEndian: false, mark: [0xFF, 0xFE]),
    utf16(text, isBigEndian: true, mark: [0xFE, 0xFF]), utf16(text, isBigEndian: false, mark: []),
    utf16(text, isBigEndian: true, mark: []), text.unicodeScalars.map { UInt8($0.value) },
  ])
  func everyEncodingGivesTheSameFields(bytes: [UInt8]) {
    #expect(fields(bytes) == [["criterion", "rating"], ["Müller", "a;b"]])
  }

  @Test func windows1252IsToldWithTheFirstWord() {
    let table = CSVTable(parsing: Source(name: "a.csv", bytes: Array("a,b\n1,M".utf8) + [0xFC] + Array("ller\n".utf8)))
    #expect(
      table.diagnostics.map(\.message) == ["the file is not UTF-8 and was read as Windows-1252: 'Müller'"])
    #expect(table.diagnostics.map(\.severity) == [.warning])
  }

  /// Russian in Windows-1251, German on an old Mac, Polish in Windows-1250, a byte that no letter has, half a UTF-16 text.
  @Test(
    arguments: [
      [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], [0x4D, 0x9F, 0x6C], [0x6D, 0xB9, 0x6B, 0x61], [0x61, 0x81],
      [0xFF, 0xFE, 0x61],
      [0xFF, 0xFE, 0x00, 0xD8],
    ] as [[UInt8]])
  func doubtfulEncodingsAreRefused(bytes: [UInt8]) {
    let table = CSVTable(parsing: Source(name: "a.csv", bytes: bytes))
    #expect(table.records.isEmpty && table.diagnostics.map(\.message) == ["the file is not UTF-8"])
  }

  @Test(arguments: ["sep=;\r\na;b,c\r\n", "\u{FEFF}SEP=;\na;b,c\n", "\"sep=;\"\na;b,c", "a\tx\nsep\n"])
  func theFirstLineMayNameTheSeparator(text: String) {
    #expect(fields(Array(text.utf8)).first == (text.hasPrefix("a") ? ["a", "x"] : ["a", "b,c"]))
  }

  @Test func theSeparatorIsTheOneOfTheHeaderBelowATitle() {
    let text = "Assessment, November, 2026\n\ncriterion;rating\n1;2\n"
    #expect(fields(Array(text.utf8)) { $0.contains("criterion") }.last == ["1", "2"])
  }
}
