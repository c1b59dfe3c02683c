package import Text

// file      = [ BOM ] record *( end record ) [ end ]
// record    = field *( separator field )
// field     = bare | DQUOTE *( any / 2DQUOTE ) DQUOTE        (RFC 4180)
// separator = "," | ";"                                      the one that is more frequent in the header
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
  }

  /// The file that was parsed.
  package let source: Source
  /// The records in order, without those that are empty; each has one field or more. None where there is an error.
  package let records: [[Field]]
  /// An error for invalid UTF-8, or for a quoted field that has no end or is followed by other text.
  package let diagnostics: [Diagnostic]

  /// Parses any bytes, up to the first error.
  package init(parsing source: Source) {
    self.source = source
    do throws(CSVScan.Fault) {
      records = try Self.records(source.bytes)
      diagnostics = []
    } catch {
      records = []
      diagnostics = [error.diagnostic]
    }
  }

  private static func records(_ bytes: [UInt8]) throws(CSVScan.Fault) -> [[Field]] {
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard String(validating: marked, as: UTF8.self) != nil else { throw .init(diagnostic: .notCSVInUTF8) }
    var scan = CSVScan(bytes: Array(marked))
    var records: [[Field]] = []
    while let record = try scan.record(row: records.count + 1) { records.append(record) }
    return records.filter { $0.contains { !$0.text.isEmpty } }
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

  init(bytes: [UInt8]) {
    self.bytes = bytes
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let semicolons = header.count { $0 == UInt8(ascii: ";") }
    separator = semicolons > header.count { $0 == UInt8(ascii: ",") } ? UInt8(ascii: ";") : UInt8(ascii: ",")
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
  fileprivate static var notCSVInUTF8: Diagnostic {
    Diagnostic("not UTF-8", at: .cell(row: 1, column: nil), remedy: "save the file as CSV UTF-8")
  }

  fileprivate static func openQuotedField(row: Int, column: Int) -> Diagnostic {
    Diagnostic("the quoted text has no closing '\"'", at: .cell(row: row, column: column))
  }

  fileprivate static func textBehindQuotedField(row: Int, column: Int) -> Diagnostic {
    Diagnostic("text goes on after the closing '\"'", at: .cell(row: row, column: column))
  }
}
