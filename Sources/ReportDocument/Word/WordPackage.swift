internal import Interchange

/// The parts of a Word file and how they belong together (ECMA-376 part 2, Open Packaging Conventions).
struct WordPackage {
  let document: [UInt8]
  let styles: [UInt8]
  let numbering: [UInt8]
  let header: [UInt8]
  let footer: [UInt8]
  let settings: [UInt8]
  let title: String
  let author: String
  /// As in BCP 47.
  let language: String
  let addresses: [WordAddress]
  let logo: WordLogo?
  /// What the report was made from, as JSON; nil for a document that is no report.
  let facts: [UInt8]?

  static let headerID = "rId4"
  static let footerID = "rId5"
  static let logoID = "rId6"
  static let vectorID = "rId7"
  private static let factsID = "rId8"

  /// The relationship of the address at a place of `addresses`.
  static func relationship(ofAddress place: Int) -> String { "rId\(place + 20)" }

  /// The parts in their order; all dates are those of the ZIP format's first day.
  var bytes: [UInt8] {
    var parts: [(name: String, content: [UInt8])] = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageRelationships),
      ("word/document.xml", document), ("word/_rels/document.xml.rels", documentRelationships),
      ("word/styles.xml", styles), ("word/numbering.xml", numbering), ("word/settings.xml", settings),
      ("word/header1.xml", header), ("word/footer1.xml", footer), ("docProps/core.xml", coreProperties),
    ]
    if let logo {
      if logo.kind == .svg { parts.append(("word/media/logo.png", WordLogo.clearPixel)) }
      parts.append(("word/media/logo.\(logo.kind.rawValue)", logo.bytes))
    }
    if let facts {
      parts += [
        (WordFacts.part, WordFacts.content(facts)), ("customXml/itemProps1.xml", WordFacts.properties),
        ("customXml/_rels/item1.xml.rels", WordFacts.relationships),
      ]
    }
    parts.append((WordChecksum.part, WordChecksum.content(of: parts.map(\.content))))
    var archive = ZIPWriter()
    for part in parts { archive.append(part.name, part.content) }
    return archive.finish()
  }

  // MARK: - Types and relationships

  private var contentTypes: [UInt8] {
    let office = "application/vnd.openxmlformats-officedocument."
    var xml = XMLWriter()
    xml.element("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) { xml in
      var endings = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
      ]
      if let logo {
        endings.append((logo.kind.rawValue, logo.kind.type))
        if logo.kind == .svg { endings.append(("png", "image/png")) }
      }
      for (ending, type) in endings { xml.element("Default", ["Extension": ending, "ContentType": type]) }
      var parts = [
        ("/word/document.xml", office + "wordprocessingml.document.main+xml"),
        ("/word/styles.xml", office + "wordprocessingml.styles+xml"),
        ("/word/numbering.xml", office + "wordprocessingml.numbering+xml"),
        ("/word/settings.xml", office + "wordprocessingml.settings+xml"),
        ("/word/header1.xml", office + "wordprocessingml.header+xml"),
        ("/word/footer1.xml", office + "wordprocessingml.footer+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/" + WordChecksum.part, office + "custom-properties+xml"),
      ]
      if facts != nil { parts.append(("/customXml/itemProps1.xml", office + "customXmlProperties+xml")) }
      for (name, type) in parts { xml.element("Override", ["PartName": name, "ContentType": type]) }
    }
    return xml.bytes
  }

  private var packageRelationships: [UInt8] {
    Self.relationships([
      ("rId1", Self.office("officeDocument"), "word/document.xml", nil),
      (
        "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml", nil
      ), ("rId3", Self.office("custom-properties"), WordChecksum.part, nil),
    ])
  }

  private var documentRelationships: [UInt8] {
    var entries: [(id: String, type: String, target: String, mode: String?)] = [
      ("rId1", Self.office("styles"), "styles.xml", nil), ("rId2", Self.office("numbering"), "numbering.xml", nil),
      ("rId3", Self.office("settings"), "settings.xml", nil),
      (Self.headerID, Self.office("header"), "header1.xml", nil),
      (Self.footerID, Self.office("footer"), "footer1.xml", nil),
    ]
    if let logo {
      let shown = logo.kind == .svg ? "png" : logo.kind.rawValue
      entries.append((Self.logoID, Self.office("image"), "media/logo.\(shown)", nil))
      if logo.kind == .svg { entries.append((Self.vectorID, Self.office("image"), "media/logo.svg", nil)) }
    }
    if facts != nil { entries.append((Self.factsID, Self.office("customXml"), "../" + WordFacts.part, nil)) }
    for (place, address) in addresses.enumerated() {
      entries.append((Self.relationship(ofAddress: place), Self.office("hyperlink"), address.text, "External"))
    }
    return Self.relationships(entries)
  }

  /// The type of a relationship of office documents.
  static func office(_ type: String) -> String { WordNamespace.relationships + "/" + type }

  /// A part with relationships.
  static func relationships(_ entries: [(id: String, type: String, target: String, mode: String?)]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]) { xml in
      for entry in entries {
        xml.element(
          "Relationship", ["Id": entry.id, "Type": entry.type, "Target": entry.target, "TargetMode": entry.mode])
      }
    }
    return xml.bytes
  }

  // MARK: - Properties

  private var coreProperties: [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { xml in
      xml.element("dc:title", text: WordText.visible(title))
      if !author.isEmpty { xml.element("dc:creator", text: WordText.visible(author)) }
      xml.element("dc:language", text: language)
    }
    return xml.bytes
  }

  /// The settings, in the order of `CT_Settings`: the layout of Word 2013 and later, without its compatibility mode.
  static func settings(language: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:settings", ["xmlns:w": WordNamespace.main]) { xml in
      xml.element("w:zoom", ["w:percent": "100"])
      xml.element("w:defaultTabStop", ["w:val": "567"])
      xml.element("w:characterSpacingControl", ["w:val": "doNotCompress"])
      xml.element("w:compat") { xml in
        xml.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
          ])
      }
      xml.element("w:themeFontLang", ["w:val": language])
      xml.element("w:decimalSymbol", ["w:val": "."])
      xml.element("w:listSeparator", ["w:val": ","])
    }
    return xml.bytes
  }
}
