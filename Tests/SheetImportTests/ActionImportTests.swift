import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import Exchange
@testable import Interchange
@testable import SheetImport
@testable import Text

@Suite struct ActionImportTests {
  private static let register = [
    Action(
      id: Fixture.id("A-001"), kind: .improvement, about: "intake", texts: .init(action: "Keep one list."),
      owner: "Ann",
      progress: .init(due: CalendarDate("2026-12-01"))),
    Action(id: Fixture.id("A-002"), kind: .nonconformity, about: "iso20000:9.2"),
  ]

  /// Reads a table with the register as it was exported; an entry that the export did not have has no fingerprint.
  private func read(
    _ rows: [String], columns: String = "id,kind,about,action,owner,due,state", exported: [Action]? = register,
    isForced: Bool = false
  ) -> ReadResult<ActionImport.Changes> {
    let base = Dictionary(
      (exported ?? []).map { ($0.id.text, ActionEntry($0).fingerprint) }, uniquingKeysWith: { one, _ in one })
    let lines = rows.map { row in
      "\(row),\(base[String(row.prefix { $0 != "," })] ?? "")"
    }
    let text = ([columns + (exported == nil ? ",x" : ",as-exported")] + lines).joined(separator: "\n")
    let table = CSVTable(parsing: Source(name: "a.csv", text: text), isHeader: ActionImport.isHeader)
    return ActionImport.read(table, register: Self.register, isForced: isForced)
  }

  private func messages(_ result: ReadResult<ActionImport.Changes>) -> [String] {
    result.reports.flatMap(\.diagnostics).map(\.message)
  }

  @Test func whatIsAsExportedChangesNothing() {
    let result = read([
      "A-001,improvement,intake,Keep one list.,Ann,2026-12-01,open", "A-002,nonconformity,iso20000:9.2,,,,open",
      ",,,,,,",
    ])
    #expect(result.reports.isEmpty && result.value == .init())
  }

  @Test func newValuesAndNewEntriesAreTaken() {
    let result = read([
      "A-001,improvement,intake,Keep one list.,Bob,03.01.2027,Done", ",improvement,intake.1.1,New,,,",
      "OWN-1,opportunity,x,,,,",
    ])
    #expect(result.reports.isEmpty)
    #expect(
      result.value?.changed == [.init(id: "A-001", values: [.owner: "Bob", .due: "2027-01-03", .state: "done"])])
    #expect(
      result.value?.added == [
        ActionEntry([.kind: "improvement", .about: "intake.1.1", .action: "New"]),
        ActionEntry([.id: "OWN-1", .kind: "opportunity", .about: "x"]),
      ])
  }

  @Test func whatTheRegisterChangedSinceTheExportStays() {
    let exported = [
      Action(
        id: Fixture.id("A-001"), kind: .improvement, about: "intake", texts: .init(action: "Keep one list."),
        owner: "Zoe", progress: .init(due: CalendarDate("2026-12-01")))
    ]
    let result = read(["A-001,improvement,intake,Keep one list.,Zoe,2026-12-01,done"], exported: exported)
    #expect(result.reports.isEmpty && result.value?.changed == [.init(id: "A-001", values: [.state: "done"])])
  }

  @Test func aValueThatChangedOnBothSidesIsNamed() {
    let exported = [Action(id: Fixture.id("A-001"), kind: .improvement, about: "intake", owner: "Zoe")]
    let row = "A-001,improvement,intake,,Bob,,open"
    let result = read([row], exported: exported)
    #expect(result.value == nil)
    #expect(messages(result) == ["'owner' of action 'A-001' was changed here and in the register, which has 'Ann'"])
    #expect(result.reports[0].diagnostics[0].place == .cell(row: 2, column: 5))
    #expect(
      read([row], exported: exported, isForced: true).value?.changed == [.init(id: "A-001", values: [.owner: "Bob"])])
  }

  @Test func withoutTheExportedValuesOnlyGapsAreFilled() {
    let result = read(["A-002,nonconformity,iso20000:9.2,Name a lead,,,open"], exported: nil)
    #expect(result.value?.changed == [.init(id: "A-002", values: [.action: "Name a lead"])])
    let other = read(["A-001,improvement,intake,Other,,,open"], exported: nil)
    #expect(messages(other) == ["'action' of action 'A-001' differs from the register, which has 'Keep one list.'"])
  }

  @Test func anEmptyCellRemovesNothing() {
    let result = read(["A-001,improvement,intake,Keep one list.,,2026-12-01,open"])
    #expect(result.value == .init())
    #expect(messages(result) == ["'owner' of action 'A-001' is empty here and stays in the register"])
  }

  @Test(arguments: [
    ("A-001,improvement,intake,,,,\nA-001,improvement,intake,,,,", "action 'A-001' is already in row 2"),
    (",improvement,,New,,,", "a new action needs 'about'"), (",,x,New,,,", "a new action needs 'kind'"),
    ("ü,improvement,x,,,,", "'ü' is not a valid id"), (",better,x,,,,", "unknown kind 'better'"),
    (",improvement,x,,,soon,", "'soon' is not a date"), (",improvement,x,,,,offen", "unknown state 'offen'"),
  ])
  func aFaultIsNamed(rows: String, message: String) {
    let result = read(rows.split(separator: "\n").map(String.init))
    #expect(result.value == nil)
    #expect(messages(result).contains { $0.hasPrefix(message) }, "\(messages(result))")
  }

  @Test func anEntryThatWasRemovedSinceTheExportIsNamed() {
    let gone = [Action(id: Fixture.id("A-009"), kind: .improvement, about: "intake")]
    let result = read(["A-009,improvement,intake,,,,open"], exported: gone)
    #expect(messages(result) == ["action 'A-009' was removed from the register since the export"])
    #expect(read(["A-009,improvement,intake,,,,open"], exported: gone, isForced: true).value?.added.count == 1)
  }

  @Test func aGradeNeedsItsJudgeAndItsReason() {
    let result = read(["A-002,nonconformity,iso20000:9.2,major"], columns: "id,kind,about,grade")
    #expect(messages(result) == ["a grade needs 'judged-by'", "a grade needs 'reason'"])
    let other = read(["A-001,improvement,intake,major"], columns: "id,kind,about,grade")
    #expect(messages(other).contains("only a nonconformity has a grade, not 'improvement'"))
  }

  @Test func aRowThatIsAlreadyAnActionIsNotAddedAgain() {
    let result = read([",improvement,intake,Keep one list. ,Bob,2027-02-01,", ",improvement,intake,Another list.,,,"])
    #expect(result.value?.added.map { $0.values[.action] } == ["Another list."])
    #expect(messages(result) == ["this row is already action 'A-001' and is not added again"])
    #expect(result.reports[0].diagnostics[0].place == .cell(row: 2, column: 1))
    #expect(read([",nonconformity,iso20000:9.2,,,,"]).value == .init())
    #expect(read([",improvement,intake,,,,"]).value?.added.count == 1, "An entry without a text is another one.")
  }

  @Test func aFaultyCellIsNotCalledEmpty() {
    #expect(messages(read(["A-001,improvement,intake,Keep one list.,Ann,soon,open"])) == ["'soon' is not a date"])
  }

  @Test func aColumnThatIsNotReadIsNamed() {
    let columns = "id,kind,about,action,owner,due,state,overdue,Costs"
    let result = read(["A-001,improvement,intake,Keep one list.,Ann,2026-12-01,open,yes,500"], columns: columns)
    #expect(messages(result) == ["columns with an unknown heading are not imported: 'Costs'"])
  }
}
