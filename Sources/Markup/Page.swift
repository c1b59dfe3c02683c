/// A whole HTML file: no network, no script, and a Content-Security-Policy that forbids both.
package struct Page: Hashable, Sendable {
  /// As the window's title.
  package let title: String
  /// The whole style sheet.
  package let style: Trusted
  /// The content of the body.
  package let body: [Element]

  /// A page in English.
  package init(title: String, style: Trusted, body: [Element]) {
    self.title = title
    self.style = style
    self.body = body
  }

  /// UTF-8, with the policy right behind the character set, before anything that it governs.
  package var html: [UInt8] {
    let hash = SHA256.base64(Array(style.text.utf8))
    let policy =
      "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; form-action 'none'; base-uri 'none'"
    let head = Element.tag(
      .head,
      content: [
        .tag(.meta, .charset("utf-8")), .tag(.meta, .httpEquivalent("Content-Security-Policy"), .content(policy)),
        .tag(.meta, .name("viewport"), .content("width=device-width, initial-scale=1")),
        .tag(.title, text: title), .tag(.style, content: [.trusted(style)]),
      ])
    let html = Element.tag(.html, .lang("en"), content: [head, .tag(.body, [], body)])
    return Array("<!DOCTYPE html>\n".utf8) + HTMLWriter.html(html) + [UInt8(ascii: "\n")]
  }
}
