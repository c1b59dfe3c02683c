import PlainYAML
import Testing
import Text

@Suite struct RootKeysTests {
  @Test(arguments: [
    "a: b\nlong-key: c\n", "# x\n\na:\n  b: c\nd: |\n  e: f\n\n  g\nh:\n- i\n", "a: \"b\n  c: d\"\ne: [f,\n  g: h]\n",
    "a: b\r\n\r\nc: d\r\n", "a:\n  b\n  c\nkäse: d", "a : b\n", "a:b: c\n", "\"a\": b\nc: d\n", "'a': b\n",
    "---\na: b\n",
    "  a: b\n  c: d\n", "{a: b, c: d}\n", "\u{FEFF}a: b\n", "a: b\n...\n", "- a: b\n", "a\n", "", "\ta: b\n",
    "a: b # c: d\n",
  ])
  func whereTheyAreFoundTheyAreThoseOfTheParse(text: String) {
    let source = Source(name: "x.yaml", text: text)
    let parsed = Document(parsing: source).root?.entries.map(\.key.text) ?? []
    if let keys = source.rootKeys { #expect(keys == Set(parsed)) }
  }

  @Test func whatOnlyAParseCanTellIsLeftToIt() {
    for text in ["a:b: c\n", "\"a\": b\n", "---\na: b\n", "  a: b\n", "{a: b}\n", "- a: b\n", "a\n", ""] {
      #expect(Source(name: "x.yaml", text: text).rootKeys == nil, "\(text)")
    }
  }
}
