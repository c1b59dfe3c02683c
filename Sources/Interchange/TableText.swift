internal import Text

/// The bytes of a table in UTF-8, whatever encoding the spreadsheet saved it in.
struct TableText {
  /// UTF-8 without a byte order mark.
  let bytes: [UInt8]
  /// A warning where the encoding was recognized by its letters.
  let note: Diagnostic?

  /// Decodes UTF-8, UTF-16 and, where its letters leave no doubt, Windows-1252; nil for anything else.
  init?(decoding bytes: [UInt8]) {
    if let isBigEndian = Self.byteOrder(of: bytes) {
      let start = Self.marks.contains { bytes.starts(with: $0) } ? 2 : 0
      guard (bytes.count - start).isMultiple(of: 2) else { return nil }
      let units = stride(from: start, to: bytes.count, by: 2).map { index in
        let (one, other) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isBigEndian ? one << 8 | other : other << 8 | one
      }
      guard let text = String(validating: units, as: UTF16.self) else { return nil }
      self.bytes = Array(text.utf8)
      note = nil
    } else if String(validating: bytes, as: UTF8.self) != nil {
      self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      note = nil
    } else {
      guard let text = Windows1252.text(of: bytes), let word = Windows1252.example(in: text) else { return nil }
      self.bytes = Array(text.utf8)
      note = .readAsWindows1252(word)
    }
  }

  private static let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]

  /// Whether UTF-16 has its higher bytes first; nil for other encodings. Without a mark the zero bytes of the first ASCII
  /// letters tell: no other encoding has them.
  private static func byteOrder(of bytes: [UInt8]) -> Bool? {
    if let mark = marks.firstIndex(where: { bytes.starts(with: $0) }) { return mark == 1 }
    let start = bytes.prefix(8)
    guard start.count >= 4, start.count.isMultiple(of: 2) else { return nil }
    let zeros = start.indices.map { start[$0] == 0 }
    if zeros.indices.allSatisfy({ zeros[$0] == ($0 % 2 == 1) }) { return false }
    return zeros.indices.allSatisfy { zeros[$0] == ($0 % 2 == 0) } ? true : nil
  }
}

extension Diagnostic {
  fileprivate static func readAsWindows1252(_ word: String) -> Diagnostic {
    Diagnostic(
      .readAsWindows1252, "the file is not UTF-8 and was read as Windows-1252: \(quoted(word))",
      at: .cell(row: 1, column: nil),
      severity: .warning,
      remedy: "if this word is wrong, save the file as 'CSV UTF-8 (comma delimited)' and import it again")
  }
}
