import Testing

@testable import OperatingSystem

@Suite struct LineDisplayTests {
  private func layout(_ before: String, _ after: String = "", width: Int = 11) -> LineLayout {
    var line = LineEditor(before + after)
    for _ in after { _ = line.apply(.left) }
    return LineLayout(prompt: "> ", line, width: width)
  }

  @Test(arguments: [
    ("", "", [">  "], 0, 2), ("ab", "c", ["> abc"], 0, 4), ("abcdefgh", "", ["> abcdefgh"], 0, 10),
    ("abcdefghi", "", ["> abcdefgh", "i"], 1, 1), ("日本日本", "x", ["> 日本日本", "x"], 0, 10),
    ("日本日本日", "", ["> 日本日本", "日"], 1, 2), ("a\nb", "c", ["> a", "bc"], 1, 1), ("e\u{301}", "", ["> e\u{301}"], 0, 3),
    ("a\u{202E}", "", ["> a", "⟦U+202E⟧"], 1, 8),
  ])
  func rowsFitTheWindow(before: String, after: String, rows: [String], row: Int, column: Int) {
    let layout = layout(before, after)
    #expect(layout.rows.map(\.text) == (before.isEmpty ? ["> "] : rows))
    #expect(layout.cursorRow == row && layout.cursorColumn == column)
  }

  @Test func aTallTextShowsTheRowsAroundTheCursor() {
    let layout = layout("a\nb\nc", "d\ne\nf", width: 80)
    #expect(layout.section(height: 2).rows.map(\.text) == ["b", "cd"] && layout.section(height: 2).cursorRow == 1)
    #expect(layout.section(height: 4).rows.map(\.text) == ["> a", "b", "cd", "e"])
    #expect(layout.section(height: 0).rows.map(\.text) == ["cd"])
  }

  @Test func aDrawingReplacesTheLastOne() {
    var display = LineDisplay()
    #expect(display.draw(layout("abcdefghi")) == "\r\u{1B}[J> abcdefgh\ni\r\u{1B}[1C")
    #expect(display.draw(layout("a", "b")) == "\r\u{1B}[1A\u{1B}[J> ab\r\u{1B}[3C")
    _ = display.draw(layout("abcdefghi"))
    display.forget()
    #expect(display.draw(layout("")) == "\r\u{1B}[J> \r\u{1B}[2C")
  }

  @Test func aNarrowerWindowBreaksTheRowsAgain() {
    var display = LineDisplay()
    _ = display.draw(layout("abcdefghi"))
    display.resize(columns: 5)
    // "> abcdefgh" takes two rows of five columns.
    #expect(display.draw(layout("", width: 5)).hasPrefix("\r\u{1B}[2A\u{1B}[J"))
  }
}
