package import Text

// document = [ BOM ] [ declaration ] misc element misc          (XML 1.0 without a document type)
// misc     = *( space / comment / instruction )
// element  = "<" name *( space name "=" value ) ( "/>" / ">" content "</" name ">" )
// content  = *( element / text / reference / CDATA / comment / instruction )

/// Reads XML piece by piece, in UTF-8 and without a document type, so that no entity can be declared.
package struct XMLReader {
  /// The start of an element.
  package struct Element: Hashable, Sendable {
    /// The name as it is written, with its prefix.
    package let name: String
    /// The attributes in their order, under their names with prefixes.
    package let attributes: [(name: String, value: String)]

    /// The name without its prefix.
    package var localName: String { Self.local(name) }

    /// The value of an attribute by its name with prefix; nil for none.
    package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The value of the first attribute that has a prefix and this name behind it.
    package func prefixed(_ local: String) -> String? {
      attributes.first { $0.name != local && Self.local($0.name) == local }?.value
    }

    static func local(_ name: String) -> String {
      name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
    }

    package static func == (one: Self, other: Self) -> Bool {
      one.name == other.name && one.attributes.elementsEqual(other.attributes) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  /// A piece of a document.
  package enum Event: Hashable, Sendable {
    /// An element begins.
    case start(Element)
    /// The innermost open element ends.
    case end(name: String)
    /// Text of the innermost open element; one text can come in several pieces.
    case text(String)
  }

  /// Where and why the text is not such a document.
  package struct Fault: Error, Hashable, Sendable {
    /// The fault, at a byte of the text.
    package let diagnostic: Diagnostic
  }

  /// How deep elements may be nested.
  package static let deepest = 64
  /// The most attributes of an element.
  package static let mostAttributes = 100

  var scan: XMLScan
  private var open: [String] = []
  private var ended: String?
  private var hasRoot = false

  /// Begins at the start of a document.
  package init(_ bytes: [UInt8]) throws(Fault) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(diagnostic: .notUTF8(at: 0))
    }
    scan = XMLScan(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { scan.place = 3 }
    try scan.declaration()
  }

  /// Returns the next piece, or nil at the end of the document.
  package mutating func next() throws(Fault) -> Event? {
    if let name = ended {
      ended = nil
      return .end(name: name)
    }
    while let byte = scan.peek {
      if byte != UInt8(ascii: "<") {
        let text = try scan.text()
        if !open.isEmpty { return .text(text) }
        guard text.allBytes({ XMLScan.isSpace($0) }) else { throw scan.fault(.textOutside) }
      } else if scan.take("<!--") {
        try scan.comment()
      } else if scan.take("<?") {
        try scan.instruction()
      } else if scan.take("<![CDATA[") {
        let text = try scan.section()
        guard !open.isEmpty else { throw scan.fault(.textOutside) }
        return .text(text)
      } else if scan.take("</") {
        return .end(name: try endTag())
      } else if scan.take("<!") {
        throw scan.fault(.documentType)
      } else {
        return .start(try startTag())
      }
    }
    guard open.isEmpty, hasRoot else { throw scan.fault(.incomplete) }
    return nil
  }

  private mutating func endTag() throws(Fault) -> String {
    let name = try scan.name()
    scan.space()
    guard scan.take(">"), open.popLast() == name else { throw scan.fault(.wrongEnd) }
    return name
  }

  private mutating func startTag() throws(Fault) -> Element {
    guard scan.take("<"), !(open.isEmpty && hasRoot) else { throw scan.fault(.textOutside) }
    hasRoot = true
    let name = try scan.name()
    var attributes: [(name: String, value: String)] = []
    while true {
      let hasSpace = scan.space()
      if scan.take("/>") {
        ended = name
        break
      }
      if scan.take(">") {
        guard open.count < Self.deepest else { throw scan.fault(.tooDeep) }
        open.append(name)
        break
      }
      guard hasSpace, attributes.count < Self.mostAttributes else { throw scan.fault(.brokenTag) }
      let key = try scan.name()
      guard !attributes.contains(where: { $0.name == key }) else { throw scan.fault(.brokenTag) }
      attributes.append((key, try scan.attributeValue()))
    }
    return Element(name: name, attributes: attributes)
  }
}
