import Testing

@testable import OperatingSystem

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [TerminalKey] {
    var decoder = KeyDecoder()
    return decoder.keys(from: Array(text.utf8))
  }

  @Test(arguments: [
    ("\u{1B}[D", TerminalKey.left), ("\u{1B}OD", .left), ("\u{2}", .left), ("\u{1B}[C", .right), ("\u{6}", .right),
    ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}OH", .home), ("\u{1}", .home), ("\u{1B}[F", .end),
    ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{5}", .end), ("\u{1B}[3~", .delete), ("\u{7F}", .backspace),
    ("\u{8}", .backspace), ("\u{B}", .deleteToEnd), ("\u{15}", .deleteToStart), ("\u{17}", .deleteWord),
    ("\u{1B}\u{7F}", .deleteWord), ("\u{1B}b", .wordLeft), ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[1;3C", .wordRight),
    ("\u{1B}[1;2C", .right), ("\r", .enter), ("\n", .enter), ("\u{4}", .endOfInput),
  ])
  func eachKeyHasItsBytes(text: String, key: TerminalKey) {
    #expect(keys("a\(text)b") == [.text("a"), key, .text("b")])
  }

  @Test(arguments: [
    "\u{1B}[A", "\u{1B}OB", "\u{1B}[5~", "\u{1B}[15~", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[1;2R", "\u{1B}[?1;2c",
    "\u{1B}[I",
    "\u{1B}x", "\t", "\u{7}", "\u{0}", "\u{1B}[<0;1;1M", "\u{1B}\u{1B}[A",
  ])
  func aKeyWithoutAMeaningLeavesNothing(text: String) {
    #expect(keys(text + "b") == [.text("b")])
  }

  /// A slow line splits sequences and characters anywhere.
  @Test func bytesMayBeSplitAnywhere() {
    let bytes = Array("é日👩‍🚀\u{1B}[3~\u{1B}[200~x\ny\u{1B}[201~\u{1B}OHz".utf8)
    for end in bytes.indices {
      var decoder = KeyDecoder()
      var line = LineEditor()
      for key in decoder.keys(from: bytes[..<end]) + decoder.keys(from: bytes[end...]) { _ = line.apply(key) }
      #expect(line.text == "zé日👩‍🚀x\ny" && line.before == "z", "split at \(end)")
    }
  }

  @Test(arguments: [
    ("no\r\nyes\r\n", "no\nyes"), ("no\ryes", "no\nyes"), ("a\tb", "a b"), ("\u{1B}[31mred\u{1B}[0m", "red"), ("", ""),
  ])
  func aPastedTextIsOneKey(pasted: String, text: String) {
    #expect(keys("\u{1B}[200~\(pasted)\u{1B}[201~\r") == [.paste(text), .enter])
  }

  @Test func aPasteBeyondTheLimitIsCutAndEnds() {
    let keys = keys("\u{1B}[200~\(String(repeating: "x", count: LineEditor.limit * 2))\u{1B}[201~y")
    guard case .paste(let text)? = keys.first else { return #expect(Bool(false), "no paste") }
    #expect(text.utf8.count <= LineEditor.limit + 10 && keys.last == .text("y"))
  }

  @Test func escapeAloneIsAKeyAfterAMoment() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x1B]).isEmpty && decoder.isInSequence)
    decoder.endSequence()
    #expect(decoder.keys(from: Array("f".utf8)) == [.text("f")] && !decoder.isInSequence)
  }

  @Test func bytesThatAreNotUTF8AreShownAsSuch() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x61, 0xFF, 0xE4, 0x0D]) == [.text("a\u{FFFD}\u{FFFD}"), .enter])
  }
}
