import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import Interchange
@testable import SheetImport
@testable import Text

/// Tables as people and their programs send them back.
@Suite struct SheetImportTests {
  private static let questionnaire = Fixture.questionnaire([
    Fixture.topic("t", ["t.1.1", "t.1.2", "t.1.3"].map { Fixture.criterion($0) })
  ])

  private func imported(
    _ text: String, _ layout: AnswerSheetImport.Layout = .rowPerCriterion, scale: Scale = .nplf
  ) -> ReadResult<[AnswerSheet]> {
    let asked = Fixture.questionnaire(scale: scale, Self.questionnaire.topics)
    let source = Source(name: "a.csv", text: text)
    return AnswerSheetImport.read(
      AnswerSheetImport.table(parsing: source, layout: layout, answering: asked), layout: layout, answering: asked,
      respondent: "ann")
  }

  private func words(_ sheet: AnswerSheet?, scale: Scale = .nplf) -> [String] {
    ["t.1.1", "t.1.2", "t.1.3"].map { sheet?.answers[Fixture.id($0)]?.response.word(on: scale) ?? "" }
  }

  private func messages(_ text: String, _ layout: AnswerSheetImport.Layout = .rowPerCriterion) -> [String] {
    imported(text, layout).reports.flatMap(\.diagnostics).map(\.message)
  }

  @Test(arguments: [
    "Quick check\n\nby,Ann\ncriterion,rating\nt.1.1,F\n", "criterion\trating\nt.1.1\tF\n",
    "criterion,rating\n\u{A0}t.1.1 ,\u{A0} F\u{200B}\n", "criterion,rating\nT.1.1,F (Fully achieved)\n",
    "criterion,text,rating\nt.1.1,the FACT  \u{201C}t.1.1\u{201D} holds,F\n",
  ])
  func whatPeopleSendBackIsRead(text: String) throws {
    let result = imported(text)
    #expect(result.reports.isEmpty)
    #expect(words(result.value?.first) == ["F", "", ""])
  }

  @Test(arguments: ["3", "3.0", "3,0", "3.00", " 3.0 ", "Defined"]) func aNumberOfASpreadsheetIsARating(text: String) {
    let result = imported("criterion;rating\nt.1.1;\(text)\n", scale: .maturity)
    #expect(words(result.value?.first, scale: .maturity) == ["3", "", ""])
    #expect(imported("criterion;rating\nt.1.1;3.5\n", scale: .maturity).value == nil)
  }

  @Test(arguments: [
    ("2026-11-03", "2026-11-03"), ("03.11.2026", "2026-11-03"), ("3.11.26", "2026-11-03"), ("3-Nov-26", "2026-11-03"),
    ("2026-11-03 10:00:00", "2026-11-03"), ("46329", "2026-11-03"), ("13/11/2026", "2026-11-13"),
    ("11/13/2026 1:05", "2026-11-13"), ("5/5/2026", "2026-05-05"), ("29.02.2028", "2028-02-29"),
  ])
  func dateOfASpreadsheet(text: String, date: String) {
    let result = imported("criterion;rating;date\nt.1.1;F;\(text)\n")
    #expect(result.value?.first?.date == CalendarDate(date))
  }

  @Test(arguments: ["03/11/2026", "31/31/2026", "31.02.2026", "soon", "3/11", "99999"])
  func anotherDateIsRefusedByCell(text: String) {
    let found = imported("criterion,rating,date\nt.1.1,F,\(text)\n").reports.flatMap(\.diagnostics)
    #expect(found.map(\.place) == [.cell(row: 2, column: 3)])
    #expect(found.map(\.rule) == [text == "03/11/2026" ? .ambiguousDate : .notADate])
  }

  @Test(arguments: [
    ("criterion,rating,Rating\nt.1.1,F,P\n", "the columns 2 and 3 are both 'rating'"),
    ("criterion,text,rating\nt.1.1,The fact t.1.2 holds.,F\n", "this is the statement of 't.1.2', not of 't.1.1'"),
    (
      "criterion,text,rating\nt.1.1,Something else.,F\n",
      "this is not the statement of 't.1.1' in this version of the questionnaire"
    ),
    (
      "criterion,rating,respondent,date\nt.1.1,F,a,2026-11-03\nt.1.2,F,A,2026-11-04\n",
      "the date differs from row 2 for the same respondent"
    ),
  ])
  func aTableThatCannotBeRightIsTold(text: String, message: String) { #expect(messages(text) == [message]) }

  @Test func aSheetOfEachRespondentIsRead() throws {
    let text = "criterion,rating,respondent,role\nt.1.1,F,Ann,\nt.1.2,P,,\nt.1.1,N,Bob,\nt.1.1,L,Ann,consensus\n"
    let sheets = try #require(imported(text).value)
    #expect(sheets.map(\.respondent) == ["Ann", "Bob", "Ann"])
    #expect(sheets.map(\.role) == [.respondent, .respondent, .consensus])
    #expect(sheets.map { words($0) } == [["F", "P", ""], ["N", "", ""], ["L", "", ""]])
  }

  /// Only the rows of one sheet share a date and a role.
  @Test func anotherRespondentHasNoDateOfTheOneBefore() throws {
    let text = """
      criterion,rating,respondent,role,date
      t.1.1,F,Ann,consensus,2026-10-01
      t.1.2,P,,,
      t.1.1,N,Bob,,
      t.1.1,L,Bob,consensus,

      """
    let sheets = try #require(imported(text).value)
    #expect(sheets.map(\.respondent) == ["Ann", "Bob", "Bob"])
    #expect(sheets.map(\.role) == [.consensus, .respondent, .consensus])
    #expect(sheets.map { $0.date?.description } == ["2026-10-01", nil, nil])
  }

  @Test(arguments: ["version", "respondent", "evidence"]) func nothingIsWrittenThatCannotBeRead(column: String) {
    let breaks = String(repeating: "\n", count: 100_000)
    let many = String(repeating: "log\n", count: 300_000)
    let text =
      switch column {
      case "version": "criterion,rating,questionnaire\nt.1.1,F,\"q 1\(breaks)0\"\n"
      case "respondent": "criterion,rating,respondent\nt.1.1,F,\"a\(breaks)b\"\n"
      default: "criterion,rating,evidence\nt.1.1,F,\"\(many)\"\n"
      }
    let result = imported(text)
    #expect(result.value == nil && result.hasErrors)
  }

  @Test(arguments: [
    "Name,The fact t.1.1 holds.,The fact t.1.2 holds.,Comment [t.1.1]",
    "respondent;t.1.1;T.1.2;t.1.1 [comment]",
    "Full name\tG1. The fact t.1.1 holds.\tG2. The fact t.1.2 holds\tt.1.1_note",
    "First name,Rate [The fact t.1.1 holds.],Rate [t.1.2],Rate [The fact t.1.1 holds.][Comment]",
  ])
  func aRowPerPersonIsRead(header: String) throws {
    let separator = header.contains(";") ? ";" : header.contains("\t") ? "\t" : ","
    let rows = [["Ann", "Fully achieved", "n/a", "by us"], ["Bob", "N", "", ""], ["", "", "", ""]]
    let text = "Export\n" + header + "\n" + rows.map { $0.joined(separator: separator) }.joined(separator: "\n")
    let result = imported(text, .rowPerPerson)
    // The comment of another statement is not the reason of an n/a.
    #expect(result.reports.flatMap(\.diagnostics).map(\.message) == ["n/a needs a reason"])
    let sheets = try #require(imported(text.replacing("n/a", with: "P"), .rowPerPerson).value)
    #expect(sheets.map(\.respondent) == ["Ann", "Bob"])
    #expect(sheets.map { words($0) } == [["F", "P", ""], ["N", "", ""]])
    #expect(sheets[0].answers[Fixture.id("t.1.1")]?.note == "by us")
  }

  @Test func aColumnOfDatesShowsItsOrder() throws {
    let text = "Name,Completion time,t.1.1\nAnn,11/3/2026 10:00,F\nBob,11/13/2026 9:00,F\n"
    let sheets = try #require(imported(text, .rowPerPerson).value)
    #expect(sheets.map(\.date) == [CalendarDate("2026-11-03"), CalendarDate("2026-11-13")])
  }

  @Test func peopleWithoutANameAreNumbered() throws {
    let sheets = try #require(imported("Name,t.1.1\nanonymous,F\nanonymous,P\n", .rowPerPerson).value)
    #expect(sheets.map(\.respondent) == ["anonymous-1", "anonymous-2"])
  }

  @Test(arguments: [
    ("Name,t.1.1\nAnn,F\nann,P\n", "'ann' already answered in row 2"),
    ("Name,t.1.1,The fact t.1.1 holds.\nAnn,F,P\n", "the columns 2 and 3 are both 't.1.1'"),
    ("Name,x\nAnn,F\n", "no column matches a question of 'q'"), ("Name,t.1.1\n", "no row contains an answer"),
    ("Name,Age,t.1.1\nAnn,4,F\n", "columns that match no question of the questionnaire are not imported: 'Age'"),
  ])
  func aFormThatCannotBeRightIsTold(text: String, message: String) {
    #expect(messages(text, .rowPerPerson).contains(message))
  }

  @Test(arguments: ["F", "no case", "unknown", ""]) func aReasonBesideAnotherRatingIsNamed(rating: String) {
    let result = imported("criterion,rating,note,reason\nt.1.1,\(rating),Seen.,No supplier.\n")
    let found = result.reports.flatMap(\.diagnostics)
    #expect(found.map(\.rule) == [.uselessReason] && found.map(\.severity) == [.warning])
    #expect(found.first?.place == .cell(row: 2, column: 4))
    #expect(result.value?.first?.answers[Fixture.id("t.1.1")]?.note == "Seen.")
    #expect(messages("criterion,rating,reason\nt.1.1,n/a,No supplier.\n").isEmpty)
  }

  @Test func aColumnWithTextsThatIsNotReadIsNamed() {
    let text = "criterion,rating,Remark,,empty\nt.1.1,F,\nt.1.2,F,Ask Bob,see above,\n"
    #expect(messages(text) == ["columns with an unknown heading are not imported: 'Remark', column 4"])
    #expect(imported(text).value?.count == 1)
  }

  @Test(arguments: ["28.02.2026", "28-Feb-26", "46081", "28/02/2026", "2026-02-28"])
  func evidenceHasTheDatesOfSpreadsheets(date: String) {
    let result = imported("criterion,rating,evidence\nt.1.1,F,Log | log.pdf | \(date) | 28.02.2027\n")
    let piece = result.value?.first?.answers[Fixture.id("t.1.1")]?.evidence.first
    #expect(piece?.date == CalendarDate("2026-02-28") && piece?.validUntil == CalendarDate("2027-02-28"))
  }

  @Test func evidenceThatCannotBeRightIsTold() {
    let text = { (line: String) in "criterion,rating,evidence\nt.1.1,F,\(line)\n" }
    #expect(messages(text("Log | | 03/04/2026")).first?.contains("two meanings") ?? false)
    #expect(messages(text("Log | | soon")) == ["'soon' is not a date"])
    #expect(messages(text("Log | | | | Ann | Bob")) == ["'Log | | | | Ann | Bob' has a text behind the owner"])
  }

  @Test func anotherDateBelowTheFirstRowIsTold() {
    let rows = "criterion,rating,date\nt.1.1,F,2026-11-03\nt.1.2,F,"
    #expect(messages(rows + "soon\n") == ["'soon' is not a date"])
    #expect(messages(rows + "\n").isEmpty)
  }

  @Test(arguments: AnswerSheetImport.Layout.allCases) func anErrorInACellIsTold(layout: AnswerSheetImport.Layout) {
    let isWide = layout == .rowPerPerson
    let head = isWide ? ["name", "t.1.1", "t.1.1 comment", "Sum"] : ["criterion", "rating", "note", "Sum"]
    let below = [isWide ? "Ann" : "t.1.1", "F", "#VALUE!", "#REF!"]
    let records = [(1, head), (2, below)].map { row, texts in
      zip(1..., texts).map {
        CSVTable.Field(text: $1, row: row, column: $0, isError: $1.hasPrefix("#"))
      }
    }
    let result = AnswerSheetImport.read(
      CSVTable(source: Source(name: "a.xlsx", text: ""), records: records), layout: layout,
      answering: Self.questionnaire, respondent: "ann")
    let errors = result.reports.flatMap(\.diagnostics).filter { $0.severity == .error }
    #expect(errors.map(\.message) == ["the cell shows an error, '#VALUE!'"])
    #expect(errors.first?.place == .cell(row: 2, column: 3) && errors.first?.remedy == "write the text again")
  }

  @Test(arguments: ["high", "Hoch"]) func confidenceIsReadInOtherLanguages(word: String) {
    let table = AnswerSheetImport.table(
      parsing: Source(name: "a.csv", text: "criterion,rating,confidence\nt.1.1,F,\(word)\n"), layout: .rowPerCriterion)
    let result = AnswerSheetImport.read(
      table, answering: Self.questionnaire, translations: TranslatedWords(confidence: ["hoch": .high]),
      respondent: "ann")
    #expect(result.value?.first?.answers[Fixture.id("t.1.1")]?.confidence == .high)
  }
}
