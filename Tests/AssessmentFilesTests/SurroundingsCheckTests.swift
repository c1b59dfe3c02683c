import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

@Suite struct SurroundingsCheckTests {
  private func messages(_ text: String, named name: String = "q.yaml", files: Set<String> = []) -> [String] {
    let check = SurroundingsCheck(today: CalendarDate("2026-11-20"), hasFile: files.contains)
    return check.diagnostics(on: Document(name: name, text: text)).map(\.message)
  }

  @Test func datesInTheFutureAreWarnedOf() {
    #expect(messages("engagement: e\ndate: 2026-11-20\n").isEmpty)
    #expect(messages("engagement: e\ndate: 2027-11-03\n") == ["2027-11-03 is in the future"])
    #expect(
      messages(
        """
        respondent: r
        date: 2026-12-01
        answers:
          a: {rating: F, evidence: [{title: T, date: 2027-01-01, valid-until: 2028-01-01}]}
        """) == ["2026-12-01 is in the future", "2027-01-01 is in the future"])
    #expect(messages("actions:\n  - {id: A-1, due: 2030-01-01, done: 2026-12-24}\n") == ["2026-12-24 is in the future"])
  }

  @Test(arguments: ["engagement: e\n", "engagement: e\ndate:\n"]) func anEngagementWithoutADateIsWarnedOf(text: String)
  {
    #expect(messages(text) == ["the engagement has no date, so the age of evidence is not checked"])
  }

  @Test(arguments: [
    ("docs/policy.pdf", true), ("policy.pdf", true), ("docs\\policy.pdf", true), ("policy.pdf#page=3", true),
    ("docs/gone.pdf", false), ("gone.docx", false), ("https://wiki.example/x", true), ("/srv/x.pdf", true),
    ("C:\\x.pdf", true), ("the wiki, page 12", true), ("binder 3.", true), ("mailto:a@example.org", true),
    ("www.example.org/x", true), ("wiki.example/x", false), ("v1.2", true),
  ])
  func relativeEvidenceMustExist(location: String, isQuiet: Bool) {
    let text = "respondent: r\nanswers:\n  a: {rating: F, evidence: [{title: T, location: '\(location)'}]}\n"
    let found = messages(text, files: ["docs/policy.pdf", "policy.pdf"])
    #expect(found == (isQuiet ? [] : ["there is no file '\(location)' in the folder of the engagement"]))
  }

  @Test(arguments: [
    ("1.10", true), ("007", true), ("1e5", true), ("1E5", true), ("1-2", true), ("1.1", false), ("8.6.1", false),
    ("12", false),
    ("a.1.10", false), ("1e", false), ("1234567890123456", true), ("0.5", false), ("00.5", true), ("2026-11-03", true),
    ("1.2e3", true), ("e5", false), ("10", false),
  ])
  func idsThatSpreadsheetsChangeAreWarnedOf(id: String, isChanged: Bool) {
    #expect(SpreadsheetForm.changes(id) == isChanged)
    let found = messages("questionnaire: q\ntopics:\n  - id: t\n    criteria:\n      - id: \(id)\n")
    #expect(found == (isChanged ? ["spreadsheets change the id '\(id)'"] : []))
  }

  @Test func aFileIsNamedByItsID() {
    #expect(messages("questionnaire: q\n", named: "x/q.yaml").isEmpty && messages("catalogue: q\n").isEmpty)
    #expect(
      messages("questionnaire: other\n") == [
        "the file name 'q.yaml' differs from the id; the file is found by its name only"
      ])
    #expect(messages("questionnaire: other\n", named: "-").isEmpty)
  }
}
