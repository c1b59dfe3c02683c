/// Draws a line that is being edited over its last drawing.
///
/// Uses five sequences that every terminal with a moving cursor has: cursor up, cursor right, erase below, and those that
/// turn marks around pasted text on and off.
struct LineDisplay: Hashable, Sendable {
  /// Asks the terminal to put marks around pasted text; terminals without them ignore it.
  static let marksPastes = "\u{1B}[?2004h"
  static let marksNoPastes = "\u{1B}[?2004l"

  /// The rows on the screen; nil before the first drawing.
  private var drawn: LineLayout?
  /// The rows of the screen above the cursor that belong to the drawing.
  private var rowsAbove = 0

  /// Returns the text that draws the rows: from the place of the cursor at first, later over the rows that are there.
  mutating func draw(_ layout: LineLayout) -> String {
    let up = rowsAbove
    (drawn, rowsAbove) = (layout, layout.cursorRow)
    return "\r" + Self.move(up, "A") + "\u{1B}[J" + layout.rows.map(\.text).joined(separator: "\n")
      + Self.move(layout.rows.count - 1 - layout.cursorRow, "A") + "\r" + Self.move(layout.cursorColumn, "C")
  }

  /// Follows the rows to a window with another number of columns, in which terminals break them again.
  mutating func resize(columns: Int) {
    guard let layout = drawn, columns > 0 else { return }
    let above = layout.rows[..<layout.cursorRow].reduce(0) { $0 + max(1, ($1.width + columns - 1) / columns) }
    rowsAbove = above + layout.cursorColumn / columns
  }

  /// Forgets the drawing: the next one begins where the cursor is.
  mutating func forget() { self = LineDisplay() }

  private static func move(_ count: Int, _ direction: Character) -> String {
    count > 0 ? "\u{1B}[\(count)\(direction)" : ""
  }
}
