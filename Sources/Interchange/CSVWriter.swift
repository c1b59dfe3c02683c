internal import Text

// file   = 1*( record CRLF )
// record = field *( "," field )
// field  = bare | DQUOTE *( any / 2DQUOTE ) DQUOTE        (RFC 4180)

/// Writes CSV for spreadsheets: RFC 4180, lines end in CRLF, and no text field that a spreadsheet would run as a
/// formula. Hidden characters stay, because the text that is imported again must be the same.
package struct CSVWriter {
  /// One field of a record.
  package enum Field: Hashable, Sendable {
    /// Foreign text: guarded against being run.
    case text(String)
    /// Foreign text that may look like a number or a date, which a spreadsheet would rewrite: guarded against that too.
    case prose(String)
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
    text += Self.joined(fields)
    text += "\r\n"
  }

  /// Adds a record that begins as others do: `joined` makes the beginning, once for all of them.
  package mutating func append(_ beginning: String, _ fields: [Field]) {
    text += beginning
    text += ","
    append(fields)
  }

  /// Fields as they stand in a record.
  package static func joined(_ fields: [Field]) -> String {
    var text = ""
    for (place, field) in fields.enumerated() {
      if place > 0 { text += "," }
      text += written(field)
    }
    return text
  }

  /// The whole file, UTF-8.
  package var bytes: [UInt8] { Array(text.utf8) }

  /// What was written since the last time, whole records: for a file that is delivered while it grows.
  package mutating func takeBytes() -> [UInt8] {
    defer { text = "" }
    return bytes
  }

  private static func written(_ field: Field) -> String {
    switch field {
    case .number(let number):
      return number.map(shortest) ?? ""
    case .text(let text): return quoted(isFormula(text) ? "'" + text : text)
    case .prose(let text): return quoted(isFormula(text) || isFigure(text) ? "'" + text : text)
    }
  }

  private static func quoted(_ guarded: String) -> String {
    let isPlain = guarded.allBytes { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): false
      default: true
      }
    }
    if isPlain { return guarded }
    // By scalars: with a combining mark behind it, a quote is another character and would end the field.
    var doubled = String.UnicodeScalarView()
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { doubled.append(scalar) }
      doubled.append(scalar)
    }
    return "\"" + String(doubled) + "\""
  }

  /// Whether there is nothing but digits and what stands between them in numbers, dates and times.
  private static func isFigure(_ text: String) -> Bool {
    text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && text.unicodeScalars.allSatisfy { "0123456789.,:/- %eE".unicodeScalars.contains($0) }
  }

  /// The text of a field as it was before it was guarded against being run.
  static func unguarded(_ text: String) -> String {
    let rest = String(text.dropFirst())
    return text.hasPrefix("'") && (isFormula(rest) || isFigure(rest)) ? rest : text
  }

  /// Whether a spreadsheet would run the text; the quote that guards is itself guarded, so that reading takes off
  /// exactly what writing put on.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, !("a"..."z").contains(first), !("A"..."Z").contains(first) else {
      return false
    }
    return ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'"].contains(first)
  }
}
