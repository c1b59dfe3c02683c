import Interchange
import Text

/// The promises for ZIP: an archive from anywhere is read within the limits or refused, bytes that are packed come back,
/// and a workbook of any bytes is a table or a fault.
enum ZIPPromises {
  static func broken(by bytes: [UInt8]) -> [String] {
    readForeign(bytes) + packOwn(bytes) + readSheet(bytes)
  }

  private static func readForeign(_ bytes: [UInt8]) -> [String] {
    guard let archive = try? ZIPArchive(parsing: bytes) else { return [] }
    var size = 0
    for name in archive.names {
      if name.split(separator: "/").contains("..") || name.hasPrefix("/") { return ["an unsafe name: \(name)"] }
      if let content = (try? archive.content(of: name)) ?? nil { size += content.count }
    }
    guard size <= ZIPArchive.mostUnpacked, size <= ZIPArchive.mostRatio * bytes.count else {
      return ["unpacks to \(size)"]
    }
    return tables(of: bytes)
  }

  private static func packOwn(_ bytes: [UInt8]) -> [String] {
    var writer = ZIPWriter()
    writer.append("a", bytes)
    writer.append("b", bytes + bytes)
    let archive = writer.finish()
    do throws(ZIPArchive.Fault) {
      let read = try ZIPArchive(parsing: archive)
      let contents = [try read.content(of: "a"), try read.content(of: "b")]
      return contents == [bytes, bytes + bytes] ? [] : ["the archive reads otherwise"]
    } catch { return ["the archive is refused: \(error.diagnostic.message)"] }
  }

  /// Takes the bytes for the sheet of a workbook.
  private static func readSheet(_ bytes: [UInt8]) -> [String] {
    var writer = ZIPWriter()
    let part = { (text: String) in Array(text.utf8) }
    let relation = { (id: String, type: String, target: String) in
      part("<r><Relationship Id='\(id)' Type='x/\(type)' Target='\(target)'/></r>")
    }
    writer.append("_rels/.rels", relation("a", "officeDocument", "book.xml"))
    writer.append("book.xml", part("<w xmlns:r='r'><sheet name='Answers' r:id='b'/></w>"))
    writer.append("_rels/book.xml.rels", relation("b", "worksheet", "sheet.xml"))
    writer.append("sheet.xml", bytes)
    return tables(of: writer.finish())
  }

  private static func tables(of bytes: [UInt8]) -> [String] {
    guard let workbook = try? WorkbookFile(parsing: Source(name: "a.xlsx", bytes: bytes)) else { return [] }
    for name in workbook.sheetNames {
      guard let table = (try? workbook.table(ofSheet: name)) ?? nil else { continue }
      for record in table.records where record.enumerated().contains(where: { $0.element.column != $0.offset + 1 }) {
        return ["a cell is not in its column"]
      }
    }
    return []
  }
}
