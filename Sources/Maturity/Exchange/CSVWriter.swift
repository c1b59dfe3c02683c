// file   = 1*( record CRLF )
// record = field *( "," field )
// field  = bare | DQUOTE *( any / 2DQUOTE ) DQUOTE        (RFC 4180)

internal import Markup

/// Writes CSV for spreadsheets: RFC 4180, lines end in CRLF, and no text field that a spreadsheet would run as a
/// formula.
package struct CSVWriter {
  /// One field of a record.
  package enum Field: Hashable, Sendable {
    /// Foreign text: guarded against being run.
    case text(String)
    /// A number of ours, written bare; empty where there is none.
    case number(Double?)
  }

  private var text = "\u{FEFF}"

  /// Begins with a byte order mark, by which spreadsheets know UTF-8, and the header.
  package init(header: [String]) {
    append(header.map(Field.text))
  }

  /// Adds a record.
  package mutating func append(_ fields: [Field]) {
    text += fields.map(Self.written).joined(separator: ",") + "\r\n"
  }

  /// The whole file, UTF-8.
  package var bytes: [UInt8] { Array(text.utf8) }

  private static func written(_ field: Field) -> String {
    switch field {
    case .number(let number):
      return number.map(shortest) ?? ""
    case .text(let text):
      let guarded = isFormula(text) ? "'" + text : text
      let needsQuotes = guarded.unicodeScalars.contains { ["\"", ",", ";", "\n", "\r"].contains($0) }
      return needsQuotes ? "\"" + guarded.replacing("\"", with: "\"\"") + "\"" : guarded
    }
  }

  /// The text of a field as it was before it was guarded against being run.
  static func unguarded(_ text: String) -> String {
    guard text.hasPrefix("'"), isFormula(String(text.dropFirst())) else { return text }
    return String(text.dropFirst())
  }

  /// Whether a spreadsheet would run the text; the quote that guards is itself guarded, so that reading takes off
  /// exactly what writing put on.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'"].contains(first)
  }
}
