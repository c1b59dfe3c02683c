import TestSupport
import Testing

@testable import PlainYAML
@testable import Text

@Suite struct JSONTests {
  private func document(_ text: String) -> Document { Document(parsingJSON: Source(name: "-", text: text)) }

  @Test(arguments: [
    (#"{"a": "b", "c": [1, -2.50e+3, true, false, null]}"#, "{a: b, c: [1, -2.50e+3, true, false, ~]}"),
    (#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude42""#, "\"\\/\u{8}\u{C}⏎\r⇥é🙂"), ("\n\t\r {} ", "{}"), ("[]", "[]"),
    (#"{"": {" a # b: c ": "  x  "}}"#, "{: { a # b: c :   x  }}"), ("0", "0"), ("-0", "-0"),
    (#""über 日本 🙂""#, "über 日本 🙂"),
    ("\"\u{7F}\u{85}\u{FEFF}\u{FFFE}\"", "\u{7F}\u{85}\u{FEFF}\u{FFFE}"), (#"[[["a"],[]],{}]"#, "[[[a], []], {}]"),
    (#"{"a":"1234567\"9","b":"12345678"}"#, #"{a: 1234567"9, b: 12345678}"#),
  ])
  func textsMeanWhatRFC8259Says(text: String, tree: String) throws {
    let document = document(text)
    #expect(document.diagnostics.isEmpty, "\(document.source.rendered(document.diagnostics))")
    #expect(Notation.compact(YAMLValue(try #require(document.root))) == tree)
  }

  @Test(arguments: [
    "⟦⟧", "{⟦'⟧a': 1}", "{⟦a⟧: 1}", "{\"a\" ⟦1⟧}", "{\"a\": 1⟦ ⟧ \"b\": 2}".replacing("⟦ ⟧ ", with: " ⟦\"⟧"), "[1,⟦]⟧",
    "[1⟦⟧",
    "{\"a\": 1,⟦}⟧", "⟦\"⟧abc", "\"a⟦\n⟧b\"", "\"a⟦\u{1}⟧\"", "\"⟦\\x⟧41\"", "\"⟦\\ud800⟧\"", "\"⟦\\udc00⟧\"",
    "\"⟦\\ud800\\u0041⟧\"",
    "\"⟦\\u12⟧g4\"", "0⟦1⟧", "-⟦⟧", "+1".replacing("+", with: "⟦+⟧"), "1.⟦⟧", "⟦.⟧5", "1e⟦⟧", "⟦N⟧aN", "⟦t⟧ru",
    "true⟦x⟧", "{} ⟦{⟧}", "⟦/⟧/ c",
    "⟦\u{FEFF}⟧{}".replacing("⟧{}", with: "⟧{}"), "[⟦u⟧ndefined]", "\"a\\u0061\" ⟦#⟧",
  ])
  func whatRFC8259DoesNotSayIsRefusedWhereItStands(marked: String) throws {
    let (text, ranges) = Notation.unmark(marked)
    let found = document(text).diagnostics
    #expect(found.map(\.range.lowerBound) == ranges.map(\.lowerBound), "\(text): \(found)")
    #expect(found.allSatisfy { $0.severity == .error && $0.range.upperBound <= text.utf8.count })
  }

  @Test func everyRepeatedKeyIsAFault() {
    let found = document(#"{"a": 1, "b": {"c": 1, "\u0063": 2}, "a": 3}"#).diagnostics
    #expect(found.map(\.message) == ["duplicate key 'c'", "duplicate key 'a'"])
  }

  @Test func brokenUTF8IsRefused() {
    let bytes = Array("\"a".utf8) + [0xC3, 0x28] + Array("\"".utf8)
    let found = Document(parsingJSON: Source(name: "-", bytes: bytes)).diagnostics
    #expect(found.map(\.range) == [2..<3])
  }

  @Test func sixtyFourLevelsAreRead() {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(document(deep).diagnostics.isEmpty)
    #expect(document("[\(deep)]").hasErrors)
    #expect(document(String(repeating: "[", count: 100_000)).diagnostics.count == 1)
  }

  @Test func pointersLeadToThePart() throws {
    let text = #"{"a/b": [1, {"~c": "d"}], "e": {}}"#
    let root = try #require(document(text).root)
    let offset = { (part: String) in
      text.utf8.distance(
        from: text.startIndex, to: text.firstRange(of: part)?.lowerBound ?? text.startIndex)
    }
    #expect(root.pointers(to: [offset("d\"")]) == ["/a~1b/1/~0c"])
    #expect(root.pointers(to: [offset("~c")]) == ["/a~1b/1/~0c"])
    #expect(root.pointers(to: [offset("1,")]) == ["/a~1b/0"])
    #expect(root.pointers(to: [offset("{}")]) == ["/e"])
    #expect(root.pointers(to: [0]) == [""])
  }

  @Test func noMutationTrapsAndEveryDiagnosticIsInsideItsText() {
    var dice = Dice(state: 7)
    let text = Array(
      #"{"engagement": {"a": "b\n\ud83d\ude42é", "n": [1, -2.5e3, true, null]}, "s": [{"": {}}, []]}"#.utf8)
    for _ in 0..<6000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        if Bool.random(using: &dice) {
          bytes[place] = UInt8.random(in: 0...255, using: &dice)
        } else {
          bytes.remove(at: place)
        }
      }
      let document = Document(parsingJSON: Source(name: "m", bytes: bytes))
      let inside = document.diagnostics.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count }
      #expect(inside, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      if let root = document.root {
        _ = YAMLValue(root)
        _ = root.pointers(to: Array(bytes.indices))
      }
    }
  }
}
