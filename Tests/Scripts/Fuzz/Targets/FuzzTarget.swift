/// What is fuzzed: any bytes go in, broken promises come out.
///
/// Each promise is an ordinary function, so that libFuzzer, the regression corpus and the seeded properties of
/// `swift test` hold the same code to the same words.
package enum FuzzTarget: String, Hashable, Sendable, CaseIterable {
  /// PlainYAML: bytes to a tree and back.
  case yaml
  /// The readers of all four kinds of file; NUL separates an engagement from its sheets.
  case readers
  /// A line of JSON to a score or its faults.
  case json
  /// CSV to an answer sheet and back.
  case csv
  /// A tree of elements or of Markdown, made of the bytes, to text.
  case markup

  /// What these bytes break; nothing when all is well. A trap is the worst answer.
  package func brokenPromises(by bytes: [UInt8]) -> [String] {
    switch self {
    case .yaml: YAMLPromises.broken(by: bytes)
    case .readers: ReaderPromises.broken(by: bytes)
    case .json: JSONPromises.broken(by: bytes)
    case .csv: CSVPromises.broken(by: bytes)
    case .markup: MarkupPromises.broken(by: bytes)
    }
  }
}
