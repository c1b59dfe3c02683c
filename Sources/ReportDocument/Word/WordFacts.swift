internal import Interchange

/// The part of a Word file with the facts of the report, as XML data that Word keeps when it saves the document.
package enum WordFacts {
  static let part = "customXml/item1.xml"
  private static let namespace = "urn:assay:facts"

  /// Returns the facts of a Word file as JSON; nil if the bytes are not a Word file with facts.
  package static func json(in file: [UInt8]) -> [UInt8]? {
    guard let archive = try? ZIPArchive(parsing: file) else { return nil }
    // Other programs may give the parts other numbers.
    let parts = archive.names.filter { $0.hasPrefix("customXml/item") && !$0.hasPrefix("customXml/itemProps") }
    for part in parts {
      guard let content = try? archive.content(of: part), let text = try? text(of: content) else { continue }
      return Array(text.utf8)
    }
    return nil
  }

  /// Returns whether the bytes begin as an archive does.
  package static func isArchive(_ file: [UInt8]) -> Bool { file.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  static func content(_ json: [UInt8]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("facts", ["xmlns": namespace], text: String(decoding: json, as: UTF8.self))
    return xml.bytes
  }

  static var properties: [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "ds:datastoreItem",
      [
        "ds:itemID": "{5C1A6A7E-3D0B-4B52-9C57-0A55A1F00001}",
        "xmlns:ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
      ]
    ) { xml in
      xml.element("ds:schemaRefs") { $0.element("ds:schemaRef", ["ds:uri": namespace]) }
    }
    return xml.bytes
  }

  static var relationships: [UInt8] {
    WordPackage.relationships([("rId1", WordPackage.office("customXmlProps"), "itemProps1.xml", nil)])
  }

  /// The text of an element `facts`; nil for another element.
  private static func text(of content: [UInt8]) throws(XMLReader.Fault) -> String? {
    var reader = try XMLReader(content)
    guard case .start(let root)? = try reader.next(), root.localName == "facts", root["xmlns"] == namespace else {
      return nil
    }
    var text = ""
    while case .text(let piece)? = try reader.next() { text += piece }
    return text
  }
}
