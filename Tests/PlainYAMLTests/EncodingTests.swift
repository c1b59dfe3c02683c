import Testing

@testable import PlainYAML
@testable import Text

@Suite struct EncodingTests {
  private func rendered(_ bytes: [UInt8]) -> String {
    let document = Document(parsing: Source(name: "t.yaml", bytes: bytes))
    return document.source.rendered(document.diagnostics)
  }

  @Test(arguments: [true, false]) func utf16IsNamedOnOneLine(isBigEndian: Bool) {
    let units = Array("respondent: Zoë\nanswers:\n".utf16)
    let bytes = units.flatMap {
      isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let mark: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for text in [bytes, mark + bytes] {
      #expect(rendered(text) == "t.yaml:1:1: error: this is UTF-16; save it as UTF-8\n")
    }
  }

  @Test func windows1252IsNamedByItsFirstCharacter() {
    let text =
      Array("a: b\nname: J".utf8) + [0xFC] + Array("rgen M".utf8) + [0xFC] + Array("ller \n".utf8) + [0x96, 0x0A]
    #expect(
      rendered(text)
        == "t.yaml:2:8: error: this is not UTF-8; in Windows-1252 the character here is 'ü'; save the file as UTF-8\n")
    #expect(rendered([0x81, 0x0A]) == "t.yaml:1:1: error: this is not UTF-8; save the file as UTF-8\n")
  }

  @Test(arguments: [0x01, 0x0B, 0x1F, 0x7F, 0xFF] as [UInt8], ["plain text", "é and é", "\n  \n\n\n"])
  func aBadByteIsFoundAtEveryOffset(byte: UInt8, around: String) {
    let text = Array(String(repeating: around, count: 5).utf8)
    for offset in text.indices where text[offset] & 0xC0 != 0x80 {
      let bytes = text[..<offset] + [byte] + text[offset...]
      let document = Document(parsing: Source(name: "t.yaml", bytes: Array("a".utf8) + bytes))
      #expect(document.diagnostics.map(\.range.lowerBound) == [offset + 1], "\(offset)")
    }
  }

  @Test func twentyDiagnosticsOfOneRuleAreShown() {
    let text = (0..<50).map { "a\($0): @\n" }.joined() + "b: 'c\n"
    let lines = rendered(Array(text.utf8)).split(separator: "\n")
    #expect(lines.count { $0.contains(": error: text cannot begin with '@' here") } == 20)
    #expect(lines.count { $0 == "t.yaml: and 30 more like this" } == 1)
    #expect(lines.count { $0.contains(": error: the text that begins with ' is not closed") } == 1)
  }
}
