internal import OperatingSystem
internal import Text

/// Breaks prose into lines.
package enum TextWrapping {
  /// Returns the words of `text` in lines of at most `width` columns (at least 1); a longer word is broken, blanks are
  /// joined. An empty text gives no line.
  package static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    // Before the words are told apart: a hidden character may be white space, or belong to a space as one character.
    let visible = HiddenCharacters.visible(text, keeping: "\n", "\r", "\t")
    for word in visible.split(whereSeparator: \.isWhitespace) {
      for piece in pieces(of: word, width: max(1, width)) {
        let needed = DisplayWidth.of(piece)
        if used > 0 && used + 1 + needed <= width {
          line += " \(piece)"
          used += 1 + needed
        } else {
          if used > 0 { lines.append(line) }
          line = String(piece)
          used = needed
        }
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Returns the beginning of `text` in at most `width` columns, with `…` in place of the rest.
  static func cut(_ text: String, width: Int) -> String {
    if DisplayWidth.of(text) <= width { return text }
    var result = ""
    var used = 0
    for character in text {
      used += DisplayWidth.of(character)
      if used > width - 1 { break }
      result.append(character)
    }
    return width > 0 ? result + "…" : ""
  }

  private static func pieces(of word: Substring, width: Int) -> [Substring] {
    if DisplayWidth.of(word) <= width { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0
    for index in word.indices {
      let needed = DisplayWidth.of(word[index])
      if used + needed > width && index > start {
        pieces.append(word[start..<index])
        start = index
        used = 0
      }
      used += needed
    }
    return pieces + [word[start...]]
  }
}
