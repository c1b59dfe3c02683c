/// A text that is being typed, with a cursor. Moves and deletions go by characters as people see them.
struct LineEditor: Hashable, Sendable {
  /// The meaning of a key.
  enum Result: Hashable, Sendable {
    /// The line goes on.
    case edited
    /// The line is complete.
    case entered
    /// The input ended.
    case ended
  }

  /// The bytes of the longest text; a character that would exceed them is not taken.
  static let limit = 100_000

  /// The text before the cursor.
  private(set) var before: String
  /// The text behind the cursor.
  private(set) var after = ""

  /// Begins with a text and the cursor at its end.
  init(_ text: String = "") { before = text }

  /// The whole text.
  var text: String { before + after }

  /// Changes the text, or moves the cursor.
  mutating func apply(_ key: TerminalKey) -> Result {
    switch key {
    case .enter: return .entered
    case .endOfInput where before.isEmpty && after.isEmpty: return .ended
    case .text(let text), .paste(let text): insert(text)
    case .left: moveLeft(1)
    case .right: moveRight(1)
    case .wordLeft: moveLeft(Self.length(ofWord: before.reversed()))
    case .wordRight: moveRight(Self.length(ofWord: after))
    case .home: (before, after) = ("", text)
    case .end: (before, after) = (text, "")
    case .backspace: before = String(before.dropLast())
    case .delete, .endOfInput: after = String(after.dropFirst())
    case .deleteWord: before = String(before.dropLast(Self.length(ofWord: before.reversed())))
    case .deleteToStart: before = ""
    case .deleteToEnd: after = ""
    }
    return .edited
  }

  /// Inserts a text without its control characters; a tab is a blank.
  private mutating func insert(_ text: String) {
    var kept = String.UnicodeScalarView()
    var room = Self.limit - before.utf8.count - after.utf8.count
    for scalar in text.unicodeScalars {
      room -= UTF8.width(scalar)
      if room < 0 { break }
      if scalar == "\t" {
        kept.append(" ")
      } else if scalar == "\n" || scalar.properties.generalCategory != .control {
        kept.append(scalar)
      }
    }
    before += String(kept)
  }

  private mutating func moveLeft(_ count: Int) {
    after = before.suffix(count) + after
    before = String(before.dropLast(count))
  }

  private mutating func moveRight(_ count: Int) {
    before += after.prefix(count)
    after = String(after.dropFirst(count))
  }

  /// The number of characters of the blanks and the word at the start.
  private static func length(ofWord text: some Sequence<Character>) -> Int {
    var isInWord = false
    var count = 0
    for character in text {
      if character.isWhitespace && isInWord { break }
      isInWord = isInWord || !character.isWhitespace
      count += 1
    }
    return count
  }
}
