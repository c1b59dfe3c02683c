import PlainYAML
import Text

/// The promises for every text (spec, PlainYAML).
enum YAMLPromises {
  static func broken(by bytes: [UInt8]) -> [String] {
    let document = Document(parsing: Source(name: "f.yaml", bytes: bytes))
    var broken = misplaced(document.diagnostics, in: document.source)
    if document.diagnostics.count > 1001 { broken.append("\(document.diagnostics.count) diagnostics") }
    // Half the bytes of a sequence in brackets are items; a key without a value makes two nodes.
    if document.size > 2 * bytes.count + 2 { broken.append("\(document.size) nodes from \(bytes.count) bytes") }
    _ = document.source.rendered(document.diagnostics)
    guard let root = document.root else { return broken }
    let tree = YAMLValue(root)
    guard !document.hasErrors else { return broken }
    let written = YAMLWriter.write(tree)
    let again = Document(parsing: Source(name: "w.yaml", text: written))
    if again.hasErrors {
      broken.append("what was written is refused: \(again.source.rendered(again.diagnostics))")
    } else if again.root.map(YAMLValue.init) ?? .absent != tree {
      broken.append("what was written reads otherwise: \(written.debugDescription)")
    } else if again.root.map({ YAMLWriter.write(YAMLValue($0)) }) ?? "" != written {
      broken.append("writing it twice gives two texts: \(written.debugDescription)")
    }
    return broken
  }

  /// Returns the diagnostics that point outside their file.
  static func misplaced(_ diagnostics: [Diagnostic], in source: Source) -> [String] {
    let ranges = diagnostics.flatMap { diagnostic in [diagnostic.range] + diagnostic.notes.map(\.range) }
    return ranges.filter { $0.lowerBound < 0 || $0.upperBound > source.bytes.count }
      .map { "a diagnostic at \($0) in \(source.bytes.count) bytes of \(source.name)" }
  }
}
