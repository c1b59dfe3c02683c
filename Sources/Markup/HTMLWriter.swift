internal import Text

/// Writes elements into a buffer. All HTML and SVG of the program is made here.
package struct HTMLWriter {
  /// The text so far, UTF-8.
  package internal(set) var bytes: [UInt8] = []

  /// Begins with an empty buffer.
  package init() {}

  /// Returns an element with its content as UTF-8.
  package static func html(_ element: Element) -> [UInt8] {
    var writer = HTMLWriter()
    writer.write(element)
    return writer.bytes
  }

  /// Returns a whole file: the document type, and the root element with what `content` adds.
  static func file(_ root: Tag, _ attributes: Attribute..., content: (inout HTMLWriter) -> Void) -> [UInt8] {
    var writer = HTMLWriter()
    // Reserving too much costs no memory, since unused pages are not mapped; growing copies the buffer repeatedly.
    writer.bytes.reserveCapacity(1 << 20)
    writer.bytes += "<!DOCTYPE html>\n".utf8
    writer.write(root, attributes, content: content)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// Adds an element with what `content` adds. The content needs no tree in memory.
  package mutating func write(_ tag: Tag, _ attributes: [Attribute] = [], content: (inout HTMLWriter) -> Void) {
    begin(tag, attributes)
    guard tag.kind != .void else { return }
    content(&self)
    end(tag)
  }

  /// Adds an element with a text in it.
  package mutating func write(_ tag: Tag, _ attributes: [Attribute] = [], text: String) {
    write(tag, attributes) { $0.write(text: text) }
  }

  /// Adds a link with what `content` adds in it.
  package mutating func write(_ link: Link, _ attributes: [Attribute] = [], content: (inout HTMLWriter) -> Void) {
    write(.a, attributes + link.attributes, content: content)
  }

  /// Adds an element.
  package mutating func write(_ element: Element) {
    switch element {
    case .text(let text): write(text: text)
    case .isolated(let text): write(isolated: text)
    case .fragment(let elements): write(elements)
    case .style(let sheet):
      begin(.style, [])
      bytes += sheet.text.utf8
      end(.style)
    case .script(let trusted):
      begin(.script, [])
      bytes += trusted.text.utf8
      end(.script)
    case .data(let id, let json):
      begin(.script, [.type("application/json"), .id(id)])
      escape(json: json)
      end(.script)
    case .tag(let tag, let attributes, let content):
      begin(tag, attributes)
      guard tag.kind != .void else { return }
      write(content)
      end(tag)
    }
  }

  private mutating func write(_ elements: [Element]) {
    // A span gives access to the elements without counting references.
    let elements = elements.span
    for index in elements.indices { write(elements[index]) }
  }

  private mutating func begin(_ tag: Tag, _ attributes: [Attribute]) {
    bytes += tag.opening.utf8
    let attributes = attributes.span
    for index in attributes.indices { write(attributes[index]) }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func end(_ tag: Tag) {
    bytes += tag.closing.utf8
  }

  private mutating func write(_ attribute: Attribute) {
    bytes.append(UInt8(ascii: " "))
    bytes += attribute.name.utf8
    guard let value = attribute.value else { return }
    bytes += "=\"".utf8
    write(text: value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds text with `& < > " '` as references and hidden characters as signs, but for line feeds and tabs.
  package mutating func write(text: String) {
    let start = bytes.count
    bytes += text.utf8
    if HTMLScan.isPlain(bytes.span, from: start) { return }
    if let special = bytes[start...].firstIndex(where: { !Self.isPlain($0) }) { escape(from: special) }
  }

  /// Writes the text from an offset of the buffer on again, with references and signs.
  mutating func escape(from special: Int) {
    bytes.rewrite(from: special, plain: Self.isPlain) { scalar, bytes in
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "'": bytes += "&#39;".utf8
      default: return false
      }
      return true
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: " ")...UInt8(ascii: "~"): true
    default: false
    }
  }

  /// Adds JSON so that it neither ends the script element nor opens a comment: `<`, `>` and `&` occur only inside its
  /// strings, in which an escape has the same meaning.
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
