import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import Exchange
@testable import Interchange
@testable import PlainYAML
@testable import SheetImport
@testable import Text

/// A sheet that leaves as CSV or as PlainYAML comes back as the same sheet.
@Suite struct AnswerSheetExchangeTests {
  @Test(arguments: 0..<200) func csvComesBackAsTheSameSheet(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let sheet = RandomSheet.sheet(&dice)
    var csv = AnswerSheetCSV(questionnaire: RandomSheet.questionnaire)
    csv.append(sheet)
    let back = AnswerSheetImport.read(
      CSVTable(parsing: Source(name: "a.csv", bytes: csv.bytes)), answering: RandomSheet.questionnaire,
      respondent: "nobody")
    #expect(back.reports.isEmpty)
    #expect(back.value == [sheet])
  }

  @Test(arguments: 0..<200) func aWrittenSheetReadsBackAsTheSame(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let sheet = RandomSheet.sheet(&dice)
    let text = sheet.text(answering: RandomSheet.questionnaire)
    let diagnostics = DiagnosticCollector(Document(parsing: Source(name: "", text: text)))
    let read = AnswerSheetReader.read(diagnostics, questionnaire: RandomSheet.questionnaire, items: ReferenceIndex([]))
    #expect(read.diagnostics.fileReport.diagnostics.isEmpty, "\(text)")
    #expect(read.sheet == sheet, "\(text)")
  }

  private func imported(_ text: String) -> ReadResult<[AnswerSheet]> {
    AnswerSheetImport.read(
      AnswerSheetImport.table(parsing: Source(name: "a.csv", text: text), layout: .rowPerCriterion),
      answering: RandomSheet.questionnaire, respondent: "ann")
  }

  /// Another program keeps what it likes: the order of the columns, semicolons, line ends, upper case.
  @Test(arguments: [
    "criterion,rating\nt.1.1,F\n", "rating;criterion\r\nF;t.1.1\r\n", "\u{FEFF}Criterion,Rating,extra\rt.1.1,f,x",
    "criterion,rating\n\"t.1.1\",\"Fully achieved\"\n\n,,\n",
  ])
  func whatSpreadsheetsWriteIsRead(text: String) throws {
    let sheet = try #require(imported(text).value?.first)
    #expect(sheet.answers.byCriterion == [Fixture.id("t.1.1"): Answer(response: .rated(Scale.nplf.steps[3]))])
    #expect(sheet.respondent == "ann")
  }

  @Test(arguments: [
    (
      "criterion\nt.1.1\n",
      "a.csv:1: error: column 'rating' is missing from the header; add the column, or use --wide if each row is a person\n"
    ),
    ("criterion,rating\nt.1.9,F\n", "a.csv:2:1: error: the questionnaire has no criterion 't.1.9'\n"),
    (
      "criterion,rating\nt.1.1,X\n",
      "a.csv:2:2: error: unknown rating 'X'; write one of: N, P, L, F, n/a, no case, unknown\n"
    ),
    ("criterion,reason,rating\nt.1.1,,n/a\n", "a.csv:2:2: error: n/a needs a reason\n"),
    (
      "criterion,rating\nt.1.1,F\nt.1.1,P\n",
      "a.csv:3:1: error: criterion 't.1.1' is already in row 2; delete one of the two rows\n"
    ),
    (
      "criterion,rating,evidence\nt.1.1,F,Log | | soon\n",
      "a.csv:2:3: error: 'soon' is not a date; write a calendar date, such as 2026-11-03\n"
    ),
    (
      "criterion,rating,evidence\nt.1.1,F,Log | | 2026-11-03 | later\n",
      "a.csv:2:3: error: 'later' is not a date; write a calendar date, such as 2026-11-03\n"
    ),
    (
      "criterion,rating,confidence\nt.1.1,F,sure\n",
      "a.csv:2:3: error: unknown confidence 'sure'; write one of: high, medium, low\n"
    ),
    (
      "criterion,rating,date\nt.1.2,Q,soon\nt.1.1,Y,soon\n",
      """
      a.csv:2:2: error: unknown rating 'Q'; write one of: N, P, L, F, n/a, no case, unknown
      a.csv:2:3: error: 'soon' is not a date; write a calendar date, such as 2026-11-03
      a.csv:3:2: error: unknown rating 'Y'; write one of: N, P, L, F, n/a, no case, unknown

      """
    ),
    ("", "a.csv:1: error: the file is empty\n"),
    ("a,\"b\nc", "a.csv:1:2: error: the quoted text has no closing '\"'\n"),
    ("a,\"b\"c\n", "a.csv:1:2: error: unexpected text after the closing '\"'\n"),
  ])
  func faultsNameRowAndColumn(text: String, printed: String) {
    let back = imported(text)
    #expect(back.value == nil)
    #expect(back.reports.map { $0.source.rendered($0.diagnostics) } == [printed])
  }

  @Test func aTableOfManyFaultsNamesTheFirstThousand() {
    let rows = (0..<1500).map { "t.9.\($0),F\n" }.joined()
    let found = imported("criterion,rating\n" + rows).reports.flatMap(\.diagnostics)
    #expect(found.count == 1001 && found[999].place == .cell(row: 1001, column: 1))
    #expect(found.last?.message == "500 more errors are not shown")
  }

  @Test func anonymousExportsKeepRatingsUnderOneNameEach() throws {
    let said = Answer(
      response: .rated(Scale.nplf.steps[1]), evidence: [Evidence(title: "secret log")], note: "secret note")
    let sheets = ["Ann", "Bob", "Ann"].enumerated().map { index, name in
      AnswerSheet(
        name: "\(index).yaml", respondent: name, date: CalendarDate("2026-11-03"), version: "1.0",
        answers: Answers(
          [Fixture.id("t.1.1"): said, Fixture.id("t.1.2"): Answer(response: .notApplicable(reason: "secret"))],
          to: RandomSheet.questionnaire))
    }
    let export = AnswerSheetExport(
      AnsweredQuestionnaire(questionnaire: RandomSheet.questionnaire, sheets: sheets),
      pseudonyms: Pseudonyms(of: sheets.map { ($0, Array($0.name.utf8)) }, engagement: "e"))
    for bytes in [export.csv, export.json] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("secret") && !text.contains("Ann") && !text.contains("2026"))
      #expect(text.contains("respondent-1") && text.contains("respondent-2") && !text.contains("respondent-3"))
    }
  }

  @Test(arguments: [" | https://x", "\u{C} | | 2026-11-03", "\\s | x"])
  func evidenceWithoutATitleIsRefusedInsteadOfLost(field: String) {
    let found = imported("criterion,rating,evidence\nt.1.1,F,\(field)\n").reports.flatMap(\.diagnostics)
    #expect(found.map(\.rule) == [.untitledEvidence])
    #expect(found.map(\.place) == [.cell(row: 2, column: 3)])
  }
}
