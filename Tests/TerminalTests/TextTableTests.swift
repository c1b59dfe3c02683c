import Testing

@testable import OperatingSystem
@testable import Terminal

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｶ", 1), ("한", 2), ("🍕", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2),
    ("❤️", 2),
    ("✓", 1), ("\u{200B}", 0), ("…", 1),
  ])
  func columnsAreThoseOfATerminal(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}

@Suite struct TextWrappingTests {
  @Test(arguments: [
    ("", 10, []), ("one two three", 7, ["one two", "three"]), ("one  two", 80, ["one two"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("a 漢字漢字", 4, ["a", "漢字", "漢字"]), ("ab", 0, ["a", "b"]),
  ])
  func wordsFillTheLines(text: String, width: Int, lines: [String]) {
    #expect(TextWrapping.lines(of: text, width: width) == lines)
  }

  @Test(arguments: [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("漢字漢", 4, "漢…"), ("abc", 1, "…"), ("abc", 0, "")])
  func whatIsCutShowsIt(text: String, width: Int, expected: String) {
    #expect(TextWrapping.cut(text, width: width) == expected)
  }
}

@Suite struct TextTableTests {
  private func table() -> TextTable {
    var table = TextTable([.init("topic"), .init("level", .right), .init("says", wraps: true)])
    table.add(["incident", "2", "Every incident is logged with its time"])
    table.add([.init("漢字\u{1B}[2J"), "10"])
    return table
  }

  /// The last optional column goes first; what was left out is named.
  @Test(
    arguments: [
      (60, ["a", "first", "second", "third"], nil), (42, ["a", "first", "third"], "left out: second"),
      (30, ["a", "third"], "left out: first, second"),
    ] as [(Int, [String], String?)])
  func optionalColumnsAreLeftOutWhereTheTableIsTooWide(width: Int, columns: [String], note: String?) {
    var table = TextTable(
      [
        .init("a", wraps: true), .init("first", isOptional: true), .init("second", isOptional: true), .init("third"),
      ], leftOut: "left out:")
    table.addHeading("heading")
    table.add(["some words that wrap", "1234567890", "1234567890", "1234567890"])
    let lines = table.rendered(width: width, style: Style(isOn: false)).text.split(separator: "\n").map(String.init)
    #expect(lines.first?.split(separator: " ").map(String.init) == columns)
    #expect(lines.allSatisfy { $0.count <= width })
    #expect((lines.last == note) == (note != nil))
  }

  @Test func inAPipeTheWidthIsThatOfTheText() {
    let expected = """
      topic     level  says
      ────────  ─────  ──────────────────────────────────────
      incident      2  Every incident is logged with its time
      漢字␛[2J     10
      """
    #expect(table().rendered(width: nil, style: Style(isOn: false)).text == expected)
  }

  @Test func onANarrowTerminalWrappingColumnsGiveWay() {
    let expected = """
      topic     level  says
      ────────  ─────  ───────────────
      incident      2  Every incident
                       is logged with
                       its time
      漢字␛[2J     10
      """
    #expect(table().rendered(width: 32, style: Style(isOn: false)).text == expected)
  }

  @Test(arguments: [Int.min, -1, 0, 1, 7, 20])
  func noWidthIsTooSmall(width: Int) {
    #expect(!table().rendered(width: width, style: Style(isOn: false)).text.isEmpty)
  }

  @Test func aHeadingSpansTheColumnsWithoutWideningThem() {
    var table = TextTable([.init("a"), .init("b")])
    table.addHeading("a long heading")
    table.add(["x", "y"])
    #expect(table.rendered(width: nil, style: Style(isOn: false)).text == "a  b\n─  ─\na long heading\nx  y")
    #expect(table.rendered(width: 8, style: Style(isOn: false)).text == "a  b\n─  ─\na long …\nx  y")
  }

  @Test func marksDoNotCountAsWidth() {
    var table = TextTable([.init("a"), .init("b")])
    table.add([.init("x", .bad), "y"])
    #expect(table.rendered(width: nil, style: Style(isOn: true)).text.hasSuffix("\u{1B}[31mx\u{1B}[0m  y"))
  }
}
