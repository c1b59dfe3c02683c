import Testing

@testable import OperatingSystem

@Suite struct LineEditorTests {
  private func editor(_ keys: TerminalKey..., from draft: String = "") -> LineEditor {
    var editor = LineEditor(draft)
    for key in keys { _ = editor.apply(key) }
    return editor
  }

  @Test(arguments: [
    ([TerminalKey.left], "one tw", "o"), ([.left, .right, .right], "one two", ""), ([.home], "", "one two"),
    ([.home, .left], "", "one two"), ([.home, .wordRight], "one", " two"), ([.wordLeft], "one ", "two"),
    ([.wordLeft, .wordLeft], "", "one two"), ([.backspace], "one tw", ""), ([.home, .backspace], "", "one two"),
    ([.home, .delete], "", "ne two"), ([.delete], "one two", ""), ([.left, .endOfInput], "one tw", ""),
    ([.deleteWord], "one ", ""), ([.left, .deleteToEnd], "one tw", ""), ([.left, .deleteToStart], "", "o"),
    ([.home, .text("x")], "x", "one two"), ([.left, .paste("a\nb")], "one twa\nb", "o"),
    ([.home, .end], "one two", ""),
  ])
  func keysMoveAndDelete(keys: [TerminalKey], before: String, after: String) {
    var editor = LineEditor("one two")
    for key in keys { #expect(editor.apply(key) == .edited) }
    #expect(editor.before == before && editor.after == after)
  }

  @Test func aCharacterIsWhatPeopleSeeAsOne() {
    #expect(editor(.backspace, from: "a👩‍👩‍👧‍👦").text == "a")
    #expect(editor(.left, .delete, from: "e\u{301}").text == "")
    #expect(editor(.text("e"), .text("\u{301}"), .backspace).text == "")
    #expect(editor(.left, .backspace, from: "नमस्ते").text.count == "नमस्ते".count - 1)
  }

  @Test func controlCharactersAreNotText() {
    #expect(editor(.paste("a\u{1B}[2Jb\tc\u{9B}d\u{7}")).text == "a[2Jb cd")
  }

  @Test func anEmptyLineEndsTheInput() {
    var editor = LineEditor()
    #expect(editor.apply(.endOfInput) == .ended && editor.apply(.enter) == .entered)
  }

  @Test func beyondTheLimitNothingIsTaken() {
    #expect(
      editor(.paste(String(repeating: "é", count: LineEditor.limit)), .text("x")).text.utf8.count == LineEditor.limit)
  }
}
