package import Text

// file      = [ BOM ] [ "sep=" separator end ] record *( end record ) [ end ]
// record    = field *( separator field )
// field     = bare | DQUOTE *( any / 2DQUOTE ) DQUOTE        (RFC 4180)
// separator = "," | ";" | TAB                                the one by which a header is found
// end       = CRLF | LF | CR

/// A table in CSV as spreadsheets write it.
package struct CSVTable: Sendable {
  /// One field with its place.
  package struct Field: Hashable, Sendable {
    /// The text, without quotes and without the sign that kept spreadsheets from running it as a formula.
    package let text: String
    /// 1 for the first record; a record over several lines is one row.
    package let row: Int
    /// 1 for the first field of a record.
    package let column: Int
    /// Whether the text is an error of a spreadsheet, such as `#VALUE!`, in place of a result.
    package let isError: Bool

    /// Creates a field.
    package init(text: String, row: Int, column: Int, isError: Bool = false) {
      self.text = text
      self.row = row
      self.column = column
      self.isError = isError
    }
  }

  /// The file that was parsed.
  package let source: Source
  /// The records in order, without those that are empty; each has one field or more. None where there is an error.
  package let records: [[Field]]
  /// An error for an unknown encoding, or for a quoted field that has no end or is followed by other text; a warning for
  /// an encoding that was recognized by its letters.
  package let diagnostics: [Diagnostic]

  /// A table that was not read from CSV, such as a sheet of a workbook; the records follow the rules above.
  package init(source: Source, records: [[Field]], diagnostics: [Diagnostic] = []) {
    self.source = source
    self.records = records
    self.diagnostics = diagnostics
  }

  /// How many records may precede the header: the title of a sheet and the notes below it.
  package static let longestTitle = 20

  /// Parses any bytes, up to the first error.
  ///
  /// The first separator counts by which one of the first records is a header; among several, and where there is no header,
  /// the most frequent one of the first line.
  package init(parsing source: Source, isHeader: (_ texts: [String]) -> Bool = { _ in true }) {
    self.source = source
    do throws(CSVScan.Fault) {
      guard let text = TableText(decoding: source.bytes) else { throw .init(diagnostic: .unknownEncoding) }
      let start = CSVScan.separatorLine(of: text.bytes)
      let separators = start.map { [$0.separator] } ?? CSVScan.separators(of: text.bytes)
      let scans = separators.map { CSVScan(bytes: text.bytes, separator: $0, position: start?.end ?? 0) }
      let scan = scans.count < 2 ? nil : scans.first { $0.hasHeader(isHeader) }
      records = try (scan ?? scans[0]).records()
      diagnostics = text.note.map { [$0] } ?? []
    } catch {
      records = []
      diagnostics = [error.diagnostic]
    }
  }
}

/// The position in a text that is being parsed.
private struct CSVScan {
  /// A syntax error.
  struct Fault: Error {
    let diagnostic: Diagnostic
  }

  let bytes: [UInt8]
  let separator: UInt8
  var position = 0

  /// All separators, the most frequent one of the first line first.
  static func separators(of bytes: [UInt8]) -> [UInt8] {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let all = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = all.map { separator in line.count { $0 == separator } }
    return all.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }.map { all[$0] }
  }

  /// The separator that a first line `sep=;` names, for Excel, and the offset behind that line; nil without such a line.
  static func separatorLine(of bytes: [UInt8]) -> (separator: UInt8, end: Int)? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let bare = line.filter { $0 != UInt8(ascii: "\"") }
    guard bare.count == 5, String(decoding: bare.prefix(4), as: UTF8.self).lowercased() == "sep=", bare[4] < 0x80
    else { return nil }
    var scan = CSVScan(bytes: bytes, separator: bare[4], position: line.count)
    scan.takeEnd()
    return (bare[4], scan.position)
  }

  /// All records but the empty ones.
  func records() throws(Fault) -> [[CSVTable.Field]] {
    var scan = self
    var records: [[CSVTable.Field]] = []
    var row = 0
    while let record = try scan.record(row: row + 1) {
      row += 1
      if record.contains(where: { !$0.text.isEmpty }) { records.append(record) }
    }
    return records
  }

  /// Whether one of the first records is a header.
  func hasHeader(_ isHeader: ([String]) -> Bool) -> Bool {
    var scan = self
    for row in 1...(CSVTable.longestTitle + 1) {
      guard let record = try? scan.record(row: row) else { return false }
      if isHeader(record.map(\.text)) { return true }
    }
    return false
  }

  /// Reads the next record; nil at the end of the text.
  mutating func record(row: Int) throws(Fault) -> [CSVTable.Field]? {
    guard position < bytes.count else { return nil }
    var fields: [CSVTable.Field] = []
    while true {
      let text = try field(row: row, column: fields.count + 1)
      fields.append(.init(text: CSVWriter.unguarded(text), row: row, column: fields.count + 1))
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    takeEnd()
    return fields
  }

  private mutating func field(row: Int, column: Int) throws(Fault) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, bytes[position] != separator, !isEnd(bytes[position]) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    position += 1
    var text: [UInt8] = []
    while true {
      guard position < bytes.count else {
        throw .init(diagnostic: .openQuotedField(row: row, column: column))
      }
      let byte = bytes[position]
      position += 1
      if byte != UInt8(ascii: "\"") {
        text.append(byte)
      } else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        text.append(byte)
        position += 1
      } else {
        break
      }
    }
    guard position == bytes.count || bytes[position] == separator || isEnd(bytes[position]) else {
      throw .init(diagnostic: .textBehindQuotedField(row: row, column: column))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private mutating func takeEnd() {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
  }
}

extension Diagnostic {
  fileprivate static var unknownEncoding: Diagnostic {
    Diagnostic(
      .unknownEncoding, "the file is not UTF-8", at: .cell(row: 1, column: nil),
      remedy: "in Excel, save as 'CSV UTF-8 (comma delimited)'; export a workbook as CSV first")
  }

  fileprivate static func openQuotedField(row: Int, column: Int) -> Diagnostic {
    Diagnostic(.unclosedField, "the quoted text has no closing '\"'", at: .cell(row: row, column: column))
  }

  fileprivate static func textBehindQuotedField(row: Int, column: Int) -> Diagnostic {
    Diagnostic(.textAfterField, "unexpected text after the closing '\"'", at: .cell(row: row, column: column))
  }
}
