import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

@Suite struct ActionReaderTests {
  private func read(_ text: String) -> ReadResult<Assessment> {
    ReaderTests.reader().assessment(
      engagement: Document(name: "engagement.yaml", text: "engagement: e\nquestionnaire: q\n"), sheets: [],
      actions: Document(name: "actions.yaml", text: text))
  }

  @Test func everyKeyIsRead() throws {
    let result = read(
      """
      actions:
        - id: A-001
          kind: nonconformity
          about: iso:8.6.1
          source: internal-audit
          raised: 2026-11-03
          grade: major
          judged-by: J. Doe
          reason: No audit took place in two years.
          finding: No internal audit was performed.
          correction: Audit two clauses.
          cause: Nobody was named.
          action: Name an audit lead.
          owner: Head of quality
          due: 2027-01-31
          effort: 5 days
          state: in-progress
          done: 2027-01-20
          verified-by: K. Lee
          verified: 2027-02-10
          effectiveness: Reports of all clauses seen.
          ticket: https://example.org/ITSM-12
        - {id: A-002, kind: opportunity, about: incidents}
      """)
    let actions = try #require(result.value).actions
    let first = try #require(actions.first)
    #expect(first.kind == .nonconformity && first.about == "iso:8.6.1" && first.source == .internalAudit)
    #expect(first.judgement == .init(grade: .major, judgedBy: "J. Doe"))
    #expect(first.texts.reason == "No audit took place in two years." && first.texts.effort == "5 days")
    #expect(first.texts.ticket == "https://example.org/ITSM-12" && first.texts.cause == "Nobody was named.")
    #expect(first.owner == "Head of quality" && first.progress.state == .inProgress)
    #expect(first.progress.verifiedBy == "K. Lee" && first.progress.due == CalendarDate("2027-01-31"))
    #expect(try first.isOverdue(on: #require(CalendarDate("2027-02-01"))))
    #expect(try !first.isOverdue(on: #require(CalendarDate("2027-01-31"))))
    #expect(actions[1].progress.state == .open && actions[1].judgement == nil)
    #expect(result.value?.origins.last?.part == .actions && result.reports.isEmpty)
  }

  @Test func everyFaultIsFoundInOneRun() {
    ReaderTests.expect(
      """
      actions:
        - id: A-001
          kind: ⟦defect⟧
          about: x
          source: ⟦boss⟧
        - id: ⟦a-001⟧
          kind: improvement
          about: x
          grade: ⟦⟦minor⟧⟧
        - id: A-003
          kind: nonconformity
          about: x
          judged-by: ⟦J. Doe⟧
          due: ⟦soon⟧
        - ⟦⟦id⟧⟧: A-004
      """.replacing("grade: ⟦⟦minor⟧⟧", with: "grade: ⟦⟦⟦minor⟧⟧⟧"),
      finds: [
        "unknown kind 'defect'", "unknown source 'boss'", "'a-001' is already used",
        "only a nonconformity has a grade, not 'improvement'", "'grade' needs 'judged-by'",
        "'grade' needs 'reason'", "'judged-by' is only used with 'grade'", "'soon' is not a date",
        "an action needs 'kind'", "an action needs 'about'",
      ])
  }

  @Test func aSubjectThatIsGoneIsAWarning() {
    let result = read("actions:\n  - {id: A-1, kind: improvement, about: incident}\n")
    let found = result.reports.flatMap(\.diagnostics)
    #expect(found.map(\.rule) == [.unknownSubject] && found.map(\.severity) == [.warning])
    #expect(found[0].remedy == "did you mean 'incidents'?" && result.value != nil)
    #expect(read("actions:\n  - {id: A-1, kind: improvement, about: iso:a}\n").reports.isEmpty)
  }

  @Test func anEmptyRegisterIsNotAnError() {
    #expect(read("actions:\n").value?.actions.isEmpty == true)
  }
}
