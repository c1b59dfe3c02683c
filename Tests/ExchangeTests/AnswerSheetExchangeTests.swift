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
  private static let criteria = (1...6).map { "t.1.\($0)" }
  private static let questionnaire = Fixture.questionnaire([
    Fixture.topic("t", criteria.map { Fixture.criterion($0) })
  ])

  /// What people, spreadsheets and attackers put into a field.
  private static let texts = [
    "", "plain", "two\nlines", "=1+1", "'=quoted", "''", "a;b,c", "she said \"no\"", "back\\slash | bar", " spaced ",
    "\tTab", "+49 30 1", "@home", "-1", "Zürich ✓", "a\r\nb", "\u{FF1D}wide", "| start", "end |", "\\n", "# no comment",
    "key: value", "yes", "1.0", "'1.0", "2026-11-03", "8.10", "private \u{E000} use", "\u{C}", "a\"\u{301}, b",
    "=\u{301}1", "'\u{301}=1", "\u{0}\u{7}", "   ",
  ]

  private static func sheet(_ dice: inout Dice) -> AnswerSheet {
    let text = { (dice: inout Dice) in texts[Int.random(in: 0..<texts.count, using: &dice)] }
    var answers: [ID<Criterion>: Answer] = [:]
    for name in criteria where Int.random(in: 0..<5, using: &dice) > 0 {
      let reason = text(&dice)
      let response: Answer.Response =
        switch Int.random(in: 0..<6, using: &dice) {
        case 0 where reason.contains { !$0.isWhitespace }: .notApplicable(reason: reason)
        case 1: .unanswered
        case 2: .noCase
        case 3: .unknown
        default: .rated(Scale.nplf.steps[Int.random(in: 0..<4, using: &dice)])
        }
      let evidence = (0..<Int.random(in: 0..<3, using: &dice)).map { _ in
        Evidence(
          title: "x" + text(&dice) + "y", location: text(&dice),
          date: Int.random(in: 0..<2, using: &dice) == 0 ? nil : CalendarDate("2026-11-03"),
          validUntil: Int.random(in: 0..<2, using: &dice) == 0 ? nil : CalendarDate("2027-11-03"), owner: text(&dice))
      }
      let answer = Answer(
        response: response, evidence: evidence, note: text(&dice),
        confidence: [nil, .high, .medium, .low][Int.random(in: 0..<4, using: &dice)])
      if answer != Answer(response: .unanswered) { answers[Fixture.id(name)] = answer }
    }
    return AnswerSheet(
      name: "", respondent: "Ann, \"the\" lead",
      role: Int.random(in: 0..<2, using: &dice) == 0 ? .respondent : .consensus,
      date: CalendarDate("2026-11-03"), version: "1.0", answers: Answers(answers, to: questionnaire))
  }

  @Test(arguments: 0..<200) func csvComesBackAsTheSameSheet(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let sheet = Self.sheet(&dice)
    var csv = AnswerSheetCSV(questionnaire: Self.questionnaire)
    csv.append(sheet)
    let back = AnswerSheetImport.read(
      CSVTable(parsing: Source(name: "a.csv", bytes: csv.bytes)), answering: Self.questionnaire, respondent: "nobody")
    #expect(back.reports.isEmpty)
    #expect(back.value == [sheet])
  }

  @Test(arguments: 0..<200) func aWrittenSheetReadsBackAsTheSame(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let sheet = Self.sheet(&dice)
    let text = sheet.text(answering: Self.questionnaire)
    let diagnostics = DiagnosticCollector(Document(parsing: Source(name: "", text: text)))
    let read = AnswerSheetReader.read(diagnostics, questionnaire: Self.questionnaire, items: ReferenceIndex([]))
    #expect(read.diagnostics.fileReport.diagnostics.isEmpty, "\(text)")
    #expect(read.sheet == sheet, "\(text)")
  }

  private func imported(_ text: String) -> ReadResult<[AnswerSheet]> {
    AnswerSheetImport.read(
      AnswerSheetImport.table(parsing: Source(name: "a.csv", text: text), layout: .rowPerCriterion),
      answering: Self.questionnaire, respondent: "ann")
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
          to: Self.questionnaire))
    }
    let export = AnswerSheetExport(
      AnsweredQuestionnaire(questionnaire: Self.questionnaire, sheets: sheets),
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
