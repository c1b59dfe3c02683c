import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

@Suite struct TranslationReaderTests {
  private static let original = Document(
    name: "desk.yaml",
    text: """
      questionnaire: desk
      title: Desk
      version: "2.0"
      description: About the desk.
      levels: [First, Second]
      scale: [{id: N, label: Not yet}, {id: Y, label: Yes indeed}]
      topics:
        - id: calls
          title: Calls
          purpose: Take calls.
          group: Front
          criteria:
            - id: calls.1
              text: Calls are logged.
              evidence: [call log, tool]
              improve: Log calls.
              first-step: Start today.
              guidance: Look at the log.
              at: {N: Nobody logs.}
            - {id: calls.2, text: Calls are answered.}
        - id: mail
          title: Mail
          criteria: [{id: mail.1, text: Mail is read.}]
      """)

  private static let german = """
    translation: desk
    language: de
    version: "2.0"
    title: Annahme
    description: Über die Annahme.
    levels: [Erste, Zweite]
    scale: {N: Noch nicht, Y: Ja}
    topics:
      calls: {title: Anrufe, purpose: Anrufe annehmen., group: Vorn}
      mail: {title: Post}
    criteria:
      calls.1:
        text: Anrufe werden erfasst.
        evidence: [Anrufliste, Werkzeug]
        improve: Anrufe erfassen.
        first-step: Heute beginnen.
        guidance: Die Liste ansehen.
        at: {N: Niemand erfasst.}
      calls.2: {text: Anrufe werden angenommen.}
      mail.1: {text: Post wird gelesen.}
      x-own: ignored

    """

  private static let catalogue = Document(
    name: "frameworks/rules.yaml",
    text: """
      catalogue: rules
      title: Rules
      edition: "7"
      kind: conformity
      item-name: {one: rule, many: rules}
      items:
        - id: 1
          title: Intake
          documented-information: [{id: 1-a, title: Log, kind: record}]
        - {id: 2, title: Handover}
      stages:
        - id: stage-1
          title: Stage 1
          items: [1]
          activities: [Agree on the scope.]
          interviews: [{items: [1], roles: [Owner, Staff], ask: How it is done}, {items: [2], roles: [Owner]}]
          samples: [{items: [1], draw: Ten records}]
      """)

  /// A reader whose library has the originals and some translations.
  private static func reader(_ translations: [Document] = [], _ more: [Document] = []) -> AssessmentReader {
    let entries = translations.map { QuestionnaireLibrary.Entry($0) }
    return AssessmentReader(
      library: QuestionnaireLibrary(
        questionnaireEntries: ([original] + more).map { QuestionnaireLibrary.Entry($0) },
        catalogueEntries: [QuestionnaireLibrary.Entry(catalogue)], translations: TranslationFiles { entries }))
  }

  private func messages(_ text: String, name: String = "desk.de.yaml") -> [String] {
    Self.reader().check(Document(name: name, text: text)).flatMap(\.diagnostics).map(\.message)
  }

  private func translated(
    _ texts: [String], _ more: [Document] = [], of id: String = "desk", into language: String = "de"
  ) throws -> Questionnaire {
    let documents = texts.map { text in
      let document = Document(name: "x", text: text)
      let name = "\(document.root?["translation"]?.text ?? "").\(document.root?["language"]?.text ?? "")"
      return Document(name: "languages/\(name).yaml", text: text)
    }
    let reader = Self.reader(documents, more)
    let questionnaire = try #require(
      reader.library.questionnaire(id).flatMap { reader.questionnaire(from: $0).value })
    return try #require(reader.translations(of: questionnaire).first { $0.language == language }).questionnaire
  }

  @Test func everyTextIsTranslatedAndNothingElse() throws {
    #expect(messages(Self.german) == [])
    let (german, english) = (
      try translated([Self.german]), try #require(Self.reader().questionnaire(from: Self.original).value)
    )
    #expect(
      german.title == "Annahme" && german.description == "Über die Annahme." && german.levels == ["Erste", "Zweite"])
    #expect(german.scale.ratings.map(\.label) == ["Noch nicht", "Ja"])
    #expect(german.topics[0].title == "Anrufe" && german.topics[0].purpose == "Anrufe annehmen.")
    #expect(german.topics[0].group == "Vorn" && german.topics[1].group == nil)
    let criterion = german.topics[0].criteria[0]
    #expect(criterion.text == "Anrufe werden erfasst." && criterion.evidence == ["Anrufliste", "Werkzeug"])
    #expect(criterion.advice.improve == "Anrufe erfassen." && criterion.advice.firstStep == "Heute beginnen.")
    #expect(criterion.advice.guidance == "Die Liste ansehen." && criterion.advice.at == ["N": "Niemand erfasst."])
    #expect(german.places == english.places && german.pass == english.pass && german.version == english.version)
    #expect(german.scale.ratings.map(\.id) == ["N", "Y"] && german.scale.ratesLike(english.scale))
    // A later round in another language asks the same.
    #expect(zip(german.criteria, english.criteria).allSatisfy { $0.criterion.asksLike($1.criterion) })
  }

  /// Sheets and interviews may use the labels of either language.
  @Test(arguments: ["Y", "y", "Ja", "ja", "Yes indeed"]) func aRatingHasItsLabelsInBothLanguages(word: String) throws {
    let scale = try translated([Self.german]).scale
    #expect(scale.step(named: word).map { scale[$0].id } == "Y")
  }

  @Test func everyFaultIsFoundInOneRun() {
    ReaderTests.expect(
      """
      ⟦⟧⟦⟧translation: desk
      language: de
      version: "2.0"
      ⟦titel⟧: Annahme
      levels: [Erste, Zweite]
      topics:
        ⟦call⟧: {title: Anrufe}
      criteria:
        calls.1:
          text: ⟦''⟧
          ⟦evidence⟧: [Anrufliste]
          at: {⟦X⟧: Niemand}
        ⟦calls.3⟧: {text: Anrufe}
      """, as: "desk.de.yaml", on: [Self.original],
      finds: [
        "3 of 3 criteria are not translated: calls.1, calls.2, mail.1",
        "8 texts are missing: title, description, scale N, scale Y, calls title, calls purpose, calls group, mail title",
        "unknown key 'titel' in a translation", "'desk' has no topic 'call'", "'text' of criterion 'calls.1' is empty",
        "'evidence' of criterion 'calls.1' has 1 item, the original 2", "'desk' has no rating 'X'",
        "'desk' has no criterion 'calls.3'",
      ])
  }

  @Test(arguments: [
    ("language: de\n", "unknown questionnaire or catalogue 'dusk'", "dusk"),
    ("version: \"2.0\"\n", "a translation needs 'language'", "desk"),
    ("language: de\n", "a translation needs 'version'", "desk"),
    (
      "language: de\nversion: \"2.0\"\nlevels: [Erste]\n", "'levels' of a translation has 1 item, the original 2",
      "desk"
    ),
    ("language: de\nversion: \"2.0\"\ntopics: Anrufe\n", "'topics' must map ids to texts", "desk"),
    ("language: de\nversion: \"2.0\"\nscale: [Nein, Ja]\n", "'scale' must map ratings to texts", "desk"),
    ("language: de\nversion: \"2.0\"\nscale: {N: Y}\n", "the label 'Y' has another meaning as an answer", "desk"),
    ("language: de\nversion: \"2.0\"\nscale: {N: n/a}\n", "the label 'n/a' has another meaning as an answer", "desk"),
  ])
  func aFaultOfTheFrameIsNamed(text: String, message: String, id: String) {
    #expect(messages("translation: \(id)\n" + text).contains(message))
  }

  @Test func aNearIDIsSuggested() {
    let found = Self.reader().check(
      Document(name: "desk.de.yaml", text: Self.german.replacing("calls.2:", with: "calls.22:"))
    ).flatMap(\.diagnostics)
    #expect(found.first { $0.severity == .error }?.remedy == "did you mean 'calls.2'?")
  }

  @Test func aTranslationOfAnotherVersionIsUsedWithAWarning() throws {
    let old = Self.german.replacing("\"2.0\"", with: "\"1.0\"").replacing("mail.1:", with: "mail.9:")
      .replacing("[Anrufliste, Werkzeug]", with: "[Anrufliste]")
    let found = Self.reader().check(Document(name: "desk.de.yaml", text: old)).flatMap(\.diagnostics)
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(
      found.map(\.message).contains("this is the translation of version '1.0' of 'desk', which is now '2.0'"))
    let german = try translated([old])
    #expect(german.topics[0].criteria[0].evidence == ["call log", "tool"])
    #expect(
      german.topics[0].criteria[0].text == "Anrufe werden erfasst."
        && german.topics[1].criteria[0].text == "Mail is read.")
  }

  @Test func whatIsMissingIsCountedAndNamed() {
    let partly = Self.german.replacing("  mail.1: {text: Post wird gelesen.}\n", with: "")
      .replacing("    guidance: Die Liste ansehen.\n", with: "").replacing("title: Annahme\n", with: "")
    #expect(
      messages(partly) == [
        "1 of 3 criteria is not translated: mail.1", "2 texts are missing: title, calls.1 guidance",
      ])
  }

  @Test func aTextWithoutAnOriginalIsNamed() {
    #expect(
      messages(Self.german.replacing("mail: {title: Post}", with: "mail: {title: Post, purpose: Lesen}")) == [
        "topic 'mail' has no 'purpose' in the original, so this text is not shown"
      ])
  }

  @Test func theNameOfTheFileIsThatOfTheOriginalAndTheLanguage() {
    let check = SurroundingsCheck(today: nil) { _ in true }
    let messages = { (name: String) in
      check.diagnostics(on: Document(name: name, text: Self.german)).map(\.message)
    }
    #expect(messages("languages/desk.de.yaml").isEmpty)
    #expect(
      messages("deutsch.yaml") == [
        "the file name 'deutsch.yaml' differs from the id; the file is found by its name only"
      ])
  }

  // MARK: - Questionnaires that extend others

  private static let overlay = Document(
    name: "ours.yaml",
    text: """
      questionnaire: ours
      title: Our desk
      extends: desk
      topics:
        - id: calls
          criteria:
            - {id: calls.2, text: Calls are answered in 20 seconds.}
            - {id: calls.9, text: Calls are counted.}
      """)

  @Test func anOverlayInheritsTheTranslationOfWhatItDoesNotReplace() throws {
    let german = try translated([Self.german], [Self.overlay], of: "ours")
    #expect(german.title == "Our desk" && german.topics[0].title == "Anrufe")
    #expect(
      german.topics[0].criteria.map(\.text) == [
        "Anrufe werden erfasst.", "Calls are answered in 20 seconds.", "Calls are counted.",
      ])
    #expect(german.scale.ratings[1].label == "Ja")
  }

  @Test func anOverlayCanHaveATranslationOfItsOwn() throws {
    let own = """
      translation: ours
      language: de
      version: "2.0"
      title: Unsere Annahme
      criteria:
        calls.9: {text: Anrufe werden gezählt.}
        mail.1: {text: Mail wird gelesen.}

      """
    let german = try translated([Self.german, own], [Self.overlay], of: "ours")
    #expect(german.title == "Unsere Annahme" && german.topics[0].criteria[2].text == "Anrufe werden gezählt.")
    // Its own words go before those of the translation that it inherits.
    #expect(german.topics[1].criteria[0].text == "Mail wird gelesen.")
    #expect(german.topics[0].criteria[0].text == "Anrufe werden erfasst.")
  }

  // MARK: - Catalogues

  private static let germanCatalogue = """
    translation: rules
    language: de
    version: "7"
    title: Regeln
    item-name: {one: Regel, many: Regeln}
    items:
      1: {title: Annahme}
      2: {title: Übergabe}
    documents:
      1-a: {title: Liste}
    stages:
      stage-1:
        title: Stufe 1
        activities: [Umfang vereinbaren.]
        interviews: [{roles: [Leitung, Team], ask: Wie es gemacht wird}, {roles: [Leitung]}]
        samples: [{draw: Zehn Einträge}]

    """

  @Test func everyTextOfACatalogueIsTranslated() throws {
    #expect(messages(Self.germanCatalogue, name: "rules.de.yaml") == [])
    let catalogue = try #require(Self.reader().usableCatalogues.first)
    let translation = try #require(
      CatalogueTranslationReader.read(
        Document(name: "rules.de.yaml", text: Self.germanCatalogue), of: catalogue, reportsMissing: true
      ).value)
    var texts = TextTranslation()
    let german = catalogue.translated(by: translation, isEnglish: true, &texts)
    #expect(german.title == "Regeln" && german.itemName == .init(one: "Regel", many: "Regeln"))
    #expect(german.items.map(\.title) == ["Annahme", "Übergabe"] && german.documents[0].document.title == "Liste")
    let stage = german.stages[0]
    #expect(stage.title == "Stufe 1" && stage.activities == ["Umfang vereinbaren."])
    #expect(stage.interviews.map(\.roles) == [["Leitung", "Team"], ["Leitung"]])
    #expect(
      stage.interviews.map(\.ask) == ["Wie es gemacht wird", ""] && stage.samples.map(\.draw) == ["Zehn Einträge"])
    #expect(german.items.map(\.id) == catalogue.items.map(\.id) && texts.untranslated.isEmpty)
  }

  @Test func whatACatalogueLacksIsCountedAndNamed() {
    let partly = Self.germanCatalogue.replacing("  2: {title: Übergabe}\n", with: "")
      .replacing(", {roles: [Leitung]}", with: "").replacing("item-name: {one: Regel, many: Regeln}\n", with: "")
    #expect(
      messages(partly, name: "rules.de.yaml") == [
        "1 of 2 items is not translated: 2",
        "4 texts are missing: item-name, stage-1 interview 1 roles, stage-1 interview 1 ask, stage-1 interview 2 roles",
        "'interviews' of stage 'stage-1' has 1 item, the original 2",
      ])
  }

  // MARK: - What stays in English

  @Test func textsThatStayInEnglishAreKnown() throws {
    var texts = TextTranslation()
    let english = try #require(Self.reader().questionnaire(from: Self.original).value)
    let partly = QuestionnaireTranslation(
      language: "de", title: "Desk", topics: [Fixture.id("mail"): .init(title: "Calls")])
    _ = english.translated(by: [.init(english, partly, isEnglish: true)], &texts)
    #expect(texts.untranslated.contains("Calls are logged.") && texts.untranslated.contains("About the desk."))
    // A translation may be the same word, and another text's original.
    #expect(!texts.untranslated.contains("Desk") && !texts.untranslated.contains("Calls"))
  }

  @Test func nothingIsKnownOfTheLanguageOfOwnFiles() throws {
    var texts = TextTranslation()
    let own = try #require(Self.reader().questionnaire(from: Self.original).value)
    _ = own.translated(by: [.init(own, nil, isEnglish: false)], &texts)
    #expect(texts.untranslated.isEmpty)
  }
}
