extension Shell {
  /// Prints a table as wide as standard output allows.
  func print(_ table: TextTable, _ arguments: ParsedArguments) throws(CommandFailure) {
    try print(table.rendered(width: width(), style: Style(for: self, arguments)))
  }

  /// Prints paragraphs as wide as standard output allows.
  func print(_ outline: TextOutline, _ arguments: ParsedArguments) throws(CommandFailure) {
    try print(outline.rendered(width: width(), style: Style(for: self, arguments)))
  }

  /// Prints one line of user text or own text, marked.
  func print(_ text: String, _ mark: Style.Mark, _ arguments: ParsedArguments) throws(CommandFailure) {
    try print(Style(for: self, arguments)(mark, TerminalText(oneLine: text)))
  }
}
