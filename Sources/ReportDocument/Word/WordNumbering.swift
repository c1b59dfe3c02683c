internal import Interchange
internal import Wording

/// The part `numbering.xml`: bullets, and for each numbered list one that begins with 1.
enum WordNumbering {
  /// The numbering of bullets.
  static let bullets = 1
  /// The numbering behind the style of numbered lists.
  static let numbers = 2
  /// The numbering of the first numbered list.
  static let firstNumbered = 3
  /// The deepest level.
  static let deepest = 8

  /// The part for a document with some numbered lists.
  static func bytes(numberedLists: Int) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:numbering", ["xmlns:w": WordNamespace.main]) { xml in
      for kind in [bullets, numbers] {
        xml.element("w:abstractNum", ["w:abstractNumId": String(kind)]) { xml in
          xml.element("w:multiLevelType", ["w:val": "hybridMultilevel"])
          for level in 0...deepest { write(level, isBullet: kind == bullets, to: &xml) }
        }
      }
      xml.element("w:num", ["w:numId": String(bullets)]) {
        $0.element("w:abstractNumId", ["w:val": String(bullets)])
      }
      for number in numbers..<firstNumbered + numberedLists {
        xml.element("w:num", ["w:numId": String(number)]) { xml in
          xml.element("w:abstractNumId", ["w:val": String(numbers)])
          xml.element("w:lvlOverride", ["w:ilvl": "0"]) { $0.element("w:startOverride", ["w:val": "1"]) }
        }
      }
    }
    return xml.bytes
  }

  private static func write(_ level: Int, isBullet: Bool, to xml: inout XMLWriter) {
    xml.element("w:lvl", ["w:ilvl": String(level)]) { xml in
      xml.element("w:start", ["w:val": "1"])
      xml.element("w:numFmt", ["w:val": isBullet ? "bullet" : "decimal"])
      xml.element("w:lvlText", ["w:val": isBullet ? (level.isMultiple(of: 2) ? "•" : "–") : "%\(level + 1)."])
      xml.element("w:lvlJc", ["w:val": "left"])
      xml.element("w:pPr") { $0.element("w:ind", ["w:left": String(284 + 227 * level), "w:hanging": "227"]) }
    }
  }
}

/// The namespaces of a Word document.
enum WordNamespace {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  static let place = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
  static let shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
  static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
}
