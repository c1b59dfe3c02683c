/// The number of columns that a text takes on a terminal.
enum DisplayWidth {
  /// Returns the columns of the whole text: two for wide characters and emoji, none for marks above and below.
  static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Returns the columns of one character. A sequence of joined emoji is drawn as one, and so is a Korean syllable. In
  /// other scripts each letter and each spacing mark, such as a vowel sign of Devanagari, takes a column.
  static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    // Variation selector 16 turns a sign that is drawn as text into an emoji.
    if scalars.contains("\u{FE0F}") { return 2 }
    let widths = scalars.map(of)
    return isDrawnAsOne(scalars) ? widths.max() ?? 0 : widths.reduce(0, +)
  }

  private static func isDrawnAsOne(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard scalars.count > 1, let first = scalars.first else { return true }
    let isKorean = (0x1100...0x11FF).contains(first.value) || (0xA960...0xA97F).contains(first.value)
    let isEmoji = first.properties.isEmojiPresentation || (0x1F1E6...0x1F1FF).contains(first.value)
    return isKorean || (0xAC00...0xD7A3).contains(first.value) || isEmoji
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// The blocks that Unicode's East Asian Width calls wide or full-width, and the signs drawn as emoji by default.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF,
      0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
