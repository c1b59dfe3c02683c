internal import Text

/// The position in an XML document, and the smallest parts from there on.
struct XMLScan {
  /// What is wrong with a document.
  enum Mistake: String {
    case badCharacter = "XML does not allow this character"
    case badReference = "this is not one of the five entities, nor a character reference"
    case brokenTag = "this tag is not written correctly"
    case documentType = "a document type is not allowed"
    case incomplete = "the document is incomplete"
    case textOutside = "this is outside the document's element"
    case tooDeep = "the elements are nested too deep"
    case wrongEnd = "this closing tag does not belong to the open element"
  }

  let bytes: [UInt8]
  var place = 0

  var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  func fault(_ mistake: Mistake) -> XMLReader.Fault {
    XMLReader.Fault(diagnostic: .brokenXML(mistake.rawValue, at: place))
  }

  static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x9, 0xA, 0xD].contains(byte) }

  /// Takes a text if it is next.
  mutating func take(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard bytes.count - place >= length, text.description.utf8.elementsEqual(bytes[place..<(place + length)]) else {
      return false
    }
    place += length
    return true
  }

  /// Takes white space; returns whether there was any.
  @discardableResult mutating func space() -> Bool {
    let start = place
    while let byte = peek, Self.isSpace(byte) { place += 1 }
    return place > start
  }

  /// Takes a name: all but the signs of the markup, since nothing depends on its letters.
  mutating func name() throws(XMLReader.Fault) -> String {
    let start = place
    while let byte = peek, byte >= 0x80 || Self.isNameByte(byte) { place += 1 }
    guard place > start, !(0x2D...0x39).contains(bytes[start]) else { throw fault(.brokenTag) }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Takes the declaration, which may name UTF-8 alone.
  mutating func declaration() throws(XMLReader.Fault) {
    guard take("<?xml"), let next = peek, Self.isSpace(next) else { return }
    let start = place
    try instruction()
    let text = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
    guard let encoding = text.split(separator: "encoding", maxSplits: 1).dropFirst().first else { return }
    guard let name = encoding.split(whereSeparator: { "=\"' \t\r\n?>".contains($0) }).first,
      ["utf-8", "us-ascii"].contains(name)
    else { throw .init(diagnostic: .notUTF8(at: start)) }
  }

  /// Takes the rest of a processing instruction.
  mutating func instruction() throws(XMLReader.Fault) { _ = try rest(to: "?>") }

  /// Takes the rest of a comment.
  mutating func comment() throws(XMLReader.Fault) { _ = try rest(to: "-->") }

  /// Takes the rest of a CDATA section and returns its text.
  mutating func section() throws(XMLReader.Fault) -> String {
    let range = try rest(to: "]]>")
    var text: [UInt8] = []
    for index in range { try append(bytes[index], at: index, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func rest(to end: StaticString) throws(XMLReader.Fault) -> Range<Int> {
    let start = place
    while place < bytes.count {
      let last = place
      if take(end) { return start..<last }
      place += 1
    }
    throw fault(.incomplete)
  }

  /// Takes the text up to the next tag.
  mutating func text() throws(XMLReader.Fault) -> String {
    var text: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "<") { try take(byte, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Takes the `=` of an attribute and its value.
  mutating func attributeValue() throws(XMLReader.Fault) -> String {
    space()
    guard take("=") else { throw fault(.brokenTag) }
    space()
    guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw fault(.brokenTag) }
    place += 1
    var text: [UInt8] = []
    while let byte = peek, byte != quote {
      guard byte != UInt8(ascii: "<") else { throw fault(.brokenTag) }
      if Self.isSpace(byte) {
        text.append(0x20)
        place += 1
      } else {
        try take(byte, to: &text)
      }
    }
    guard peek == quote else { throw fault(.incomplete) }
    place += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Takes a byte of a text, or a whole reference.
  private mutating func take(_ byte: UInt8, to text: inout [UInt8]) throws(XMLReader.Fault) {
    if byte == UInt8(ascii: "&") {
      text += UTF8.encode(try reference()) ?? .init()
    } else {
      try append(byte, at: place, to: &text)
      place += 1
    }
  }

  /// Adds a byte of a text; a line break of any kind becomes a line feed.
  private func append(_ byte: UInt8, at index: Int, to text: inout [UInt8]) throws(XMLReader.Fault) {
    switch byte {
    case 0x0D: if index + 1 == bytes.count || bytes[index + 1] != 0x0A { text.append(0x0A) }
    case 0x09, 0x0A, 0x20...: text.append(byte)
    default: throw fault(.badCharacter)
    }
  }

  private mutating func reference() throws(XMLReader.Fault) -> Unicode.Scalar {
    let start = place + 1
    guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { throw fault(.badReference) }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    let scalar: Unicode.Scalar? =
      switch name {
      case "amp": "&"
      case "lt": "<"
      case "gt": ">"
      case "quot": "\""
      case "apos": "'"
      default: Self.scalar(ofReference: name)
      }
    guard let scalar, XMLCharacters.isAllowed(scalar) else { throw fault(.badReference) }
    place = end + 1
    return scalar
  }

  /// The character of `#65` or `#x41`.
  private static func scalar(ofReference name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.dropFirst().hasPrefix("x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
  }
}

extension Diagnostic {
  static func notUTF8(at place: Int) -> Diagnostic {
    Diagnostic(.damagedWorkbook, "the XML is not UTF-8", at: .byte(place))
  }

  static func brokenXML(_ message: String, at place: Int) -> Diagnostic {
    Diagnostic(.damagedWorkbook, message, at: .byte(place))
  }
}
