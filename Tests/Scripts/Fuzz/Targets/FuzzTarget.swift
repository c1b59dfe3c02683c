/// A set of promises that hold for any bytes.
///
/// Each promise is an ordinary function: libFuzzer, the regression corpus and the seeded tests run the same code.
package enum FuzzTarget: String, Hashable, Sendable, CaseIterable {
  /// PlainYAML: bytes to a tree and back.
  case yaml
  /// The readers of the file formats; NUL separates an engagement from its sheets.
  case readers
  /// A line of JSON to a score or its faults.
  case json
  /// CSV to an answer sheet and back.
  case csv
  /// A tree of elements or of Markdown, made from the bytes, to text.
  case markup
  /// A ZIP archive, and a workbook in it, to tables or a fault.
  case zip
  /// XML to pieces and back.
  case xml

  /// Returns a description of each promise that the bytes break.
  package func brokenPromises(by bytes: [UInt8]) -> [String] {
    switch self {
    case .yaml: YAMLPromises.broken(by: bytes)
    case .readers: ReaderPromises.broken(by: bytes)
    case .json: JSONPromises.broken(by: bytes)
    case .csv: CSVPromises.broken(by: bytes)
    case .markup: MarkupPromises.broken(by: bytes)
    case .zip: ZIPPromises.broken(by: bytes)
    case .xml: XMLPromises.broken(by: bytes)
    }
  }
}
