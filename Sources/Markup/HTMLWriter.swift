internal import Text

/// Writes elements into a byte buffer; the only place where HTML text is made.
package struct HTMLWriter {
  /// UTF-8.
  package internal(set) var bytes: [UInt8] = []

  /// An empty buffer.
  package init() {}

  /// An element with all that is in it.
  package static func html(_ element: Element) -> [UInt8] {
    var writer = HTMLWriter()
    writer.write(element)
    return writer.bytes
  }

  /// A whole file: the document type, and the root element with what the content adds.
  static func file(_ root: Tag, _ attributes: Attribute..., content: (inout HTMLWriter) -> Void) -> [UInt8] {
    var writer = HTMLWriter()
    // Room that is not used costs nothing; to grow step by step would cost twice the file.
    writer.bytes.reserveCapacity(1 << 20)
    writer.bytes += "<!DOCTYPE html>\n".utf8
    writer.write(root, attributes, content: content)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// Adds an element with what the content adds, which so need not be in memory as a whole.
  package mutating func write(_ tag: Tag, _ attributes: [Attribute] = [], content: (inout HTMLWriter) -> Void) {
    begin(tag, attributes)
    guard tag.kind != .void else { return }
    content(&self)
    end(tag)
  }

  /// Adds an element around a text.
  package mutating func write(_ tag: Tag, _ attributes: [Attribute] = [], text: String) {
    write(tag, attributes) { $0.write(text: text) }
  }

  /// Adds a link around what the content adds.
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
    // Elements that a span lends are not counted anew.
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

  /// Text as text: `& < > " '` as references, and no character that controls or turns what stands around it.
  ///
  /// Most texts hold none of these: they are copied whole, and looked through where they then stand. From the first such
  /// character on they are taken back and written one by one.
  package mutating func write(text: String) {
    let start = bytes.count
    bytes += text.utf8
    if PlainWords.fill(bytes.span, from: start) { return }
    if let special = Self.special(in: bytes.span, from: start) { escape(from: special) }
  }

  /// Writes anew, sign by sign, what was copied from a place on.
  mutating func escape(from special: Int) {
    let rest = Array(bytes[special...])
    bytes.removeLast(rest.count)
    var index = 0
    while index < rest.count {
      switch rest[index] {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: " ")...UInt8(ascii: "~"): bytes.append(rest[index])
      default:
        let scalar = Unicode.Scalar(in: rest.span, at: index)
        InertText.write(scalar, to: &bytes)
        index += UTF8.width(scalar) - 1
      }
      index += 1
    }
  }

  /// The place of the first byte that does not stand for itself.
  private static func special(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): return index
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: " ")...UInt8(ascii: "~"): index += 1
      default: return index
      }
    }
    return nil
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
