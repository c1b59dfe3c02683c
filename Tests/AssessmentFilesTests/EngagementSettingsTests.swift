import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

@Suite struct EngagementSettingsTests {
  private func engagement(_ text: String) throws -> Engagement {
    let document = Document(name: "engagement.yaml", text: "engagement: e\nquestionnaire: q\n" + text)
    return try #require(ReaderTests.reader().assessment(engagement: document, sheets: []).value).engagement
  }

  @Test func everyKeyIsRead() throws {
    let read = try engagement(
      """
      headline: median
      frameworks: [iso]
      capacity: 12
      evidence-months: 6
      smallest-group: 5
      owners:
        incidents: Head of IT
        iso:8.6.3: Problem manager
        iso:a: Document controller
      respondents:
        - name: Ann Smith
          group: IT operations
          topics: [incidents]
        - name: Bob
      """)
    #expect(read.settings.headline == .median && read.settings.frameworks?.map(\.text) == ["iso"])
    #expect(read.settings.capacity == 12 && read.settings.evidenceMonths == 6 && read.settings.smallestGroup == 5)
    #expect(read.owners == ["incidents": "Head of IT", "iso:8.6.3": "Problem manager", "iso:a": "Document controller"])
    #expect(
      read.respondents.map(\.name) == ["Ann Smith", "Bob"] && read.respondents.map(\.group) == ["IT operations", ""])
    #expect(read.respondents.map { $0.topics?.map(\.text) } == [["incidents"], nil])
  }

  @Test func theDefaultsAreThoseOfTheRules() throws {
    let settings = try engagement("").settings
    #expect(settings.headline == .profile && settings.frameworks == nil && settings.evidenceMonths == nil)
    #expect(settings.capacity == Rules.defaultCapacity && settings.smallestGroup == Rules.defaultSmallestGroup)
    #expect(try engagement("frameworks: []").settings.frameworks == [])
  }

  @Test func everyFaultIsFoundInOneRun() {
    ReaderTests.expect(
      """
      engagement: e
      questionnaire: q
      headline: ⟦best⟧
      frameworks: [⟦isso⟧]
      capacity: ⟦many⟧
      evidence-months: ⟦-1⟧
      smallest-group: ⟦0⟧
      owners: {⟦incident⟧: X, ⟦iso:9⟧: Y, incidents: Z}
      respondents:
        - {name: Ann, topics: [⟦nothing⟧]}
        - {name: ⟦ANN⟧}
        - ⟦{⟧group: IT}
      """,
      finds: [
        "unknown headline 'best'", "unknown catalogue 'isso'", "'many' is not a number of units of effort",
        "'-1' is not a number of months", "'0' is not a number of respondents",
        "'incident' is not a topic, catalogue item or document", "'iso:9' is not a topic, catalogue item or document",
        "unknown topic 'nothing'", "duplicate respondent 'ANN'", "a respondent needs 'name'",
      ])
  }

  @Test func aFrameworkWithoutAViewIsAWarning() {
    let lonely = Document(
      name: "o.yaml", text: "catalogue: o\ntitle: O\nkind: adoption\nitems: [{id: a, title: A}]\n")
    let reader = AssessmentReader(
      library: QuestionnaireLibrary(
        questionnaires: [ReaderTests.questionnaire], catalogues: [ReaderTests.catalogue, lonely]))
    let reports = reader.check(
      Document(name: "engagement.yaml", text: "engagement: e\nquestionnaire: q\nframeworks: [iso, o]\n"))
    let found = reports.flatMap(\.diagnostics)
    #expect(found.map(\.rule) == [.unusedFramework] && found.map(\.severity) == [.warning])
  }
}
