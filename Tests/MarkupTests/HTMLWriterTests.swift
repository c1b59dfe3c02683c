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

  @Test(arguments: [
    ("https://a.b/c?d=e&f#g", true), ("http://a", true), ("mailto:a@b.c", true), ("docs/policy v3.pdf", true),
    ("#x", true),
    ("../up.md", true), ("javascript:alert(1)", false), ("JaVa\tScript:alert(1)", false), (" javascript:1", false),
    ("data:text/html,x", false), ("vbscript:x", false), ("//evil.example", false), ("file:///etc/passwd", false),
    ("\\\\host\\share", false),
    ("", false), ("https:evil", false), ("a\u{202E}b", false), ("\u{1}javascript:1", false), ("ftp://a", false),
  ])
  func onlyHarmlessPlacesAreFollowed(address: String, isLink: Bool) {
    #expect((Link(address) != nil) == isLink)
  }

  @Test func aPageForbidsEverythingButItsOwnStyle() {
    let page = Page(title: "<t>", style: Trusted("p{color:red}"), body: [.tag(.p, text: "x")])
    let text = String(decoding: page.html, as: UTF8.self)
    let hash = SHA256.base64(Array("p{color:red}".utf8))
    #expect(
      text.hasPrefix(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\"")
    )
    #expect(text.contains("default-src &#39;none&#39;; style-src &#39;sha256-\(hash)&#39;"))
    #expect(text.contains("<title>&lt;t&gt;</title>"))
  }
}
