import Assessment
import TestSupport
import Testing

@testable import ReportDocument

@Suite struct AssessorTextTests {
  private func inlines(_ line: String) -> [Inline] {
    guard case .paragraph(let inlines) = AssessorText(line).blocks.first else { return [] }
    return inlines
  }

  @Test func marksBecomeEmphasisAndLinks() {
    #expect(
      inlines("a *b* **c** d") == [
        .userText("a "), .emphasis([.userText("b")]), .userText(" "), .strong([.userText("c")]), .userText(" d"),
      ])
    #expect(inlines("**a *b* c**") == [.strong([.userText("a "), .emphasis([.userText("b")]), .userText(" c")])])
    #expect(
      inlines("see [the *plan*](https://example.org/a?b=1).") == [
        .userText("see "), .link([.userText("the "), .emphasis([.userText("plan")])], to: "https://example.org/a?b=1"),
        .userText("."),
      ])
    #expect(inlines("[mail](mailto:a@example.org)") == [.link([.userText("mail")], to: "mailto:a@example.org")])
  }

  @Test(arguments: [
    "2*3*4", "a * b * c", "**", "****", "***a***", "**a*", "*a", "snake_case_name", "`code`", "# heading", "> quote",
    "| a | b |", "<script>alert(1)</script>", "<b>a</b>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert%281%29)",
    "[x](data:text/html,a)", "[x](//example.org)",
    "[x](notes.md)", "[x](#top)", "[](https://example.org)", "[ ](https://example.org)", "[x] (https://example.org)",
    "[x](https://example.org", "[x](https://exa mple.org)", "[[x]](https://example.org)", "&amp; \\*a\\*",
    "\\[x](https://example.org)", "- ", "2. b",
    "1) b", "+ b", "+++", "---",
  ])
  func everythingElseStaysUnchanged(line: String) {
    #expect(inlines(line).plainText == line.trimmingSuffix)
    let isPlain = inlines(line).allSatisfy { $0.isPlain }
    #expect(isPlain, "\(inlines(line))")
  }

  @Test func blankLinesSeparateParagraphsAndWrappedLinesAreJoined() {
    #expect(
      AssessorText("one\ntwo\r\n\r\nthree\n").blocks == [
        .paragraph([.userText("one two")]), .paragraph([.userText("three")]),
      ])
    // A folded text of the file has one line for each paragraph.
    #expect(AssessorText("one\ntwo").blocks == [.paragraph([.userText("one")]), .paragraph([.userText("two")])])
    #expect(AssessorText(" \n\n").blocks.isEmpty)
  }

  @Test func listsAreBulletedOrNumbered() {
    #expect(
      AssessorText("before\n- a\n  more\n- *b*\n1. c\n9. d\n\nafter").blocks == [
        .paragraph([.userText("before")]), .list([[.userText("a more")], [.emphasis([.userText("b")])]]),
        .numberedList([[.userText("c")], [.userText("d")]]), .paragraph([.userText("after")]),
      ])
  }

  @Test func aPictureIsText() {
    #expect(inlines("![x](https://example.org/x.png)").first == .userText("!"))
  }

  @Test func aHostileTextIsInertInBothForms() {
    let text = "# x\n\n<script>alert(1)</script>\n\n| a |\n|---|\n\n[x](javascript:alert(1)) **<img src=x onerror=y>**"
    let document = ReportDocument(
      title: "T", subtitle: [],
      sections: [ReportSection("S", at: Anchor("s"), [.callout(title: "C", AssessorText(text).blocks)])])
    let html = String(decoding: document.html(), as: UTF8.self)
    #expect(!html.contains("<script>alert") && !html.contains("<img") && !html.contains("href=\"javascript"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let markdown = document.markdown()
    #expect(!markdown.contains("\n> # x") && !markdown.contains("<script>") && !markdown.contains("](javascript"))
    #expect(!markdown.contains("\n> |"))
  }

  @Test(arguments: ["[", "*", "**a ", "*a ", "[a](", "[ ", "**a *b [c", "- a\n", "a\n\n", "]("])
  func theWorkIsLinear(piece: String) {
    let factor = Growth.factor(from: 10_000) {
      Array(String(repeating: piece, count: $0).utf8)
    } _: { bytes in
      _ = AssessorText(String(decoding: bytes, as: UTF8.self)).blocks
    }
    #expect(factor < 9)
  }

  @Test func deeplyNestedBracketsAreText() {
    let text = String(repeating: "[", count: 10_000) + "x" + String(repeating: "](https://example.org)", count: 10_000)
    #expect(inlines(text).plainText.hasPrefix("[[["))
    let links = inlines(text).filter { if case .link = $0 { true } else { false } }
    #expect(links.count == 1)
  }
}

extension String {
  fileprivate var trimmingSuffix: String { self == "- " ? "-" : self }
}

extension Inline {
  fileprivate var isPlain: Bool { if case .userText = self { true } else { false } }
}
