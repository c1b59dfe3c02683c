import TestSupport
import Testing

@testable import PlainYAML
@testable import Text

@Suite struct RefusalTests {
  /// Texts with every fault marked, and the messages in their order.
  static let cases: [(text: String, messages: [String])] = [
    ("a: ⟦&x⟧ b\nc: ⟦*x⟧", ["text cannot begin with '&' here", "text cannot begin with '*' here"]),
    ("a: ⟦!!str⟧ b", ["text cannot begin with '!' here"]),
    ("⟦%YAML 1.2⟧\n---\na: b", ["directives are not supported"]),
    ("a: b\n⟦---⟧\nc: d", ["only one document is allowed per file"]),
    ("a: b\n...\n⟦c: d⟧", ["this line does not belong to any key above"]),
    ("⟦?⟧ a\n: b", ["'?' keys are not supported"]), ("a: b\n⟦<<⟧: c", ["merge keys are not supported"]),
    ("a: b\nc: d\n⟦a⟧: e", ["duplicate key 'a'"]), ("x:\n⟦\t⟧a: b", ["tabs cannot be used for indentation"]),
    ("⟦[a]⟧: b", ["a key must be text, not a list or mapping"]), ("a: b\n⟦: c⟧", ["the key before ':' is missing"]),
    ("a: b⟦:⟧ c\nd: e", ["unquoted text contains ': '"]),
    ("a: Is it logged? It says⟦:⟧ yes", ["unquoted text contains ': '"]),
    ("a: ⟦b⟧\n  c: d", ["this value has keys below it"]),
    ("a: ⟦-⟧ b", ["a list must start on the line after its key"]),
    (
      "a: ⟦@⟧b\nc: ⟦`⟧d\ne: ⟦%⟧f",
      [
        "text cannot begin with '@' here", "text cannot begin with '`' here",
        "text cannot begin with '%' here",
      ]
    ),
    ("a: ⟦'b⟧\nc: d", ["the text that begins with ' is not closed"]), ("a: ⟦[⟧b, c", ["'[' is not closed"]),
    ("a: [b,\n⟦c⟧: d\ne: f", ["a bracket above is still open"]),
    ("a: [b⟦}⟧\nc: d", ["this bracket does not match the open one"]),
    ("a: [b, ⟦,⟧ c]", ["the item before ',' is missing"]), ("a: [\"b\" ⟦c⟧]", ["expected ',' or the closing bracket"]),
    ("a: 'b' ⟦c⟧\nd: e", ["unexpected text after the value"]), ("a: \"b⟦\\q⟧\"", ["unknown escape sequence"]),
    ("a: \"⟦\\ud800⟧x\"", ["unknown escape sequence"]), ("a: \"⟦\\UFFFFFFFF⟧\"", ["unknown escape sequence"]),
    ("a: b\n   ⟦c⟧\n  d⟦:⟧ e", ["unquoted text contains ': '"]),
    ("a: 'x'\n  ⟦b: c⟧\nd: e", ["the indentation of this line does not match any line above"]),
    ("a:\n    b: c\n  ⟦d: e⟧\nf: g", ["the indentation of this line does not match any line above"]),
    ("a: b\n⟦- c⟧", ["a list item is not allowed between keys"]), ("a: b\n⟦c⟧\nd: e", ["expected 'key: value' here"]),
    ("a: ⟦|⟧\n  b", ["the file ends without a line break after this text"]),
    ("a: ⟦>⟧+\n  b\n  ", ["the file ends without a line break after this text"]),
    ("a:\n  - ⟦|⟧", ["the file ends without a line break after this text"]),
    ("a: |x\n  b", ["a text block must start on the next line"]),
    ("a: |3⟦x⟧\n  b", ["a text block must start on the next line"]),
    ("a: ⟦\u{7F}⟧", ["character U+007F is not allowed in a text file"]),
    ("a: ⟦\u{0}⟧", ["character U+0000 is not allowed in a text file"]),
    ("a: ⟦\u{9B}⟧", ["character U+009B is not allowed in a text file"]),
    ("a: b⟦\u{FEFF}⟧", ["character U+FEFF is not allowed in a text file"]),
    ("a: b⟦\r⟧c: d", ["a carriage return without a line feed"]),
    ("a:\n  - b\n ⟦- c⟧\nd: e", ["the indentation of this line does not match any line above"]),
    ("{⟦a⟧\n: b}", ["a key and its ':' must be on one line"]),
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
        "text cannot begin with '*' here", "text cannot begin with '!' here",
        "the text that begins with ' is not closed",
        "unquoted text contains ': '", "a bracket above is still open", "duplicate key 'l'",
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
