/// Writes elements into a byte buffer; the only place where HTML text is made.
package struct HTMLWriter {
  /// UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// An empty buffer.
  package init() {}

  /// An element with all that is in it.
  package static func html(_ element: Element) -> [UInt8] {
    var writer = HTMLWriter()
    writer.write(element)
    return writer.bytes
  }

  /// Adds an element.
  package mutating func write(_ element: Element) {
    switch element {
    case .text(let text): escape(text)
    case .fragment(let elements): for element in elements { write(element) }
    case .trusted(let trusted): bytes += trusted.text.utf8
    case .tag(let tag, let attributes, let content):
      bytes.append(UInt8(ascii: "<"))
      bytes += tag.name.utf8
      for attribute in attributes { write(attribute) }
      bytes.append(UInt8(ascii: ">"))
      guard !tag.isVoid else { return }
      for element in content { write(element) }
      bytes += "</".utf8
      bytes += tag.name.utf8
      bytes.append(UInt8(ascii: ">"))
      if Self.endsLine.contains(tag) { bytes.append(UInt8(ascii: "\n")) }
    }
  }

  private mutating func write(_ attribute: Attribute) {
    bytes.append(UInt8(ascii: " "))
    bytes += attribute.name.utf8
    guard let value = attribute.value else { return }
    bytes += "=\"".utf8
    escape(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Elements behind which a line ends, so that the file can be read and compared line by line.
  private static let endsLine: Set<Tag> = [
    .head, .title, .meta, .style, .header, .nav, .section, .div, .h1, .h2, .h3, .h4, .h5, .h6, .p, .ul, .ol, .li, .dl,
    .dd,
    .table, .caption, .thead, .tbody, .tr, .figure, .figcaption, .details, .summary, .svg, .footer, .main, .body,
  ]

  /// Text as text: `& < > " '` as references, and no character that controls or turns what stands around it.
  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "'": bytes += "&#39;".utf8
      case "\n", "\t", " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: bytes += InertText.of(scalar).utf8
      }
    }
  }
}

/// Text without characters that control a display, hide themselves or turn the direction of others.
package enum InertText {
  /// The scalar itself, or a visible sign for it.
  package static func of(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x00...0x1F: String(UnicodeScalar(0x2400 + scalar.value) ?? "␀")
    case 0x7F: "␡"
    case 0x80...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xFFFE...0xFFFF:
      "⟦U+\(String(scalar.value, radix: 16, uppercase: true))⟧"
    default: String(Character(scalar))
    }
  }
}
