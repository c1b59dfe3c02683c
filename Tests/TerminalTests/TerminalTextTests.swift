import Testing

@testable import OperatingSystem
@testable import Terminal
@testable import Text

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("plain äöü 漢字 🍕\nnext", "plain äöü 漢字 🍕\nnext"),
    ("\u{1B}[2J", "␛[2J"),
    ("a\u{0}b\u{7}c\rd\te", "a␀b␇c␍d␉e"),
    ("\u{7F}", "␡"),
    ("\u{9B}31m\u{9D}0;title\u{9C}", "⟦U+9B⟧31m⟦U+9D⟧0;title⟦U+9C⟧"),
    (
      "\u{202E}live\u{202C}\u{2066}\u{2069}\u{200F}\u{61C}",
      "⟦U+202E⟧live⟦U+202C⟧⟦U+2066⟧⟦U+2069⟧⟦U+200F⟧⟦U+61C⟧"
    ),
    ("\r\n", "␍\n"),
  ])
  func controlsAreShownAsSigns(userText: String, shown: String) {
    #expect(TerminalText(userText).text == shown)
    #expect(TerminalText(TerminalText(userText).text).text == shown)
  }

  @Test func onlyForeignPartsOfAMessageAreChanged() {
    let hostile = "\u{1B}]0;x\u{7}"
    let text: TerminalText = "\u{1B}[1m\(hostile)\u{1B}[0m \(7)"
    #expect(text.text == "\u{1B}[1m␛]0;x␇\u{1B}[0m 7")
  }

  @Test func quotedWordsStayOnTheirLineAndAreCut() {
    let text: TerminalText = "\(quoted: "a\nb") \(quoted: String(repeating: "x", count: 100))"
    #expect(text.text == "'a␊b' '\(String(repeating: "x", count: 60))…'")
  }
}

@Suite struct StyleTests {
  @Test func marksStandAroundTheTextOnlyWhenTheyAreOn() {
    #expect(Style(isOn: true)(.bad, "no").text == "\u{1B}[31mno\u{1B}[0m")
    #expect(Style(isOn: false)(.bad, "no").text == "no")
    #expect(Style(isOn: true)(.strong, "").text.isEmpty)
  }

  @Test(arguments: [
    (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false), (true, ["NO_COLOR": ""], true),
    (true, ["TERM": "dumb"], false),
  ])
  func colorIsForTerminalsThatWantIt(isTerminal: Bool, environment: [String: String], expected: Bool) {
    var system = System.live()
    system.outputIsTerminal = isTerminal
    system.environment = { environment[$0] }
    #expect(Style(for: system, unless: false).isOn == expected)
    #expect(!Style(for: system, unless: true).isOn)
  }
}
