internal import Interchange
internal import Text

/// The part of a Word file with the checksum of all other parts, as a property of the document. A file that another program
/// saved has other parts.
enum WordChecksum {
  static let part = "docProps/custom.xml"
  private static let name = "assay checksum"

  /// The part for a file with these other parts, in their order.
  static func content(of parts: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in parts {
      bytes += "\(part.count) ".utf8
      bytes += part
    }
    var xml = XMLWriter()
    xml.element(
      "Properties",
      [
        "xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
      ]
    ) { xml in
      xml.element(
        "property", ["fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": "2", "name": name]
      ) { $0.element("vt:lpwstr", text: Checksum.hexadecimal(bytes[...])) }
    }
    return xml.bytes
  }

  /// Returns whether a file is a Word file as it was made.
  static func isIntact(_ file: [UInt8]) -> Bool {
    guard let archive = try? ZIPArchive(parsing: file), archive.names.last == part else { return false }
    let contents = archive.names.map { try? archive.content(of: $0) }
    let known = contents.compactMap(\.self)
    return known.count == contents.count && known.last == content(of: known.dropLast())
  }
}
