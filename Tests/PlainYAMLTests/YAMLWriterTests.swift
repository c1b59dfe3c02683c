import TestSupport
import Testing

@testable import PlainYAML
@testable import Text

@Suite struct YAMLWriterTests {
  private static let pieces = [
    "a", "B", "8.10", " ", "  ", ":", ": ", "#", " #", "-", "- ", "'", "\"", "\\", "\n", "\n\n", "\t", "é", "日本", "🙂",
    "[", "]", "{", "}",
    ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "---", "...", "<<", "~", "null", "\u{0}", "\u{7F}", "\u{85}",
    "\u{2028}",
    "\u{FEFF}", "\u{202E}", "\r", "\r\n", "=", "a long sentence that goes on and on ",
  ]

  private func text(_ dice: inout Dice) -> String {
    (0..<Int.random(in: 0...8, using: &dice)).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }.joined()
  }

  private func tree(_ dice: inout Dice, depth: Int = 0) -> YAMLValue {
    switch Int.random(in: 0...(depth > 3 ? 1 : 4), using: &dice) {
    case 0: return Bool.random(using: &dice) ? .absent : .text("")
    case 1: return .text(text(&dice))
    case 2: return .sequence((0..<Int.random(in: 0...3, using: &dice)).map { _ in tree(&dice, depth: depth + 1) })
    default:
      var entries: [YAMLValue.Entry] = []
      for _ in 0..<Int.random(in: 0...4, using: &dice) {
        let key = text(&dice)
        guard !key.isEmpty, !entries.contains(where: { $0.key.utf8.elementsEqual(key.utf8) }) else { continue }
        entries.append(
          YAMLValue.Entry(key, tree(&dice, depth: depth + 1), comment: Bool.random(using: &dice) ? nil : "note\n: x"))
      }
      return .mapping(entries)
    }
  }

  @Test func whatIsWrittenReadsBackAsTheSameTree() {
    var dice = Dice(state: 3)
    for _ in 0..<3000 {
      let tree = tree(&dice)
      let text = YAMLWriter.write(tree)
      let document = Document(parsing: Source(name: "w.yaml", text: text))
      #expect(!document.hasErrors, "\(text)\n\(document.source.rendered(document.diagnostics))")
      let read = document.root.map(YAMLValue.init) ?? .absent
      #expect(read == tree, "\(text)")
    }
  }

  @Test func filesForPeopleReadWell() {
    let tree = YAMLValue.mapping([
      .init("respondent", .text("J. Doe")),
      .init(
        "answers",
        .mapping([
          .init("a.1", .absent, comment: "Every incident is logged."),
          .init(
            "a.2",
            .mapping([
              .init("rating", .text("n/a")), .init("reason", .text("No: none")),
              .init("evidence", .sequence([.mapping([.init("title", .text("Log"))])])),
              .init("note", .text("one\ntwo\n")),
            ])),
        ])),
    ])
    #expect(
      YAMLWriter.write(tree) == """
        respondent: J. Doe
        answers:
          # Every incident is logged.
          a.1:
          a.2:
            rating: n/a
            reason: "No: none"
            evidence:
              - title: Log
            note: |
              one
              two

        """)
  }
}
