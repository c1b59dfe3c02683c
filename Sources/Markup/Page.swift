internal import Text

/// A whole HTML file that loads nothing and runs only its own script, by its Content-Security-Policy.
package struct Page: Hashable, Sendable {
  /// The title of the window.
  package let title: String
  /// The language of the page as in BCP 47: `en`, `de`.
  package let language: String
  /// The only style sheet.
  package let style: StyleSheet
  /// The only script, which runs after the body; nil for none.
  package let script: Trusted?

  /// A page, in English by default.
  package init(title: String, language: String = "en", style: StyleSheet, script: Trusted? = nil) {
    self.title = title
    self.language = language
    self.style = style
    self.script = script
  }

  /// Returns the file in UTF-8; `content` adds the body. The policy directly follows the character set, because it
  /// governs only what comes after it.
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

  /// Allows style and script by their digests, so that nothing from a file could run.
  private var policy: String {
    let script = script.map { "script-src \(Self.source($0.text)); " } ?? ""
    return "default-src 'none'; style-src \(Self.source(style.text)); \(script)img-src data:; form-action 'none'; "
      + "base-uri 'none'"
  }

  private static func source(_ text: String) -> String { "'sha256-\(SHA256.base64(Array(text.utf8)))'" }
}
