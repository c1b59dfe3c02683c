import Interchange
import Text

/// The promises for XML: a document from anywhere is read or refused inside of its bytes, within the depth that is allowed;
/// and a text that is written comes back.
enum XMLPromises {
  static func broken(by bytes: [UInt8]) -> [String] {
    readForeign(bytes) + writeOwn(bytes)
  }

  private static func readForeign(_ bytes: [UInt8]) -> [String] {
    var depth = 0
    do throws(XMLReader.Fault) {
      var reader = try XMLReader(bytes)
      while let event = try reader.next() {
        switch event {
        case .start: depth += 1
        case .end: depth -= 1
        case .text: if depth == 0 { return ["text outside of the element"] }
        }
        if !(0...(XMLReader.deepest + 1)).contains(depth) { return ["depth \(depth)"] }
      }
      return depth == 0 ? [] : ["\(depth) elements are open at the end"]
    } catch {
      return error.diagnostic.range.lowerBound <= bytes.count ? [] : ["the fault is outside of the bytes"]
    }
  }

  private static func writeOwn(_ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    var writer = XMLWriter()
    writer.element("a", ["b": text]) { $0.element("c", text: text) }
    let allowed = String(
      String.UnicodeScalarView(text.unicodeScalars.map { XMLCharacters.isAllowed($0) ? $0 : "\u{FFFD}" }))
    var (attribute, content) = (String?.none, "")
    do throws(XMLReader.Fault) {
      var reader = try XMLReader(writer.bytes)
      while let event = try reader.next() {
        if case .start(let element) = event { attribute = attribute ?? element["b"] }
        if case .text(let piece) = event { content += piece }
      }
    } catch { return ["our XML is refused: \(error.diagnostic.message)"] }
    let isSame = { (one: String) in Array(one.utf8) == Array(allowed.utf8) }
    return attribute.map(isSame) ?? false && isSame(content) ? [] : ["the text reads otherwise"]
  }
}
