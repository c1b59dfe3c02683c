import Testing

@testable import Markup

@Suite struct LinkTests {
  @Test(arguments: [
    ("https://a.b/c?d=e&f#g", "https://a.b/c?d=e&f#g"), ("HTTP://a", "HTTP://a"), ("mailto:a@b.c", "mailto:a@b.c"),
    ("  https://a.b\n", "https://a.b"), ("https://bücher.example/ä ö", "https://bücher.example/ä%20ö"),
  ])
  func pagesAndMailsLeadOut(address: String, text: String) throws {
    let link = try #require(Link(address))
    #expect(link.text == text)
    #expect(link.isExternal)
  }

  @Test(arguments: [
    ("#x", "#x"), ("../up.md", "../up.md"), ("docs/policy v3.pdf", "docs/policy%20v3.pdf"), ("a?b=c:d", "a?b=c:d"),
    ("javascript&colon;alert(1)", "javascript&colon;alert(1)"), ("javascript%3Aalert(1)", "javascript%3Aalert(1)"),
  ])
  func pathsAndFragmentsStayInside(address: String, text: String) throws {
    let link = try #require(Link(address))
    #expect(link.text == text)
    #expect(!link.isExternal)
  }

  @Test(arguments: [
    "", " ", "javascript:alert(1)", "JaVa\tScript:alert(1)", " javascript:1", "\u{1}javascript:1", "java\nscript:1",
    "j a v a s c r i p t:1", "javascript:\u{301}1", "javascript:\u{200D}1", "data:text/html,x", "vbscript:x", "blob:x",
    "file:///etc/passwd", "ftp://a", "about:blank", ":x", "x:y", "c:/x", "https:evil", "https://", "mailto:",
    "ht tps://a", "https\u{301}://a", "//evil.example", " //evil.example", "/\t/evil.example", "/ /evil.example",
    "//\u{301}evil.example", "\\\\host\\share", "/\\evil.example", "/\\\u{301}evil.example", "https:\\\\evil",
    "a\u{202E}b", "a\u{0}b", "a\u{85}b", "a\u{2028}b",
  ])
  func everythingElseIsNotALink(address: String) {
    #expect(Link(address) == nil)
  }
}
