import Testing

@testable import Markup

@Suite struct MarkdownWriterTests {
  @Test(arguments: [
    ("a|b", "a\\|b"), ("<img src=x>", "\\<img src=x\\>"), ("[x](javascript:1)", "\\[x\\]\\(javascript\\:1\\)"),
    ("www.evil.example", "www&#46;evil\\.example"), ("a\r\nb\tc", "a  b c"), ("# no heading", "\\# no heading"),
    ("1. no list", "1\\. no list"),
    ("`code` *em* _em_ ~s~", "\\`code\\` \\*em\\* \\_em\\_ \\~s\\~"), ("&lt;", "\\&lt;"), ("a@b.c", "a\\@b\\.c"),
    ("\u{1B}[2J", "␛\\[2J"),
  ])
  func textMeansNothingButItself(text: String, escaped: String) {
    #expect(MarkdownWriter.escaped(text) == escaped)
  }

  @Test func tablesKeepTheirColumns() {
    let table = Markdown.Block.table(
      [.init([.text("a")]), .init([.text("b")], .trailing), .init([.text("c")], .centre)],
      rows: [[[.text("1")]], [[.text("1|2")], [.code("x|y")], [.lineBreak], [.text("lost")]]])
    #expect(
      MarkdownWriter.write([table]) == """
        | a | b | c |
        | --- | ---: | :---: |
        | 1 |  |  |
        | 1\\|2 | x\\|y | <br> |

        """)
  }

  @Test func marksStandAtTheirText() {
    #expect(MarkdownWriter.write([.paragraph([.strong([.text("sure. ")]), .text("then")])]) == "**sure\\.** then\n")
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
}
