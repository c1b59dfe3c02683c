import Testing

@testable import Markup
@testable import Text

@Suite struct PageTests {
  @Test func aPageForbidsEverythingButItsOwnStyle() {
    let page = Page(title: "<t>", style: StyleSheet(Trusted("p{color:red}")))
    let text = String(decoding: page.html { $0.write(.tag(.p, text: "x")) }, as: UTF8.self)
    let hash = SHA256.base64(Array("p{color:red}".utf8))
    #expect(
      text.hasPrefix(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\"")
    )
    #expect(text.contains("default-src &#39;none&#39;; style-src &#39;sha256-\(hash)&#39;"))
    #expect(text.contains("<title>&lt;t&gt;</title>"))
  }

  @Test func aScriptIsAllowedByItsDigestAlone() {
    let page = Page(
      title: "t", style: StyleSheet(Trusted("p{}")), script: Trusted("let a = 1 < 2"))
    let text = String(decoding: page.html { $0.write(.tag(.p, text: "x")) }, as: UTF8.self)
    let hash = SHA256.base64(Array("let a = 1 < 2".utf8))
    #expect(text.contains("; script-src &#39;sha256-\(hash)&#39;; img-src data:; form-action &#39;none&#39;"))
    #expect(text.hasSuffix("<p>x</p>\n<script>let a = 1 < 2</script>\n</body>\n</html>\n"))
  }

  @Test func withoutAScriptNoneIsAllowed() {
    let page = Page(title: "t", style: StyleSheet(Trusted("p{}")))
    #expect(!String(decoding: page.html { _ in }, as: UTF8.self).contains("script"))
  }
}
