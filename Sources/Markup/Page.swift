internal import Text

/// A whole HTML file: no network, no script but its own, and a Content-Security-Policy that forbids all else.
package struct Page: Hashable, Sendable {
  /// As the window's title.
  package let title: String
  /// The language of its words, as in BCP 47: `en`, `de`.
  package let language: String
  /// The whole style sheet.
  package let style: StyleSheet
  /// The only script, run when the body is read.
  package let script: Trusted?

  /// A page, in English unless another language is named.
  package init(title: String, language: String = "en", style: StyleSheet, script: Trusted? = nil) {
    self.title = title
    self.language = language
    self.style = style
    self.script = script
  }

  /// UTF-8, with the policy right behind the character set, before anything that it governs; the content is that of the
  /// body.
  package func html(content: (inout HTMLWriter) -> Void) -> [UInt8] {
    let head = Element.tag(
      .head,
      content: [
        .tag(.meta, .charset("utf-8")), .tag(.meta, .httpEquivalent("Content-Security-Policy"), .content(policy)),
        .tag(.meta, .name("viewport"), .content("width=device-width, initial-scale=1")),
        .tag(.title, text: title), .style(style),
      ])
    return HTMLWriter.file(.html, .lang(language)) { writer in
      writer.write(head)
      writer.write(.body) { writer in
        content(&writer)
        if let script { writer.write(.script(script)) }
      }
    }
  }

  /// Style and script are allowed by their digests, so that nothing else runs that a file could bring in.
  private var policy: String {
    let script = script.map { "script-src \(Self.source($0.text)); " } ?? ""
    return "default-src 'none'; style-src \(Self.source(style.text)); \(script)img-src data:; form-action 'none'; "
      + "base-uri 'none'"
  }

  private static func source(_ text: String) -> String { "'sha256-\(SHA256.base64(Array(text.utf8)))'" }
}
