import TestSupport
import Testing
import Wording

@testable import Assessment
@testable import OperatingSystem
@testable import Terminal

@Suite struct TerminalWordingTests {
  private static let other = Language(
    id: "xx", title: "X", decimalMark: ",",
    texts: [
      "topic": .init(many: "Thema"), "{1} errors": .init(one: "{1} Fehler nur", many: "{1} Fehler"),
      "The {1} largest gaps": .init(many: "Die {1} größten Lücken"), "reliable": .init(many: "verlässlich"),
      "{1}: level {2}, target {3}, importance {4}": .init(many: "{1}: Ziel {3}, Stufe {2}, Gewicht {4}"),
    ])

  private func lines(_ outline: TextOutline) -> [Substring] {
    outline.rendered(width: nil, style: Style(isOn: false)).text.split(separator: "\n")
  }

  @Test(arguments: [(0, "0 errors"), (1, "1 error"), (2, "2 errors")])
  func countsAgreeWithTheirNouns(count: Int, text: String) {
    #expect(Language.english.errors(count).text == text)
  }

  @Test func aTranslationReplacesTheEnglishAndItsPlaces() throws {
    let evaluation = try ShippedExample.evaluation()
    let gaps = try #require(GapView(evaluation: evaluation, language: Self.other).outline(atMost: 2))
    #expect(lines(gaps).first == "Die 2 größten Lücken")
    #expect(lines(gaps)[1].contains(/: Ziel \d, Stufe \d, Gewicht \d/))
    #expect(Self.other.errors(1).text == "1 Fehler nur" && Self.other.errors(3).text == "3 Fehler")
    #expect(Self.other.alpha(0.85) == "0,85" && Self.other.word(Agreement.words(for: 0.85)).text == "verlässlich")
  }

  @Test func everyViewFollowsTheLanguage() throws {
    let evaluation = try ShippedExample.evaluation()
    let table = AgreementView(
      Agenda(of: evaluation, topics: evaluation.assessment.topics, most: 20), language: Self.other
    ).table
    #expect(table.rendered(width: nil, style: Style(isOn: false)).text.hasPrefix("Thema "))
  }

  @Test func userTextInASentenceIsSafeAndOnOneLine() {
    let hostile = "a\nb\tc\u{1B}[2J{1}"
    #expect(Language.english.say("\(userText: hostile): \(1)").text == "a b c␛[2J{1}: 1")
    #expect(Language.english.say("\(hostile)").text == "a␊b␉c␛[2J{1}")
  }

  @Test(arguments: [(nil, "–"), (0.0, "0.00"), (0.625, "0.63")] as [(Double?, String)])
  func alphaHasTwoDecimalsOrADash(alpha: Double?, text: String) {
    #expect(Language.english.alpha(alpha) == text)
  }
}
