import Testing

@testable import Markup

@Suite struct HTMLWriterTests {
  private func html(_ element: Element) -> String {
    String(decoding: HTMLWriter.html(element), as: UTF8.self)
  }

  @Test func textAndAttributesAreEscapedAlike() {
    #expect(
      html(.tag(.span, .title("a\"b'c<d>&"), text: "\"'<script>&amp;"))
        == "<span title=\"a&quot;b&#39;c&lt;d&gt;&amp;\">&quot;&#39;&lt;script&gt;&amp;amp;</span>")
  }

  @Test func whatControlsADisplayIsShownAsASign() {
    #expect(html(.text("a\u{0}\u{1B}\u{9B}\u{202E}\u{FEFF}\r\n\tb")) == "a␀␛⟦U+9B⟧⟦U+202E⟧⟦U+FEFF⟧␍\n\tb")
  }

  @Test func voidElementsHaveNoEnd() {
    #expect(html(.tag(.br)) == "<br>")
    #expect(html(.tag(.details, .open, text: "x")) == "<details open>x</details>\n")
  }

  @Test func characterReferencesInTextStayText() {
    #expect(html(.text("&lt;img src=x onerror=alert(1)&gt;")) == "&amp;lt;img src=x onerror=alert(1)&amp;gt;")
  }

  @Test func linesEndBehindBlocksOnly() {
    #expect(html(.tag(.p, content: [.tag(.em, text: "a"), .tag(.br), .text("b")])) == "<p><em>a</em><br>b</p>\n")
  }

  @Test func dataCannotEndItsScript() {
    let json = Array(#"{"a":"</script><!--&\u2028é"}"#.utf8)
    #expect(
      html(.data(id: "x\"y", json: json)) == """
        <script type="application/json" id="x&quot;y">{"a":"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028é"}</script>

        """)
  }

  @Test func linksThatLeadOutTellNothing() throws {
    let outside = try #require(Link("https://a.example/?b=1&c=2"))
    #expect(
      html(.link(outside, content: [.text("a")]))
        == "<a href=\"https://a.example/?b=1&amp;c=2\" rel=\"noopener noreferrer\">a</a>")
    #expect(
      html(.link(Link(fragment: "b"), .class("skip"), content: [.text("b")])) == "<a class=\"skip\" href=\"#b\">b</a>")
  }
}
