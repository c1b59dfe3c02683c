internal import Text

/// The rows of a terminal that a prompt and a text take, and the cursor in them.
struct LineLayout: Hashable, Sendable {
  /// A row of the terminal.
  struct Row: Hashable, Sendable {
    /// Safe to print, without a line break.
    fileprivate(set) var text = ""
    /// The columns of the text.
    fileprivate(set) var width = 0
  }

  /// One or more rows.
  private(set) var rows = [Row()]
  /// The index of the cursor's row.
  private(set) var cursorRow = 0
  /// The columns before the cursor in its row.
  private(set) var cursorColumn = 0
  /// The last column stays free: some terminals begin a new line when it is written to.
  private let available: Int

  /// Breaks a prompt and the text behind it into rows of a terminal with `width` columns.
  init(prompt: TerminalText, _ line: LineEditor, width: Int) {
    available = max(1, width - 1)
    add(prompt.text)
    add(line.before)
    (cursorRow, cursorColumn) = (rows.count - 1, rows[rows.count - 1].width)
    add(line.after)
  }

  private mutating func add(_ text: String) {
    for character in text {
      if character == "\n" {
        rows.append(Row())
        continue
      }
      let shown = HiddenCharacters.visible(String(character))
      let width = DisplayWidth.of(shown)
      if rows[rows.count - 1].width + width > available { rows.append(Row()) }
      rows[rows.count - 1].text += shown
      rows[rows.count - 1].width += width
    }
  }

  /// Returns `height` rows at most, with the cursor in one of them.
  func section(height: Int) -> LineLayout {
    let first = max(0, cursorRow - max(1, height) + 1)
    var section = self
    section.rows = Array(rows[first...].prefix(max(1, height)))
    section.cursorRow -= first
    return section
  }
}
