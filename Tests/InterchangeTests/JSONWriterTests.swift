import Foundation
import Interchange
import Testing

@Suite struct JSONWriterTests {
  private func document(_ text: String) -> [UInt8] {
    JSONWriter.document(isIndented: false) { $0.object { $0.member("text", text) } }
  }

  @Test(arguments: [
    "plain", "\"\\/", "\u{0}\u{1F}\u{7F}\u{9F}", "\n\r\t", "é😀", "\u{202E}\u{FEFF}\u{E0041}", "a\u{2028}b",
    "Ärger über \"Öl\" \u{180E}", "0123456é\"", "01234567\\", "\u{200C}\u{200D}\u{1F3F4}", "\u{10FFFF}é",
  ])
  func anyTextComesBackFromAnotherReader(text: String) throws {
    let read = try JSONDecoder().decode([String: String].self, from: Data(document(text)))
    #expect(read == ["text": text])
  }

  @Test func whatControlsATerminalIsEscaped() {
    let bytes = document("\u{1B}[2J\u{9B}\u{202E}\u{180E}\u{FFF9}\u{E0041}é\u{200D}")
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "{\"text\":\"\\u001b[2J\\u009b\\u202e\\u180e\\ufff9\\udb40\\udc41é\u{200D}\"}\n")
  }

  @Test func numbersAreWrittenInTheirShortestForm() {
    let bytes = JSONWriter.document(isIndented: false) { json in
      json.array([0.1, 2, 1e21, -0.0, .nan, .infinity]) { $0.value($1) }
    }
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("[0.1,2,"))
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix(",null,null]\n"))
  }

  @Test func indentationPutsEachValueOnItsLine() {
    let bytes = JSONWriter.document { json in
      json.object { json in
        json.member("a", 1)
        json.member("b") { $0.array(["x"]) { $0.value($1) } }
        json.member("c") { $0.object { _ in } }
      }
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "{\n  \"a\": 1,\n  \"b\": [\n    \"x\"\n  ],\n  \"c\": {}\n}\n")
  }
}
