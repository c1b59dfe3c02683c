import Testing

@testable import Markup

@Suite struct HTMLWriterTests {
  private func html(_ element: Element) -> String {
    String(decoding: HTMLWriter.html(element), as: UTF8.self)
  }

  @Test func textAndAttributesAreEscapedTheSameWay() {
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

  @Test(arguments: [
    ("plain, 1 < 2", "plain, 1 &lt; 2"), (String(repeating: "x", count: 40), String(repeating: "x", count: 40)),
    (String(repeating: "x", count: 41), String(repeating: "x", count: 40) + "<wbr>x"),
    (String(repeating: "é", count: 40), String(repeating: "é", count: 40)),
    (String(repeating: "é", count: 41), String(repeating: "é", count: 40) + "<wbr>é"),
    ("a\r\nb\u{0}", "a␍\nb␀"), ("\u{58F}", "\u{58F}"), ("\u{590}<", "<bdi>\u{590}&lt;</bdi>"), ("", ""),
    ("it’s", "<bdi>it’s</bdi>"),
    // The mark makes one sign of the space, so the word goes on.
    (String(repeating: "x", count: 39) + " \u{301}y", String(repeating: "x", count: 39) + " \u{301}<wbr>y"),
  ])
  func foreignTextIsIsolatedWhereItHasTo(text: String, written: String) {
    #expect(html(.isolated(text)) == written)
  }

  /// Most texts are looked at by words of eight bytes.
  @Test(arguments: ["&", "<", ">", "\"", "'", "\u{1F}", "\u{7F}", "\t", "\n", " ", "~", "é", "\u{D6}", "\u{590}", "x"])
  func aCharacterIsWrittenTheSameEverywhere(sign: String) {
    let alone = html(.text(sign))
    for length in 0...34 {
      for place in 0...length {
        let (before, behind) = (String(repeating: "ab ", count: place), String(repeating: "c", count: length - place))
        let text = before + sign + behind
        #expect(html(.text(text)) == before + alone + behind)
        let isTurned = sign == "\u{590}"
        #expect(
          html(.isolated(text)) == (isTurned ? "<bdi>" : "") + before + alone + behind + (isTurned ? "</bdi>" : ""))
      }
    }
  }

  @Test(arguments: 0...24) func aLongWordIsBrokenAnywhere(place: Int) {
    let before = String(repeating: "ab ", count: place)
    for length in 32...60 {
      let word = String(repeating: "x", count: length)
      let broken = length > 40 ? word.prefix(40) + "<wbr>" + word.dropFirst(40) : word
      #expect(html(.isolated(before + word)) == before + broken)
      #expect(html(.isolated(before + word + " y")) == before + broken + " y")
    }
  }

  @Test func contentIsWrittenAsItIsMade() {
    var writer = HTMLWriter()
    writer.write(.section, [.id("a\"b")]) { writer in
      writer.write(.tag(.p, text: "1 < 2"))
      writer.write(.br) { _ in }
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "<section id=\"a&quot;b\"><p>1 &lt; 2</p>\n<br></section>\n")
  }
}
