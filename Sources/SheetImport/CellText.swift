internal import Text

extension String {
  /// The text of a cell that holds one word or name: without blanks, no-break spaces and zero-width characters around it.
  var cellValue: String {
    let invisible: Set<Unicode.Scalar> = ["\u{200B}", "\u{2060}", "\u{FEFF}"]
    let isLayout = { (character: Character) in
      character.isWhitespace || character.unicodeScalars.allSatisfy(invisible.contains)
    }
    // A visible ASCII letter at both ends needs no search of Unicode's tables.
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
      return self
    }
    return String(trimmed(where: isLayout))
  }

  /// The letters and digits alone, in lower case: texts that differ in spaces, quotes and dashes are equal.
  var foldedForMatch: String { String(lowercased().filter { $0.isLetter || $0.isNumber }) }
}
