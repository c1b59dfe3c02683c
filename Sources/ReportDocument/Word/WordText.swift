internal import Text

/// A text as Word can take it.
enum WordText {
  /// A part of a text whose letters run in one direction.
  struct Piece: Hashable {
    let text: String
    let isRightToLeft: Bool
  }

  /// Returns the text with a sign for each hidden character and a space for each white space of more than one kind.
  static func visible(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else { return text }
    let spaced = text.replacing("\r\n", with: " ")
    return HiddenCharacters.visible(
      String(String.UnicodeScalarView(spaced.unicodeScalars.map { "\n\r\t".unicodeScalars.contains($0) ? " " : $0 })))
  }

  /// Returns the visible text in pieces. A piece that runs from right to left begins and ends with such a letter, so that
  /// what surrounds it keeps its place.
  static func pieces(of text: String) -> [Piece] {
    let visible = visible(text)
    let scalars = Array(visible.unicodeScalars)
    guard let first = scalars.firstIndex(where: runsRightToLeft), let last = scalars.lastIndex(where: runsRightToLeft)
    else { return visible.isEmpty ? [] : [Piece(text: visible, isRightToLeft: false)] }
    var end = last + 1
    // Marks belong to the letter before them.
    while end < scalars.count, scalars[end].properties.canonicalCombiningClass != .notReordered { end += 1 }
    let parts = [(scalars[..<first], false), (scalars[first..<end], true), (scalars[end...], false)]
    return parts.compactMap { part, isRightToLeft in
      part.isEmpty ? nil : Piece(text: String(String.UnicodeScalarView(part)), isRightToLeft: isRightToLeft)
    }
  }

  /// Whether a letter belongs to a script that is written from right to left: Hebrew, Arabic and the scripts near them.
  private static func runsRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Returns the width of a text in the font of the document at a size in points, in twentieths of a point; rather too
  /// wide than too narrow.
  static func width(of text: some Collection<Character>, size: Double, isStrong: Bool = false) -> Double {
    let ems = text.reduce(0) { $0 + width(of: $1) }
    return ems * size * 20 * (isStrong ? 1.06 : 1)
  }

  /// The width of a character in ems, of a font such as Calibri.
  private static func width(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x30...0x39: return 0.51
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      return 1
    default: break
    }
    if "iljI.,:;'|!()[]’‘ ".contains(character) { return 0.3 }
    if "tfrJ-\"“”/".contains(character) { return 0.4 }
    if "mwMW@%&—…→←▲▼☐☑".contains(character) { return 0.89 }
    return character.isUppercase ? 0.64 : 0.54
  }
}
