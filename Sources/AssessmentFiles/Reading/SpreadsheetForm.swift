internal import Text

/// Texts that spreadsheets take for numbers or dates, and save in another form.
enum SpreadsheetForm {
  /// Whether a spreadsheet saves another text than the one in the cell: `1.10` becomes 1.1, `007` becomes 7, `1e5` becomes
  /// 100000, and `1-2` a date.
  static func changes(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if bytes.isEmpty || !bytes[0].isDigit { return false }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }) {
      let hasZeros = parts[0].count > 1 && parts[0].hasPrefix("0")
      return hasZeros || (parts.count == 2 && parts[1].hasSuffix("0")) || bytes.count > 15
    }
    return isExponent(text) || isDay(text)
  }

  private static func isExponent(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[1].isEmpty
      && parts[0].utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      && parts[1].drop { $0 == "-" || $0 == "+" }.utf8.allSatisfy(\.isDigit)
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { (1...4).contains($0.count) && $0.utf8.allSatisfy(\.isDigit) }
  }
}
