import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

@Suite struct ReaderTests {
  static let catalogue = Document(
    name: "frameworks/iso.yaml",
    text: """
      catalogue: iso
      title: ISO
      kind: conformity
      items:
        - {id: 8, title: Operation, requirement: no}
        - {id: 8.6.1, title: Incidents, parent: 8, documented-information: [{id: a, title: Records, kind: record}]}
        - {id: 8.6.3, title: Problems, parent: 8}
      """)

  static let questionnaire = Document(
    name: "q.yaml",
    text: """
      questionnaire: q
      title: Q
      version: "1.0"
      topics:
        - id: incidents
          title: Incidents
          stage: service-operation
          references: [iso:8.6.1]
          criteria:
            - id: i.1
              text: Every incident is logged.
              dimension: value-streams-and-processes
            - id: i.2
              text: Priorities are used.
              level: 2
              references: [iso:8.6.3]
              weight: 2.5
              effort: S
        - id: problems
          title: Problems
          criteria:
            - {id: p.1, text: Problems are logged., level: 3}
      """)

  static func reader(_ more: [Document] = []) -> AssessmentReader {
    AssessmentReader(library: QuestionnaireLibrary(questionnaires: [questionnaire] + more, catalogues: [catalogue]))
  }

  /// What is found in a text whose faults are marked ⟦…⟧; an unexpected fault fails like a missing one.
  static func expect(
    _ marked: String, as name: String = "x.yaml", on library: [Document] = [], finds messages: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    var starts: [Int] = []
    var text = String(parts.first ?? "")
    for part in parts.dropFirst() {
      starts.append(text.utf8.count)
      text += part.replacing("⟧", with: "")
    }
    let reports = reader(library).check(Document(name: name, text: text))
    let found = reports.flatMap(\.diagnostics)
    #expect(found.map(\.message) == messages, sourceLocation: sourceLocation)
    #expect(found.map(\.range.lowerBound) == starts, "\(messages)", sourceLocation: sourceLocation)
  }

  @Test func aQuestionnaireIsReadWithItsDefaults() throws {
    let q = try #require(Self.reader().questionnaire(from: Self.questionnaire).value)
    #expect(q.scoring == .capability && q.scale == .nplf && q.levels == Questionnaire.defaultLevels)
    #expect(q.scale[q.pass].id == "L")
    let criteria = q.topics[0].criteria
    #expect(criteria[0].references.map(\.description) == ["iso:8.6.1"])
    #expect(criteria[1].references.map(\.description) == ["iso:8.6.3"])
    #expect(criteria[1].weight == 2.5 && criteria[1].effort == .small && criteria[0].effort == .medium)
    #expect(criteria[0].level == Level(1) && criteria[1].level == Level(2))
  }

  @Test func aCriterionReplacesItsTopicsReferencesOneFrameworkAtATime() throws {
    let other = Document(
      name: "o.yaml",
      text: "catalogue: o\ntitle: O\nkind: adoption\nitems:\n  - {id: a, title: A}\n  - {id: b, title: B}\n")
    let reader = AssessmentReader(
      library: QuestionnaireLibrary(questionnaires: [], catalogues: [Self.catalogue, other]))
    let q = try #require(
      reader.questionnaire(
        from: Document(
          name: "r.yaml",
          text: """
            questionnaire: r
            title: R
            topics:
              - id: t
                title: T
                references: [iso:8.6.1, o:a]
                criteria:
                  - {id: c, text: C holds., references: [iso:8.6.3]}
            """)
      ).value)
    #expect(q.topics[0].criteria[0].references.map(\.description) == ["iso:8.6.3", "o:a"])
  }

  @Test func everyFaultOfAQuestionnaireIsFoundInOneRun() {
    Self.expect(
      """
      questionnaire: r
      ⟦titel⟧: R
      scoring: ⟦capabilty⟧
      topics:
        - id: t
          title: T
          stage: ⟦operation⟧
          weight: ⟦0⟧
          references: [⟦iso:8.6.2⟧, ⟦iso⟧, ⟦isso:8⟧]
          criteria:
            - id: c
              text: C holds.
              level: ⟦6⟧
              dimension: ⟦peopel⟧
              effort: ⟦XL⟧
              evidence: ⟦one⟧
              x-owner: me
            - id: ⟦C⟧
              text: D holds.
            - id: ⟦e⟧
        - id: ⟦T⟧
          title: U
          criteria: [{id: u, text: U holds.}]
      pass: ⟦Z⟧
      """.replacing("questionnaire: r", with: "⟦questionnaire⟧: r"),
      finds: [
        "a questionnaire needs 'title'", "unknown key 'titel' in a questionnaire", "unknown scoring method 'capabilty'",
        "unknown stage 'operation'", "'0' is not a weight", "the catalogue 'iso' has no item '8.6.2'",
        "'iso' is not a reference",
        "unknown catalogue 'isso'", "there is no level 6", "unknown dimension 'peopel'", "unknown effort 'XL'",
        "'evidence' must be a list", "'C' is already used", "criterion 'e' needs 'text'", "'T' is already used",
        "unknown rating 'Z'",
      ])
  }

  @Test func scalesOfTheirOwnAreChecked() throws {
    let text = """
      questionnaire: s
      title: S
      scale:
        - {id: none, label: Nothing}
        - {id: third, value: 1/3}
        - {id: all}
      topics: [{id: t, title: T, criteria: [{id: c, text: C holds.}]}]
      """
    let q = try #require(Self.reader().questionnaire(from: Document(name: "s.yaml", text: text)).value)
    #expect(q.scale.ratings.map(\.value) == [0, 1.0 / 3, 1])
    #expect(q.scale.step(named: "NOTHING")?.index == 0)
    Self.expect(
      text.replacing("third, value: 1/3", with: "third, value: ⟦4/3⟧").replacing(
        "{id: all}", with: "{id: ⟦na⟧, value: ⟦0x1⟧}"),
      finds: [
        "'4/3' is not a value of a rating", "'na' is an answer on every scale and cannot be a rating",
        "'0x1' is not a value of a rating",
      ])
    Self.expect(
      text.replacing("third, value: 1/3", with: "third, value: 0.5").replacing(
        "{id: all}", with: "{id: ⟦all⟧, value: 0.4}"),
      finds: ["the value of 'all' is below that of the rating before it"])
  }

  @Test func extendsInheritsReplacesAddsAndDrops() throws {
    let client = Document(
      name: "client.yaml",
      text: """
        questionnaire: client
        extends: q
        title: Client
        drop: [i.1, problems]
        topics:
          - id: incidents
            criteria:
              - id: i.2
                text: Four priorities are used.
              - {id: i.9, text: New., level: 5}
          - id: extra
            title: Extra
            criteria: [{id: x.1, text: Extra holds.}]
        """)
    let q = try #require(Self.reader().questionnaire(from: client).value)
    #expect(q.title == "Client" && q.version == "1.0")
    #expect(q.topics.map(\.id.text) == ["incidents", "extra"])
    #expect(q.topics[0].criteria.map(\.id.text) == ["i.2", "i.9"])
    #expect(q.topics[0].criteria[0].text == "Four priorities are used." && q.topics[0].criteria[0].weight == 2.5)
  }

  @Test func whatExtendsCannotMeanIsAFault() {
    Self.expect(
      """
      questionnaire: client
      extends: q
      drop: [⟦i.3⟧]
      topics:
        - id: problems
          criteria: [{id: ⟦i.1⟧, text: Elsewhere.}]
        - id: ⟦Incidents⟧
          criteria: []
      """,
      finds: [
        "'i.3' is not in the inherited questionnaire", "criterion 'i.1' is inherited under the topic 'incidents'",
        "'Incidents' differs from the inherited 'incidents' only in upper and lower case",
      ])
    Self.expect("questionnaire: a\nextends: ⟦qq⟧\n", finds: ["unknown questionnaire 'qq'"])
    Self.expect(
      "questionnaire: a\nlevels: [One]\nextends: ⟦⟦q⟧⟧\n", finds: ["there is no level 2", "there is no level 3"])
  }

  @Test func aCircleOfExtendsIsAFault() {
    let a = Document(name: "a.yaml", text: "questionnaire: a\nextends: b\n")
    let b = Document(name: "b.yaml", text: "questionnaire: b\nextends: a\n")
    let reports = Self.reader([a, b]).check(a)
    #expect(reports.flatMap(\.diagnostics).map(\.message) == ["'extends' forms a loop: a → b → a"])
  }

  @Test func everyFaultOfAnEngagementIsFoundInOneRun() {
    Self.expect(
      """
      engagement: e
      questionnaire: q
      date: ⟦2026-02-30⟧
      provider-role: ⟦provder⟧
      topics: [incidents, ⟦incident⟧, ⟦incidents⟧]
      excluded:
        - ⟦topic⟧: problems
      target: ⟦7⟧
      targets:
        ⟦problem⟧: 3
        problems: ⟦three⟧
      consensus: ⟦max⟧
      goals:
        - id: g
          title: G
          services: [⟦webs⟧]
      services:
        - id: web
          topics: [incidents, ⟦nothing⟧]
      """,
      finds: [
        "'2026-02-30' is not a date", "unknown provider role 'provder'", "unknown topic 'incident'",
        "'incidents' is already used",
        "an exclusion needs 'reason'", "there is no level 7", "unknown topic 'problem'", "'three' is not a level",
        "unknown consensus 'max'", "unknown service 'webs'", "unknown topic 'nothing'",
      ])
  }

  @Test func everyFaultOfAnAnswerSheetIsFoundInOneRun() {
    Self.expect(
      """
      respondent: r
      role: ⟦chair⟧
      questionnaire: q
      answers:
        i.1: ⟦X⟧
        ⟦i.7⟧: F
        i.2:
          rating: ⟦n/a⟧
          confidence: ⟦sure⟧
        p.1:
          rating: F
          reason: ⟦because⟧
          evidence:
            - ⟦location⟧: x
      """,
      finds: [
        "unknown role 'chair'", "unknown rating 'X'", "the questionnaire has no criterion 'i.7'", "n/a needs a reason",
        "unknown confidence 'sure'", "'reason' is only used with n/a", "a piece of evidence needs 'title'",
      ])
  }

  @Test func answersToAnotherVersionAreKeptAsOrphans() throws {
    let engagement = Document(name: "e/engagement.yaml", text: "engagement: e\nquestionnaire: q\n")
    let sheet = Document(
      name: "e/answers/a.yaml",
      text:
        "respondent: r\nquestionnaire: q\nversion: \"0.9\"\nanswers:\n  i.1: largely achieved\n  i.0: F\n  i.2:\n  p.1: {note: later}\n"
    )
    let result = Self.reader().assessment(engagement: engagement, sheets: [sheet])
    let assessment = try #require(result.value)
    #expect(
      result.reports.flatMap(\.diagnostics).map(\.message) == [
        "the sheet belongs to version '0.9' of the questionnaire, not '1.0'",
        "this version of the questionnaire has no criterion 'i.0'",
      ])
    #expect(!result.hasErrors)
    #expect(assessment.sheets[0].orphaned.map(\.text) == ["i.0"])
    #expect(assessment.sheets[0].answers[Fixture.id("i.1")]?.step?.index == 2)
    #expect(assessment.sheets[0].answers[Fixture.id("i.2")] == nil)
    #expect(assessment.sheets[0].answers[Fixture.id("p.1")]?.response == .unanswered)
    #expect(assessment.origins.map(\.name) == ["q.yaml", "engagement.yaml", "a.yaml"])
  }

  @Test func everyFaultOfACatalogueIsFoundInOneRun() {
    Self.expect(
      """
      catalogue: c
      title: C
      kind: adoption
      items:
        - {id: a, title: A, parent: ⟦b⟧}
        - {id: b, title: B, parent: ⟦a⟧}
        - {id: ⟦A⟧, title: C}
        - {id: d, title: D, parent: ⟦x⟧}
        - {id: e, title: E, ⟦requirement⟧: no}
        - {id: ⟦ü⟧, title: F}
        - {⟦id⟧: g}
      """.replacing("{⟦id⟧: g}", with: "⟦{⟧id: g}"),
      finds: [
        "'a' cannot be below itself", "'b' cannot be below itself", "'A' is already used", "unknown parent 'x'",
        "'requirement' is only used in a conformity catalogue", "'ü' is not an identifier", "an item needs 'title'",
      ])
  }

  @Test func aTextOfNoKnownKindIsAFault() {
    Self.expect("⟦some⟧: thing\n", finds: ["this is not an Assay file"])
    Self.expect("⟦- a⟧\n", finds: ["this is not an Assay file"])
  }

  @Test func scopeIsWhatIsNamedWithoutWhatIsExcluded() throws {
    let engagement = Document(
      name: "engagement.yaml",
      text:
        "engagement: e\nquestionnaire: q\ntopics: [problems, incidents]\nexcluded: [{topic: problems, reason: Elsewhere.}]\n"
    )
    let assessment = try #require(Self.reader().assessment(engagement: engagement, sheets: []).value)
    #expect(assessment.topics.map(\.id.text) == ["incidents"])
  }

  @Test func suggestionsComeFromWhatIsLegalThere() {
    let reports = Self.reader().check(
      Document(name: "e.yaml", text: "engagement: e\nquestionnaire: q\ntopics: [incidnets]\n"))
    #expect(reports.flatMap(\.diagnostics).map(\.remedy) == ["did you mean 'incidents'?"])
  }
}
