import Testing
import Wording

private enum Piece: PhrasePiece {
  case text(String)
  case userText(String)

  var string: String {
    switch self {
    case .text(let text): text
    case .userText(let text): "«\(text)»"
    }
  }
}

@Suite struct LanguageTests {
  private static let german = Language(
    id: "de", title: "Deutsch", decimalMark: ",",
    texts: [
      "{1} topics": .init(one: "ein Thema", many: "{1} Themen"), "{1} of {2}": .init(many: "{2}: {1}"),
      "{1} days": .init(many: "{1} Tage"),
    ])

  private func said(_ language: Language, _ phrase: Phrase<Piece>) -> String {
    language.pieces(of: phrase).map(\.string).joined()
  }

  @Test(arguments: [
    (0, "0 topics", "0 Themen"), (1, "one topic", "ein Thema"), (2, "2 topics", "2 Themen"),
    (21, "21 topics", "21 Themen"),
  ])
  func aCountAgreesWithItsNoun(count: Int, english: String, german: String) {
    let phrase: Phrase<Piece> = Phrase(count, one: "one topic", many: "\(count) topics")
    #expect(said(.english, phrase) == english)
    #expect(said(Self.german, phrase) == german)
  }

  @Test func aTranslationWithoutATextForOneSaysTheTextForMany() {
    #expect(said(Self.german, Phrase(1, one: "one day", many: "\(1) days")) == "1 Tage")
  }

  @Test func valuesStandWhereTheTranslationPutsThem() {
    #expect(said(.english, "\(3) of \(userText: "a{1}b")") == "3 of «a{1}b»")
    #expect(said(Self.german, "\(3) of \(userText: "a{1}b")") == "«a{1}b»: 3")
    #expect(said(Self.german, "no {place} at all") == "no {place} at all")
  }

  @Test func aPhraseWithoutATranslationStaysEnglish() {
    #expect(said(Self.german, "\(2) words") == "2 words")
  }

  @Test func figuresFollowTheLanguage() {
    #expect(Self.german.number(0.675, decimals: 2) == "0,68")
    #expect(Self.german.number(2.5) == "2,5")
    #expect(Self.german.scoreInterval(2.4, 2.9) == "2,40–2,90")
    #expect(Self.german.scoreInterval(2.4, nil) == "2,40")
    #expect(Self.german.number(-0.13, decimals: 2) == "−0,13" && Language.english.number(-2.5) == "−2.5")
    #expect(Self.german.number(-0.001, decimals: 2) == "0,00")
    #expect(Language.english.percentInterval(62, 62.3) == "62 %")
    #expect(Language.english.percentInterval(62, 70) == "62–70 %")
    #expect(Language.english.percent(ofOne: nil) == "–")
  }

  @Test(arguments: [
    ("2026-11-03", "03.11.2026"), ("0999-01-31", "31.01.0999"), ("a-b-c", "a-b-c"), ("2026-11", "2026-11"),
    ("2026-11-0x", "2026-11-0x"), ("", ""),
  ])
  func datesHaveTheFormOfTheLanguage(text: String, german: String) {
    let language = Language(id: "de", title: "D", texts: ["{1}-{2}-{3}": .init(many: "{3}.{2}.{1}")])
    #expect(language.date(text) == german)
    #expect(Language.english.date(text) == text)
  }

  @Test func pointsHaveAFormOfTheirOwnWhereATranslationHasOne() {
    let language = Language(
      id: "de", title: "D",
      texts: [
        "Target": .init(many: "Zielstufe"), "Target [points]": .init(many: "Zielwert"), "Gap": .init(many: "Lücke"),
        "{1} goals [points]": .init(one: "ein Wert", many: "{1} Werte"),
      ])
    #expect(said(language, "Target") == "Zielstufe" && said(language, "\(2) goals") == "2 goals")
    let points = language.speaking(ofPoints: true)
    #expect(said(points, "Target") == "Zielwert" && said(points, "Gap") == "Lücke")
    #expect(said(points, Phrase(1, one: "one goal", many: "\(1) goals")) == "ein Wert")
    #expect(points.speaking(ofPoints: false) == language)
  }

  @Test func namesOfBuiltInLevelsAreTranslatedAndOthersStay() {
    let language = Language(id: "de", title: "D", texts: ["Managed": .init(many: "Gesteuert")])
    #expect(language.builtIn("Managed") == "Gesteuert" && language.builtIn("Ours") == "Ours")
  }
}
