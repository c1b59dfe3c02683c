/// A command line up to the cursor, split into words as the shell will split it.
///
/// Nothing is expanded: `$(x)` and `*` stay as they are. A word in front of the cursor that the shell would expand is then
/// the name of a file that does not exist, and nothing is offered for it.
struct TypedLine {
  /// The words after the program's name, without quotes, but for the last one.
  private(set) var words: [String] = []
  /// The word that ends at the cursor, without quotes; may be empty.
  private(set) var current = ""
  /// The quotation mark that is open at the cursor.
  private(set) var openQuote: Character?
  /// The number of characters of `current` that the shell keeps on the line: those before the last of the `breaks`, and
  /// before an open quotation mark.
  private(set) var kept = 0

  /// Splits a line. `breaks` are characters at which the shell begins another word for completions alone, as bash does at
  /// those in `COMP_WORDBREAKS`.
  init(_ line: String, in shell: Shell, breaks: String = "") {
    var words: [String] = []
    var isInWord = false
    var rest = line[...]
    while let character = rest.popFirst() {
      if openQuote == nil, character.isWhitespace {
        if isInWord { words.append(current) }
        (current, kept, isInWord) = ("", 0, false)
        continue
      }
      isInWord = true
      read(character, &rest, in: shell)
      if openQuote == nil, character != "\\", breaks.contains(character) { kept = current.count }
    }
    self.words = Array(words.drop(while: Self.isAssignment).dropFirst())
  }

  private mutating func read(_ character: Character, _ rest: inout Substring, in shell: Shell) {
    switch (openQuote, character) {
    case (nil, "'"), (nil, "\""):
      openQuote = character
      kept = current.count
    case (let quote?, _) where character == quote: openQuote = nil
    case (_, "\\") where isEscape(before: rest.first, in: shell): current += rest.popFirst().map(String.init) ?? ""
    default: current.append(character)
    }
  }

  /// Whether a backslash before a character takes away its meaning.
  private func isEscape(before next: Character?, in shell: Shell) -> Bool {
    switch openQuote {
    case nil: true
    case "\"": next.map { "\"\\$`".contains($0) } ?? false
    default: shell == .fish && (next == "'" || next == "\\")
    }
  }

  /// Whether a word in front of the program's name sets a variable.
  private static func isAssignment(_ word: String) -> Bool {
    guard let sign = word.firstIndex(of: "="), sign > word.startIndex else { return false }
    return word[..<sign].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }

  /// The text that bash puts on the line after the part of the word that it keeps, so that the word becomes `candidate`;
  /// nil if no text does that.
  func bashText(for candidate: String) -> String? {
    let rest = candidate.dropFirst(kept)
    switch openQuote {
    case "'": return String(rest).replacing("'", with: "'\\''")
    // Within these quotation marks bash replaces `!` whatever stands in front of it.
    case .some: return rest.contains("!") ? nil : rest.map { "\"\\$`".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    case nil:
      return rest.map { character in
        let isPlain = character.isLetter || character.isNumber || "-_./:@%+=,".contains(character)
        return isPlain ? "\(character)" : "\\\(character)"
      }.joined()
    }
  }
}
