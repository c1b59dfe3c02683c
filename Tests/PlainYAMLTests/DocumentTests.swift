import TestSupport
import Testing

@testable import PlainYAML
@testable import Text

@Suite struct DocumentTests {
  @Test(arguments: [
    // Block collections.
    ("a: b\nc: d\n", "{a: b, c: d}"), ("- a\n- b", "[a, b]"), ("a:\n- b\n- c\nd: e", "{a: [b, c], d: e}"),
    ("a:\n  - b: c\n    d: e\n  - f", "{a: [{b: c, d: e}, f]}"), ("- - a\n  - b\n- - c", "[[a, b], [c]]"),
    ("a:\n  b:\n    c: d\n  e: f\ng:", "{a: {b: {c: d}, e: f}, g: ~}"), ("-\n  a: b\n-\n- ~", "[{a: b}, ~, ~]"),
    ("-   a: b\n    c: d", "[{a: b, c: d}]"), ("a:    # note\n  b", "{a: b}"), ("- # note\n  a", "[a]"),
    // Every scalar is text.
    (
      "v: 8.10\nn: NO\nd: 1_000\no: 0o14\nt: 12:30:45\nz: null",
      "{v: 8.10, n: NO, d: 1_000, o: 0o14, t: 12:30:45, z: null}"
    ),
    ("a: http://x.y/z?q=#f", "{a: http://x.y/z?q=#f}"),
    ("a: -1\nb: ?x\nc: :y\nd: a:b", "{a: -1, b: ?x, c: :y, d: a:b}"),
    // Comments and blank lines.
    ("# head\n\na: b # tail\n  # deep\n# flat\nc: d\n#", "{a: b, c: d}"), ("", "nothing"), ("# alone\n\n", "nothing"),
    // Plain scalars over several lines.
    ("a: b\n  c\n\n  d\n\n\n  e\nf: g", "{a: b c⏎d⏎⏎e, f: g}"), ("a:\n  b\n  c", "{a: b c}"), ("a\nb", "a b"),
    ("a: b\n  - c", "{a: b - c}"), ("a: b\t\n  \tc  ", "{a: b c}"),
    // Quotes.
    ("a: 'it''s'\nb: ''\nc: \"\"", "{a: it's, b: , c: }"), ("'a b': \"c: d # e\"", "{a b: c: d # e}"),
    ("a: 'b\n  c\n\n  d'", "{a: b c⏎d}"), ("a: \"b  \n  c \\\n  d\\n\\\n   e\"", "{a: b c d⏎e}"),
    ("a: \"\\x41\\u00e9\\U0001F642\\ud83d\\ude42\\/\\t\"", "{a: Aé🙂🙂/⇥}"), ("\"a\" : b", "{a: b}"),
    ("a: \" b\n   \n  c \"", "{a:  b⏎c }"),
    // Literal and folded text.
    ("a: |\n  b\n   c\n\n  d\ne: f", "{a: b⏎ c⏎⏎d⏎, e: f}"), ("a: |-\n  b\n\n\nc: d", "{a: b, c: d}"),
    ("a: |+\n  b\n\n\nc: d", "{a: b⏎⏎⏎, c: d}"), ("a: >\n  b\n  c\n\n  d\n   e\n  f\n", "{a: b c⏎d⏎ e⏎f⏎}"),
    ("a: >-\n\n  b\n  c\n", "{a: ⏎b c}"), ("a: |2\n    b\n   c\n", "{a:   b⏎ c⏎}"), ("- |1-\n  b", "[ b]"),
    ("- >2\n   b\n  c\n", "[ b⏎c⏎]"),
    ("a: |\nb: c", "{a: , b: c}"), ("a: |+\n\nb: c", "{a: ⏎, b: c}"), ("a: | # note\n  # text\n", "{a: # text⏎}"),
    ("a: |\n  b\n # note\nc: d", "{a: b⏎, c: d}"), ("a: |-\n  b", "{a: b}"), ("a: |\n  b\n   \n", "{a: b⏎ ⏎}"),
    ("a:\n- |\n b\n- c", "{a: [b⏎, c]}"),
    // Flow collections.
    ("a: [b, 'c', \"d\", [e], {f: g}, ]", "{a: [b, c, d, [e], {f: g}]}"), ("a: []\nb: {}", "{a: [], b: {}}"),
    ("{a: b, \"c\":1, d: , e:, f}", "{a: b, c: 1, d: ~, e: ~, f: ~}"),
    ("[a: b, c: , \"d\": e]", "[{a: b}, {c: ~}, {d: e}]"),
    ("a: [b,\n  c # note\n  , d\n  e]\nf: g", "{a: [b, c, d e], f: g}"),
    ("[a:b, http://x/y, -1]", "[a:b, http://x/y, -1]"),
    ("{\n\t\"a\": [1, true, null],\n\t\"b\": {\"c\": \"d\\u0041\"}\n}\n", "{a: [1, true, null], b: {c: dA}}"),
    ("a: {b: |}", nil), ("[\"a\"\n, b]", "[a, b]"),
    // The frame.
    ("---\na: b\n...\n", "{a: b}"), ("--- # note\na: b\n... # end\n\n", "{a: b}"), ("--- [a]", "[a]"),
    ("\u{FEFF}a: b", "{a: b}"),
    ("a: b\r\nc: |\r\n  d\r\n  e\r\nf: 'g\r\n\r\n  h'\r\n", "{a: b, c: d⏎e⏎, f: g⏎h}"), ("---\n", "nothing"),
    ("a: \u{85}b\u{2028}c", "{a: \u{85}b\u{2028}c}"),
  ])
  func documentsMeanWhatTheyMeanInYAML(text: String, tree: String?) {
    #expect(Notation.read(text) == tree)
  }

  @Test func anAbsentValueIsNotAnEmptyText() throws {
    let root = try #require(Document(parsing: Source(name: "t", text: "a:\nb: ''")).root)
    #expect(root["a"]?.kind == .absent)
    #expect(root["b"]?.kind == .scalar)
    #expect(root["c"] == nil)
  }

  @Test func nodesKnowWhereTheyStand() throws {
    let text = "über: ['x', \"y\"]\nz: |\n  t\n"
    let source = Source(name: "t", text: text)
    let root = try #require(Document(parsing: source).root)
    let written = root.entries.map { source.text(in: $0.key.range) + "=" + source.text(in: $0.value.range) }
    #expect(written == ["über=['x', \"y\"]", "z=|\n  t\n"])
    #expect(root.entries[0].value.items.map { source.text(in: $0.range) } == ["'x'", "\"y\""])
  }

  @Test func sixtyFourLevelsAreRead() {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(Notation.read(deep) != nil)
    #expect(Notation.read("[" + deep + "]") == nil)
    let lines = (0..<64).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n")
    #expect(Notation.read(lines) != nil)
    #expect(Notation.read(lines + "\n" + String(repeating: " ", count: 64) + "k:") == nil)
  }

  @Test func manyKeysAreComparedWithEachOther() {
    let keys = (0..<5000).map { "key\($0): v\n" }.joined()
    #expect(Document(parsing: Source(name: "t", text: keys)).diagnostics.isEmpty)
    let repeated = Document(parsing: Source(name: "t", text: keys + "'key17': w\n\"key\\u0034\": x\n"))
    #expect(
      repeated.diagnostics.map(\.message) == ["duplicate key 'key17'", "duplicate key 'key4'"])
  }

  /// Keys chosen so that all fall on one place of the parser's table (FNV-1a, 1024 places for 300 keys) cost no more
  /// than others, and are told apart as well.
  @Test func keysThatWereMadeToCollideAreComparedRightly() {
    let place = { (key: String) -> UInt64 in
      let hash = key.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      return (hash ^ hash >> 32) & 1023
    }
    let keys = Array((0..<2_000_000).lazy.map { "k\($0)" }.filter { place($0) == 7 }.prefix(299))
    #expect(keys.count == 299)
    let text = (keys + [keys[5]]).map { "\($0): v\n" }.joined()
    let found = Document(parsing: Source(name: "t", text: text)).diagnostics
    #expect(found.map(\.message) == ["duplicate key '\(keys[5])'"])
  }

  /// Keys are compared by words of eight bytes.
  @Test(arguments: 1...24) func keysAreToldApartByEveryByte(length: Int) throws {
    let name = String("abcdefghijklmnopqrstuvwxyz".prefix(length))
    let others = name.indices.map { name[..<$0] + "0" + name[$0...].dropFirst() }.map { String($0) }
    for text in ["\(name): x", "\(name): x\nmore: of it, and more\n"] {
      let root = try #require(Document(parsing: Source(name: "x.yaml", text: text)).root)
      #expect(root.index(ofWordAt: 1, in: WordList(["other", name])) == 1)
      #expect(root[name]?.text == "x")
      for other in others + [name + "a", String(name.dropLast())] where !other.isEmpty { #expect(root[other] == nil) }
    }
  }
}
