import Testing

@testable import FuzzTargets

/// The checks of the promises find faults.
@Suite struct StrictnessTests {
  @Test(arguments: [
    "<b>x</b>", "<div>", "</div>", "<div onclick=\"x\"></div>", "<div id=\"a\" id=\"b\"></div>", "a < b", "a > b",
    "a 'b'",
    "&nbsp;", "<a href=\"javascript:x\"></a>", "<a href=\" JavaScript&#39;:x\"></a>", "<a href=\"//x\"></a>",
    "<script>x</script>", "<script type=\"application/json\">a&b</script>", "<div id=a></div>", "\u{1B}", "\u{202E}",
    "<div style=\"x\"></div>", "<!-- -->", "<a href=\"data:x\"></a>",
  ])
  func foreignHTMLIsAFault(text: String) {
    #expect(!StrictHTML.faults(in: Array(text.utf8)).isEmpty)
  }

  @Test func ownHTMLIsNone() {
    let text = "<div id=\"a &lt; b\">x &amp; y<br><a href=\"https://x/?a&amp;b\" rel=\"noopener\">&#39;</a></div>\n"
    #expect(StrictHTML.faults(in: Array(text.utf8)) == [])
  }

  @Test(arguments: [
    "<b>", "a <script>", "[x](javascript:y)", "[x](//y)", "[x](y z)", "\u{1B}", "\\\\<i>", "`a` <u>", "`<i>",
    "<a id=\"\" onclick=\"\"></a>", "\u{202E}",
  ])
  func foreignMarkdownIsAFault(text: String) {
    #expect(!StrictMarkdown.faults(in: text).isEmpty)
  }

  @Test func ownMarkdownIsNone() {
    let text = "\\<b\\> `<i>` [x](https://y/?a) [x](#y) <a id=\"z\"></a> ``<`>``\n\n<!-- -->\n"
    #expect(StrictMarkdown.faults(in: text) == [])
  }
}
