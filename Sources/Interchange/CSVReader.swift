internal import Text

// file      = [ BOM ] record *( end record ) [ end ]
// record    = field *( separator field )
// field     = bare | DQUOTE *( any / 2DQUOTE ) DQUOTE        (RFC 4180)
// separator = "," | ";"                                      the one that stands more often in the header
// end       = CRLF | LF | CR

/// Reads CSV as spreadsheets write it.
package struct CSVReader {
  /// One field with its place.
  package struct Field: Hashable, Sendable {
    /// The text, without quotes and without the sign that guarded it against being run as a formula.
    package let text: String
    /// 1 for the first record; a record over several lines counts once.
    package let row: Int
    /// 1 for the first field of a record.
    package let column: Int
  }

  /// Why a text is no CSV, and where.
  package struct Fault: Hashable, Sendable, Error {
    /// In the reader's words, lower case, no full stop.
    package let message: String
    /// As in `Field`.
    package let row: Int
    /// As in `Field`; nil where the whole row is meant.
    package let column: Int?

    package init(message: String, row: Int, column: Int?) {
      self.message = message
      self.row = row
      self.column = column
    }
  }

  /// The records in order, empty lines left out; every record has one field or more.
  package let records: [[Field]]

  /// Reads the whole text. Throws where a quoted field has no end or goes on after it, and on invalid UTF-8.
  package init(_ bytes: [UInt8]) throws(Fault) {
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard String(validating: marked, as: UTF8.self) != nil else {
      throw Fault(message: "not UTF-8: save the file as CSV UTF-8", row: 1, column: nil)
    }
    var scan = CSVScan(bytes: Array(marked))
    var records: [[Field]] = []
    while let record = try scan.record(row: records.count + 1) { records.append(record) }
    self.records = records.filter { $0.contains { !$0.text.isEmpty } }
  }
}

private struct CSVScan {
  let bytes: [UInt8]
  let separator: UInt8
  var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let semicolons = header.count { $0 == UInt8(ascii: ";") }
    separator = semicolons > header.count { $0 == UInt8(ascii: ",") } ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  mutating func record(row: Int) throws(CSVReader.Fault) -> [CSVReader.Field]? {
    guard position < bytes.count else { return nil }
    var fields: [CSVReader.Field] = []
    while true {
      let text = try field(row: row, column: fields.count + 1)
      fields.append(.init(text: CSVWriter.unguarded(text), row: row, column: fields.count + 1))
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    takeEnd()
    return fields
  }

  private mutating func field(row: Int, column: Int) throws(CSVReader.Fault) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, bytes[position] != separator, !isEnd(bytes[position]) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    position += 1
    var text: [UInt8] = []
    while true {
      guard position < bytes.count else {
        throw .init(message: "the quoted text has no closing '\"'", row: row, column: column)
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
      throw .init(message: "text goes on after the closing '\"'", row: row, column: column)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private mutating func takeEnd() {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
  }
}
