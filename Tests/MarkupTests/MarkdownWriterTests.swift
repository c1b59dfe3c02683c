import Testing

@testable import Markup
@testable import Reports

@Suite struct MarkdownWriterTests {
  @Test(arguments: [
    ("a|b", "a\\|b"), ("<img src=x>", "\\<img src=x\\>"), ("[x](javascript:1)", "\\[x\\]\\(javascript:1)"),
    ("www.evil.example", "www&#46;evil\\.example"), ("a\r\nb\tc", "a  b c"), ("# no heading", "\\# no heading"),
    ("1. no list", "1\\. no list"),
    ("`code` *em* _em_ ~s~", "\\`code\\` \\*em\\* \\_em\\_ \\~s\\~"), ("&lt;", "\\&lt;"), ("a@b.c", "a\\@b\\.c"),
    ("\u{1B}[2J", "␛\\[2J"), ("www.\u{301}x", "www&#46;\u{301}x"), ("a\u{2028}b\u{202E}", "a b⟦U+202E⟧"),
    ("$x$", "\\$x\\$"), ("[^1]: [ ]", "\\[^1\\]: \\[ \\]"),
  ])
  func textMeansNothingButItself(text: String, escaped: String) {
    #expect(MarkdownWriter.write([.paragraph([.text(text)])]) == escaped + "\n")
  }

  @Test(arguments: [
    "Level 1, Managed: (2 × 1.00 + 0.67) / 3 = 89 %", "service-desk.3.11: 4-eyes check (open)", "iso20000:8.6.1",
    "Done. Q & A",
    "no list 1. and 2) here", "at 10:30", "x:APO09 - BAI06 + 1", "Yes! No!.",
  ])
  func textWithoutMarksStaysAsItIs(text: String) {
    #expect(MarkdownWriter.write([.paragraph([.text(text)])]) == text + "\n")
  }

  @Test(arguments: [
    ("- a", "\\- a"), ("+ a", "\\+ a"), ("+", "\\+"), ("---", "\\-\\-\\-"), ("a--b", "a\\-\\-b"), ("2) a", "2\\) a"),
    ("12.", "12\\."), ("a. b", "a\\. b"), ("iv) b", "iv\\) b"), ("(1) a", "\\(1) a"), ("- 1. a", "\\- 1. a"),
    (": a", "\\: a"), ("http://a", "http\\://a"), ("x :smile: y", "x \\:smile: y"), ("x:smile", "x\\:smile"),
    ("a::b", "a\\:\\:b"),
    ("evil.example", "evil\\.example"), ("a!", "a\\!"), ("![a]", "!\\[a\\]"), ("&#x41;", "\\&\\#x41;"),
    ("R&D", "R\\&D"),
    ("R&D.", "R&D."),
  ])
  func marksOfTheTextAreEscapedWhereTheyWouldBeRead(text: String, escaped: String) {
    #expect(MarkdownWriter.write([.paragraph([.text(text)])]) == escaped + "\n")
  }

  @Test func marksAcrossPiecesAreEscaped() {
    let dashes: [Markdown.Inline] = [.text("-"), .text("-"), .text("-")]
    #expect(MarkdownWriter.write([.paragraph(dashes)]) == "\\-\\-\\-\n")
    let number: [Markdown.Inline] = [.text("1"), .text(". a")]
    #expect(MarkdownWriter.write([.paragraph(number)]) == "1\\. a\n")
    let image: [Markdown.Inline] = [.text("See!"), .link([.text("x")], Link(fragment: "y"))]
    #expect(MarkdownWriter.write([.paragraph(image)]).hasPrefix("See\\!["))
  }

  @Test func tablesKeepTheirColumns() {
    let table = Markdown.Block.table(
      [.init([.text("a")]), .init([.text("b")], .trailing), .init([.text("c")], .center)],
      rows: [[[.text("1")]], [[.text("1|2")], [.code("x|y")], [.lineBreak], [.text("lost")]]])
    #expect(
      MarkdownWriter.write([table]) == """
        | a | b | c |
        | --- | ---: | :---: |
        | 1 |  |  |
        | 1\\|2 | x\\|y | <br> |

        """)
  }

  @Test func dataStaysWithinItsComment() {
    let json = #"{"a":"--><!-- --- <b>","n":-1}"#
    let comment = #"<!-- {"a":"-\u002d\u003e\u003c!-\u002d -\u002d\u002d \u003cb\u003e","n":-1} -->"#
    #expect(MarkdownWriter.write([.paragraph([.text("a")]), .data(Array(json.utf8))]) == "a\n\n" + comment + "\n")
  }

  @Test func aTableWithoutColumnsIsNone() {
    #expect(MarkdownWriter.write([.paragraph([.text("a")]), .table([], rows: [[[.text("b")]]])]) == "a\n")
  }

  @Test func marksStandAtTheirText() {
    #expect(MarkdownWriter.write([.paragraph([.strong([.text("sure. ")]), .text("then")])]) == "**sure.** then\n")
  }

  @Test func blocksStandApart() {
    let blocks: [Markdown.Block] = [
      .heading(2, [.anchor("x\"><b>"), .text("T")]),
      .list([[.paragraph([.text("one")]), .list([[.paragraph([.text("in")])]])], [.paragraph([.text("two")])]]),
      .quote([.paragraph([.text("q")]), .paragraph([.text("r")])]),
    ]
    #expect(
      MarkdownWriter.write(blocks) == """
        ## <a id="xb"></a>T

        - one

          - in
        - two

        > q
        >
        > r

        """)
  }

  @Test func addressesAreEncoded() throws {
    let link = try #require(Link("https://a.b/c d(e)\"f"))
    #expect(MarkdownWriter.write([.paragraph([.link([.text("t")], link)])]) == "[t](https://a.b/c%20d%28e%29%22f)\n")
  }

  @Test func noReferenceInAnAddressBecomesAScheme() throws {
    let link = try #require(Link("javascript&colon;alert(1)"))
    #expect(
      MarkdownWriter.write([.paragraph([.link([.text("t")], link)])]) == "[t](javascript&amp;colon;alert%281%29)\n")
  }

  @Test(
    arguments: [
      ([.strong([.text("2.")]), .text("but")], "<strong>2\\.</strong>but"),
      ([.text("x"), .strong([.text("(y)")])], "x<strong>(y)</strong>"),
      ([.text("x"), .strong([.text("y")]), .text("z")], "x**y**z"),
      ([.strong([.text("a")]), .emphasis([.text("b")])], "<strong>a</strong>*b*"),
      ([.strong([.text("a "), .emphasis([.text("b")])])], "**a <em>b</em>**"),
      ([.strong([.text("  ")]), .text("a")], "a"), ([.strong([])], ""),
      ([.code("a"), .code("b")], "<code>a</code>`b`"),
      ([.code("a`b"), .text(" "), .code("``")], "``a`b`` ``` `` ```"), ([.code("a|b <c> \\")], "`a|b <c> \\`"),
      ([.code(" ")], ""), ([.code("a\nb\u{202E}")], "`a b⟦U+202E⟧`"),
    ] as [([Markdown.Inline], String)])
  func marksAreReadAsSuch(inlines: [Markdown.Inline], text: String) {
    #expect(MarkdownWriter.write([.paragraph(inlines)]) == text + "\n")
  }

  @Test func linesOfAParagraphMeanNothingByTheirStart() {
    let inlines: [Markdown.Inline] = [
      .lineBreak, .text("    a "), .lineBreak, .text("==="), .lineBreak, .lineBreak, .text("- b"), .lineBreak,
    ]
    #expect(MarkdownWriter.write([.paragraph(inlines)]) == "a\\\n\\===\\\n\\\n\\- b\n")
  }

  @Test func emptyPiecesLeaveNoWhiteSpace() {
    let blocks: [Markdown.Block] = [
      .heading(9, [.text(" ")]), .paragraph([.text(" ")]), .list([[], [.rule]]), .list([]), .quote([]),
      .numberedList([[.paragraph([.text("a")])], []]),
    ]
    #expect(MarkdownWriter.write(blocks) == "######\n\n-\n- ***\n\n1. a\n2.\n")
  }

  @Test func marginsStandBeforeEveryLineOfListsAndQuotes() {
    let two: [Markdown.Block] = [.paragraph([.text("a"), .lineBreak, .text("b")]), .paragraph([.text("c")])]
    let blocks: [Markdown.Block] = [.list([[.quote(two)], [.quote([]), .rule]]), .quote([.numberedList([two, []])])]
    #expect(
      MarkdownWriter.write(blocks) == """
        - > a\\
          > b
          >
          > c
        - ***

        > 1. a\\
        >    b
        >
        >    c
        > 2.

        """)
  }

  @Test func twoListsStayTwo() {
    let list = Markdown.Block.list([[.paragraph([.text("a")])]])
    #expect(MarkdownWriter.write([list, list]) == "- a\n\n<!-- -->\n\n- a\n")
  }

  @Test func headingsKeepTheirHashes() {
    #expect(MarkdownWriter.write([.heading(2, [.text("C #")])]) == "## C \\#\n")
  }
}
