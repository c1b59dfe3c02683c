import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

@Suite struct EngagementPresentationTests {
  private func read(_ more: String) -> ReadResult<Assessment> {
    ReaderTests.reader().assessment(
      engagement: Document(name: "engagement.yaml", text: "engagement: e\nquestionnaire: q\n" + more), sheets: [])
  }

  @Test func theAssessorsOwnWordsAreRead() throws {
    let result = read(
      """
      status: draft
      classification: Confidential
      return-to: consultant@example.org
      summary: >-
        One.

        Two.
      remarks:
        incidents: Better than its records.
      """)
    let presentation = try #require(result.value).engagement.presentation
    #expect(presentation.status == .draft && presentation.classification == "Confidential")
    #expect(presentation.returnTo == "consultant@example.org" && presentation.summary == "One.\nTwo.")
    #expect(presentation.remarks == [Fixture.id("incidents"): "Better than its records."])
  }

  @Test(arguments: [
    ("status: open", "unknown status 'open'"), ("classification: ' '", "'classification' of an engagement is empty"),
    ("summary: [a]", "'summary' must be text, not a list"), ("remarks: text", "'remarks' must map topics to texts"),
    ("remarks: {nope: text}", "unknown topic 'nope'"),
    ("remarks: {incidents: [a]}", "the remark on 'incidents' must be text, not a list"),
  ])
  func faultsAreNamed(text: String, message: String) {
    #expect(read(text).reports.flatMap(\.diagnostics).map(\.message) == [message])
  }
}
