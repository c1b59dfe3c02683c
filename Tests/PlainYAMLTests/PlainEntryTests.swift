import PlainYAML
import Testing
import Text

/// Entries on one line are read by a rule of their own; a space at the end of a line takes it to the general rules.
@Suite struct PlainEntryTests {
  @Test func aSpaceAtTheEndOfALineChangesNothing() {
    for seed in 0..<2000 as Range<UInt64> {
      let text = Self.document(seed: seed)
      let spaced = text.split(separator: "\n").map { $0 + " \n" }.joined()
      let (one, other) = (Self.tree(text), Self.tree(spaced))
      #expect(one.tree == other.tree && one.faults == other.faults, "seed \(seed):\n\(text)")
    }
  }

  @Test(arguments: [
    "<<: a\nb: c\n", "a: b\n---\nc: d\n", "a: b\n...\n", "a: b\n- c\n", "a: b: c\nd: e\n", "abc: d\n  e\nf: g\n",
    "abc: d\n    # e\nf: g\n", "\u{E9}\u{E9}: \u{FC}\nabc: d\n", "abc: http://d\nefg: h:i\n",
    "abc: d #e\nf: g\n", "\(String(repeating: "k", count: 1025)): v\na: b\n", "abc:d\ne: f\n", "abc: d\r\nefg: h\r\n",
  ])
  func linesAtTheEdgesOfTheRuleMeanWhatTheGeneralRulesSay(text: String) {
    let spaced = text.replacing("\r\n", with: " \r\n").replacing("\n", with: " \n").replacing("\r \n", with: "\r\n")
    let (one, other) = (Self.tree(text), Self.tree(spaced))
    #expect(one.tree == other.tree)
    #expect(one.faults == other.faults)
  }

  private static func tree(_ text: String) -> (tree: YAMLValue?, faults: [String]) {
    let document = Document(parsing: Source(name: "x.yaml", text: text))
    return (document.root.map(YAMLValue.init), document.diagnostics.map(\.message))
  }

  /// Lines of keys and texts at changing depths, some of them broken.
  private static func document(seed: UInt64) -> String {
    var state = seed
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let keys = ["key", "a", "id", "longer-key", "ключ", "k: l", "0", "\"q\"", "-", "#c", "<<"]
    let texts = [
      "text", "two words", "a: b", "a #b", "a # b", "8.10", "- no", "\"q\"", "", "[a, b]", "käse", "x:",
    ]
    return (0..<8).map { _ in
      String(repeating: " ", count: 2 * pick(3)) + keys[pick(keys.count)] + "\(pick(30))" + (pick(9) == 0 ? ":" : ": ")
        + texts[pick(texts.count)]
    }.joined(separator: "\n") + "\n"
  }
}
