internal import Text

/// Writes XML 1.0 in UTF-8, piece by piece. Names come from the program alone, and texts are escaped, so that no text
/// leaves its place.
///
/// A character that XML forbids, such as a control, is written as U+FFFD.
package struct XMLWriter {
  /// The text so far, UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Begins a document with its declaration.
  package init() {
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8
  }

  /// Writes an element with what the body writes in it; attributes without a value are left out.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ body: (inout XMLWriter) -> Void
  ) {
    let start = begin(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    body(&self)
    guard bytes.count > start + 1 else {
      bytes[start] = UInt8(ascii: "/")
      return bytes.append(UInt8(ascii: ">"))
    }
    bytes += "</".utf8
    bytes += name.description.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element without content.
  package mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    _ = begin(name, attributes)
    bytes += "/>".utf8
  }

  /// Writes an element that contains one text.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes a text.
  package mutating func text(_ text: String) {
    write(text, inAttribute: false)
  }

  /// Writes the start of a tag without its end, and returns the offset behind it.
  private mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) -> Int {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.description.utf8
    for (key, value) in attributes {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      bytes += key.description.utf8
      bytes += "=\"".utf8
      write(value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    return bytes.count
  }

  private mutating func write(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"" where inAttribute: bytes += "&quot;".utf8
      // Readers take a bare one for a line feed or, in an attribute, for a space.
      case "\r": bytes += "&#13;".utf8
      case "\n" where inAttribute: bytes += "&#10;".utf8
      case "\t" where inAttribute: bytes += "&#9;".utf8
      default: bytes += UTF8.encode(XMLCharacters.isAllowed(scalar) ? scalar : "\u{FFFD}") ?? .init()
      }
    }
  }
}
