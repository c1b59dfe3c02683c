internal import Text

/// Texts in the cells of a workbook. What XML cannot contain is written as `_x0001_`, and a text that looks so, such as
/// `_x0001_` itself, as `_x005F_x0001_` (ECMA-376, ST_Xstring).
enum CellText {
  /// The most characters of a cell, in code units of UTF-16.
  static let longest = 32_767

  /// Returns a text as it is written.
  static func escaped(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      // A bare one is a line feed for some spreadsheets.
      if !XMLCharacters.isAllowed(scalar) || scalar == "\r" {
        written += escape(of: scalar.value)
      } else {
        if scalar == "_", code(in: scalars, at: index) != nil { written += "_x005F".unicodeScalars }
        written.append(scalar)
      }
    }
    return String(written)
  }

  /// Returns a text as it was meant.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var (plain, index) = (String.UnicodeScalarView(), 0)
    while index < scalars.count {
      if let code = code(in: scalars, at: index), let scalar = Unicode.Scalar(code) {
        plain.append(scalar)
        index += 7
      } else {
        plain.append(scalars[index])
        index += 1
      }
    }
    return String(plain)
  }

  private static func escape(of code: UInt32) -> String.UnicodeScalarView {
    "_x\(String(code, radix: 16, uppercase: true).padded(with: "0", toTrailing: 4))_".unicodeScalars
  }

  /// The number of an escape that begins at an index; nil where there is none.
  private static func code(in scalars: [Unicode.Scalar], at index: Int) -> UInt32? {
    guard index + 6 < scalars.count, scalars[index] == "_", scalars[index + 1] == "x", scalars[index + 6] == "_" else {
      return nil
    }
    return scalars[(index + 2)...(index + 5)].reduce(UInt32?.some(0)) { code, scalar in
      guard let code, scalar.isASCII, let digit = Character(scalar).hexDigitValue else { return nil }
      return 16 * code + UInt32(digit)
    }
  }
}
