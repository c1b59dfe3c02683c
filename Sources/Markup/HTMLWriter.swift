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
    case .style(let sheet): write(.style, []) { $0.bytes += sheet.text.utf8 }
    case .script(let trusted): write(.script, []) { $0.bytes += trusted.text.utf8 }
    case .data(let id, let json): write(.script, [.type("application/json"), .id(id)]) { $0.escape(json: json) }
    case .tag(let tag, let attributes, let content):
      write(tag, attributes) { for element in content { $0.write(element) } }
    }
  }

  /// The tags, and between them what the body writes; nothing in an element that has no content.
  private mutating func write(_ tag: Tag, _ attributes: [Attribute], _ body: (inout HTMLWriter) -> Void) {
    bytes.append(UInt8(ascii: "<"))
    bytes += tag.name.utf8
    for attribute in attributes { write(attribute) }
    bytes.append(UInt8(ascii: ">"))
    guard tag.kind != .void else { return }
    body(&self)
    bytes += "</".utf8
    bytes += tag.name.utf8
    bytes.append(UInt8(ascii: ">"))
    if tag.kind == .block { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func write(_ attribute: Attribute) {
    bytes.append(UInt8(ascii: " "))
    bytes += attribute.name.utf8
    guard let value = attribute.value else { return }
    bytes += "=\"".utf8
    escape(value)
    bytes.append(UInt8(ascii: "\""))
  }

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

  /// JSON that ends no script and opens no comment. `< > &` stand only inside its strings, where an escape means the
  /// same.
  private mutating func escape(json: [UInt8]) {
    for byte in String(decoding: json, as: UTF8.self).utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "\\u003c".utf8
      case UInt8(ascii: ">"): bytes += "\\u003e".utf8
      case UInt8(ascii: "&"): bytes += "\\u0026".utf8
      default: bytes.append(byte)
      }
    }
  }
}
