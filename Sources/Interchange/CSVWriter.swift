internal import Text

// file   = 1*( record CRLF )
// record = field *( "," field )
// field  = bare | DQUOTE *( any / 2DQUOTE ) DQUOTE        (RFC 4180)

/// Writes CSV for spreadsheets: RFC 4180, lines end in CRLF, and text fields that a spreadsheet would run as a formula are
/// guarded by a quote.
package struct CSVWriter {
  /// One field of a record.
  package enum Field: Hashable, Sendable {
    /// A user's text: guarded against being run as a formula.
    case text(String)
    /// A user's text that may look like a number or a date, which a spreadsheet would rewrite: guarded against that too.
    case prose(String)
    /// A number, written without a guard; an empty field for nil.
    case number(Double?)
  }

  private var text = "\u{FEFF}"

  /// Begins with a byte order mark, by which spreadsheets recognize UTF-8, and the header.
  package init(header: [String]) {
    append(header.map(Field.text))
  }

  /// Adds a record.
  package mutating func append(_ fields: [Field]) {
    text += Self.joined(fields)
    text += "\r\n"
  }

  /// Adds a record whose first fields are written already, by `joined`: several records can share them.
  package mutating func append(_ beginning: String, _ fields: [Field]) {
    text += beginning
    text += ","
    append(fields)
  }

  /// Returns fields as they are written in a record.
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

  /// Returns the whole records that were added since the last call, for a file that is delivered in parts.
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

  /// Whether the text consists of digits and of the signs between them in numbers, dates and times.
  private static func isFigure(_ text: String) -> Bool {
    text.utf8.contains(where: \.isDigit)
      && text.unicodeScalars.allSatisfy { "0123456789.,:/- %eE".unicodeScalars.contains($0) }
  }

  /// Returns the text of a field without its guard.
  static func unguarded(_ text: String) -> String {
    let rest = String(text.dropFirst())
    return text.hasPrefix("'") && (isFormula(rest) || isFigure(rest)) ? rest : text
  }

  /// Whether a spreadsheet would run the text. A quote in front is guarded too, so that reading removes exactly the guard.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, !("a"..."z").contains(first), !("A"..."Z").contains(first) else {
      return false
    }
    return ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'"].contains(first)
  }
}
