import TestSupport
import Testing

@testable import PlainYAML
@testable import Text

@Suite struct RefusalTests {
  /// Texts with every fault marked, and the messages in their order.
  static let cases: [(text: String, messages: [String])] = [
    ("a: ⟦&x⟧ b\nc: ⟦*x⟧", ["a text may not begin with '&' here", "a text may not begin with '*' here"]),
    ("a: ⟦!!str⟧ b", ["a text may not begin with '!' here"]),
    ("⟦%YAML 1.2⟧\n---\na: b", ["PlainYAML has no directives"]),
    ("a: b\n⟦---⟧\nc: d", ["one file holds one document"]),
    ("a: b\n...\n⟦c: d⟧", ["this line does not belong to any key above"]),
    ("⟦?⟧ a\n: b", ["PlainYAML has no '?' keys"]), ("a: b\n⟦<<⟧: c", ["PlainYAML has no merge keys"]),
    ("a: b\nc: d\n⟦a⟧: e", ["the key 'a' is there already"]), ("x:\n⟦\t⟧a: b", ["a tab does not indent"]),
    ("⟦[a]⟧: b", ["a key is a text, not a list or mapping"]), ("a: b\n⟦: c⟧", ["there is no key before ':'"]),
    ("a: b⟦:⟧ c\nd: e", ["': ' in unquoted text"]), ("a: Is it logged? It says⟦:⟧ yes", ["': ' in unquoted text"]),
    ("a: ⟦b⟧\n  c: d", ["this value has keys below it"]),
    ("a: ⟦-⟧ b", ["a list does not begin on the line of its key"]),
    (
      "a: ⟦@⟧b\nc: ⟦`⟧d\ne: ⟦%⟧f",
      [
        "a text may not begin with '@' here", "a text may not begin with '`' here",
        "a text may not begin with '%' here",
      ]
    ),
    ("a: ⟦'b⟧\nc: d", ["the text that begins with ' is not closed"]), ("a: ⟦[⟧b, c", ["'[' is never closed"]),
    ("a: [b,\n⟦c⟧: d\ne: f", ["a bracket above is still open"]),
    ("a: [b⟦}⟧\nc: d", ["this bracket does not close the one that is open"]),
    ("a: [b, ⟦,⟧ c]", ["nothing stands before ','"]), ("a: [\"b\" ⟦c⟧]", ["expected ',' or the closing bracket"]),
    ("a: 'b' ⟦c⟧\nd: e", ["nothing may follow the value on its line"]), ("a: \"b⟦\\q⟧\"", ["there is no such escape"]),
    ("a: \"⟦\\ud800⟧x\"", ["there is no such escape"]), ("a: \"⟦\\UFFFFFFFF⟧\"", ["there is no such escape"]),
    ("a: b\n   ⟦c⟧\n  d⟦:⟧ e", ["': ' in unquoted text"]),
    ("a: 'x'\n  ⟦b: c⟧\nd: e", ["the indentation of this line fits no line above"]),
    ("a:\n    b: c\n  ⟦d: e⟧\nf: g", ["the indentation of this line fits no line above"]),
    ("a: b\n⟦- c⟧", ["a list item among keys"]), ("a: b\n⟦c⟧\nd: e", ["expected 'key: value' here"]),
    ("a: |x\n  b", ["a block of text begins on the next line"]),
    ("a: |3⟦x⟧\n  b", ["a block of text begins on the next line"]),
    ("a: ⟦\u{7F}⟧", ["the character U+007F has no place in a text file"]),
    ("a: ⟦\u{0}⟧", ["the character U+0000 has no place in a text file"]),
    ("a: ⟦\u{9B}⟧", ["the character U+009B has no place in a text file"]),
    ("a: b⟦\u{FEFF}⟧", ["the character U+FEFF has no place in a text file"]),
    ("a: b⟦\r⟧c: d", ["a carriage return without a line feed"]),
    ("a:\n  - b\n ⟦- c⟧\nd: e", ["the indentation of this line fits no line above"]),
    ("{⟦a⟧\n: b}", ["a key and its ':' stand on one line"]),
    ("- a\n⟦b: c⟧", ["this line does not belong to any key above"]),
  ]

  @Test(arguments: cases.indices) func everyFaultIsNamedAtItsPlace(index: Int) {
    let (marked, messages) = Self.cases[index]
    let (text, ranges) = Notation.unmark(marked)
    let found = Document(parsing: Source(name: "t.yaml", text: text)).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.message) == messages)
    for (fault, range) in zip(found, ranges) where ranges.count == messages.count {
      #expect(fault.range.lowerBound == range.lowerBound, "\(fault.message) in \(text.debugDescription)")
    }
    #expect(found.allSatisfy { $0.remedy?.isEmpty == false })
  }

  @Test func invalidUTF8IsNamedAtItsPlace() {
    for bad: [UInt8] in [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82]] {
      let document = Document(parsing: Source(name: "t", bytes: Array("a: é".utf8) + bad + Array("\nb: c\n".utf8)))
      #expect(document.diagnostics.map { $0.message.prefix(17) } == ["this is not UTF-8"])
      #expect(document.diagnostics.first?.range.lowerBound == 5)
    }
  }

  @Test func allFaultsOfAFileAreReportedInOneRun() {
    let text = "a: *x\nb:\n  c: !t d\n  e: 'f\n  g: h: i\nj: [k\nl: m\nl: n\n"
    let document = Document(parsing: Source(name: "t", text: text))
    #expect(
      document.diagnostics.map(\.message) == [
        "a text may not begin with '*' here", "a text may not begin with '!' here",
        "the text that begins with ' is not closed",
        "': ' in unquoted text", "a bracket above is still open", "the key 'l' is there already",
      ])
    #expect(document.root?["l"]?.text == "m")
  }

  @Test func aCommentThatCutsProseIsAWarning() {
    let document = Document(parsing: Source(name: "t", text: "a: see the ticket  # and more\nb: c #d\n"))
    #expect(document.diagnostics.isEmpty)
    let cut = Document(parsing: Source(name: "t", text: "a: open the #tickets channel\n"))
    #expect(cut.diagnostics.map(\.severity) == [.warning])
    #expect(cut.root?["a"]?.text == "open the")
  }
}
