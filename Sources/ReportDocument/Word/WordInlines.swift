internal import Assessment
internal import Wording

extension WordRenderer {
  /// A line to write on; it does not break.
  private static let blank = String(repeating: "\u{A0}", count: 16)

  /// Writes the pieces of a line; leaves out links inside a link or heading.
  func write(
    _ inlines: [Inline], _ format: RunFormat = RunFormat(), isLinked: Bool = true, to writer: inout WordWriter
  ) {
    for inline in inlines { write(inline, format, isLinked: isLinked, to: &writer) }
  }

  private func write(_ inline: Inline, _ format: RunFormat, isLinked: Bool, to writer: inout WordWriter) {
    var format = format
    switch inline {
    case .text(let text), .userText(let text): writer.run(text, format)
    case .strong(let inlines):
      format.isStrong = true
      write(inlines, format, isLinked: isLinked, to: &writer)
    case .emphasis(let inlines):
      format.isEmphasis = true
      write(inlines, format, isLinked: isLinked, to: &writer)
    case .code(let code):
      format.isCode = true
      writer.run(code, format)
    case .reference(let inlines, let anchor):
      guard isLinked, let bookmark = writer.places.bookmark(of: anchor) else {
        return write(inlines, format, isLinked: false, to: &writer)
      }
      format.isLink = format.color == nil
      writer.element("w:hyperlink", ["w:anchor": bookmark.name, "w:history": "1"]) { writer in
        write(inlines, format, isLinked: false, to: &writer)
      }
    case .link(let inlines, let address): write(inlines, format, address: address, isLinked: isLinked, to: &writer)
    // The steps stand in the chapter of the arithmetic.
    case .figure(let inlines, _): write(inlines, format, isLinked: isLinked, to: &writer)
    case .badge(let badge): write(badge, format, to: &writer)
    case .lineBreak: writer.run(format) { $0.element("w:br") }
    case .blank:
      format.isBlank = true
      writer.run(Self.blank, format)
    }
  }

  /// A link from a user's file; an address that is refused is shown beside the text.
  private func write(
    _ inlines: [Inline], _ format: RunFormat, address: String, isLinked: Bool, to writer: inout WordWriter
  ) {
    guard isLinked else { return write(inlines, format, isLinked: false, to: &writer) }
    guard let target = WordAddress(address) else {
      write(inlines, format, isLinked: false, to: &writer)
      return writer.run(" (\(address))", format)
    }
    var linked = format
    linked.isLink = format.color == nil
    let relationship = writer.relationship(to: target)
    writer.element("w:hyperlink", ["r:id": relationship, "w:history": "1"]) { writer in
      write(inlines, linked, isLinked: false, to: &writer)
    }
  }

  /// A verdict as its sign or word on its shade, with room around it.
  private func write(_ badge: Badge, _ format: RunFormat, to writer: inout WordWriter) {
    var format = format
    guard let shade = palette.shade(of: badge) else { return writer.run(words(of: badge), format) }
    format.isStrong = true
    format.shade = shade
    format.color = WordPalette.ink(on: shade)
    writer.run("\u{A0}\(words(of: badge))\u{A0}", format)
  }

  /// The sign of a verdict or, where it has none, its words.
  func words(of badge: Badge) -> String { badge.sign ?? badge.phrase.map { language.words($0) } ?? "" }

  /// The words of a line as they are written, with a line feed for each break.
  func words(of inlines: [Inline]) -> String {
    var words = ""
    for inline in inlines {
      switch inline {
      case .text(let text), .userText(let text), .code(let text): words += WordText.visible(text)
      case .strong(let inlines), .emphasis(let inlines), .reference(let inlines, _), .figure(let inlines, _):
        words += self.words(of: inlines)
      case .link(let inlines, let address):
        words += self.words(of: inlines) + (WordAddress(address) == nil ? " (\(WordText.visible(address)))" : "")
      case .badge(let badge): words += "\u{A0}\(self.words(of: badge))\u{A0}"
      case .lineBreak: words += "\n"
      case .blank: words += Self.blank
      }
    }
    return words
  }
}
