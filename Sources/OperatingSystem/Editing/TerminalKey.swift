/// A key that was pressed in a terminal, or a text that was typed or pasted.
enum TerminalKey: Hashable, Sendable {
  /// Typed characters, without control characters.
  case text(String)
  /// A pasted text; its line breaks are line feeds.
  case paste(String)
  case enter
  /// Ctrl-D: the end of the input on an empty line, Delete on any other.
  case endOfInput
  case left, right, wordLeft, wordRight, home, end
  case backspace, delete
  /// Ctrl-W: the word before the cursor.
  case deleteWord
  /// Ctrl-U: everything before the cursor.
  case deleteToStart
  /// Ctrl-K: everything behind the cursor.
  case deleteToEnd
}
