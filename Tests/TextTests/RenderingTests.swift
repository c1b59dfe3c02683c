import Testing

@testable import PlainYAML
@testable import Text

@Suite struct RenderingTests {
  private func rendered(_ text: String) -> String {
    let document = Document(parsing: Source(name: "a.yaml", text: text))
    return document.source.rendered(document.diagnostics)
  }

  @Test func theCaretIsUnderTheError() {
    #expect(
      rendered("größe: *x y\n") == """
        a.yaml:1:8: error: text cannot begin with '*' here
            1 | größe: *x y
              |        ^~ quote the text; aliases are not supported

        """)
  }

  @Test func positionsHoldBehindTabsReturnsAndMarks() {
    #expect(
      rendered("\u{FEFF}a:\t'b' c\r\nd: e\r\n") == """
        a.yaml:1:8: error: unexpected text after the value
            1 | a: 'b' c
              |        ^ quote the whole text, or remove this part

        """)
  }

  @Test func notesNameTheOtherPlace() {
    #expect(
      rendered("a: b\na: c\n") == """
        a.yaml:2:1: error: duplicate key 'a'
            2 | a: c
              | ^ remove or rename one of the two
        a.yaml:1:1: note: first defined here
            1 | a: b
              | ^

        """)
  }

  @Test func whatMovesACursorIsShownAsASign() {
    let output = rendered("a: \u{1B}[2J\u{202E}b\n")
    #expect(!output.unicodeScalars.contains("\u{1B}"))
    #expect(!output.unicodeScalars.contains("\u{202E}"))
    #expect(output.contains("␛[2J⟦U+202E⟧b"))
  }

  @Test func longLinesAreCutAroundTheFault() {
    let output = rendered("a: " + String(repeating: "x", count: 5000) + " *: y\n")
    #expect(output.utf8.count < 600)
  }

  @Test(arguments: [
    ("peopel", ["people", "process"], "people"), ("xyz", ["people"], nil), ("Tpoics", ["topics", "target"], "topics"),
    ("ab", ["aa", "bb"], nil), ("8.61", ["8.6.1", "8.6.2"], "8.6.1"), ("", ["a"], "a"),
  ])
  func theNearestLegalWordIsSuggested(word: String, words: [String], nearest: String?) {
    #expect(Text.nearest(to: word, among: words) == nearest)
  }
}
