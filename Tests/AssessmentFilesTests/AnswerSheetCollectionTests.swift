import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import PlainYAML
@testable import Text

/// The sheets of one engagement against each other.
@Suite struct AnswerSheetCollectionTests {
  /// Reads sheets: each a file name, the respondent and the lines below.
  private func read(_ sheets: [(file: String, respondent: String, more: String)]) -> ReadResult<Assessment> {
    ReaderTests.reader().assessment(
      engagement: Document(name: "engagement.yaml", text: "engagement: e\nquestionnaire: q\n"),
      sheets: sheets.map { sheet in
        Document(
          name: "answers/\(sheet.file)",
          text: "respondent: \(sheet.respondent)\nquestionnaire: q\n\(sheet.more)")
      })
  }

  private func messages(_ result: ReadResult<Assessment>) -> [String] {
    result.reports.flatMap(\.diagnostics).map(\.message)
  }

  private let rated = "answers: {i.1: F}\n"

  @Test(arguments: [("Ann", "ANN"), ("Ann Smith", "ann   smith"), ("Zoë", "Zoe\u{308}")])
  func aRespondentHasOneSheet(one: String, other: String) {
    let result = read([("ann.yaml", one, rated), ("ann (1).yaml", other, rated)])
    #expect(result.value == nil)
    #expect(messages(result) == ["'\(one)' has two answer sheets, 'ann (1).yaml' and 'ann.yaml'"])
  }

  @Test func aSecondSheetWithoutAnswersOrOfTheWorkshopIsNotCounted() {
    let empty = read([("a.yaml", "Ann", rated), ("b.yaml", "Ann", "answers:\n")])
    #expect(messages(empty) == ["the sheet has no answers yet and is left out"])
    #expect(read([("a.yaml", "Ann", rated), ("b.yaml", "Ann", "role: consensus\n" + rated)]).reports.isEmpty)
  }

  @Test func aSheetWithoutAnswersIsNotARespondentYet() throws {
    let result = read([
      ("a.yaml", "Ann", "answers:\n  i.1:\n  i.2: {note: Later.}\n"), ("b.yaml", "Bob", rated),
      ("c.yaml", "Cy", "answers: {i.1: unknown}\n"),
    ])
    let assessment = try #require(result.value)
    #expect(assessment.sheets.map(\.respondent) == ["Bob", "Cy"])
    #expect(assessment.notYetAnswered.map(\.respondent) == ["Ann"])
    #expect(result.reports.flatMap(\.diagnostics).map(\.severity) == [.warning])
    #expect(assessment.origins.map(\.name) == ["q.yaml", "engagement.yaml", "a.yaml", "b.yaml", "c.yaml"])
  }

  @Test func theNameOfAFreshSheetIsWarnedOf() {
    let result = read([("a.yaml", "respondent-1", rated), ("b.yaml", "respondent-2", "answers:\n")])
    #expect(
      messages(result) == [
        "'respondent-1' is the placeholder name of a new sheet", "the sheet has no answers yet and is left out",
      ])
    #expect(result.value?.sheets.map(\.respondent) == ["respondent-1"])
  }

  @Test func overriddenConsensusSheetsAreWarnedOf() {
    let result = read([
      ("a.yaml", "A", "role: consensus\ndate: 2026-11-03\nanswers: {i.1: F, i.2: L}\n"),
      ("b.yaml", "B", "role: consensus\ndate: 2026-10-01\nanswers: {i.1: N, p.1: N}\n"),
      ("c.yaml", "C", "role: consensus\nanswers: {p.1: unknown}\n"),
    ])
    #expect(messages(result) == ["'a.yaml' overrides this sheet for 1 criterion"])
    #expect(result.reports.map(\.source.name) == ["answers/b.yaml"] && result.value != nil)
  }

  @Test func answersThatAreNotRatingsAreRead() throws {
    let result = read([
      (
        "a.yaml", "Ann",
        "answers: {i.1: No Case, i.2: {rating: unknown, note: Ask Bob.}, p.1: {rating: NA, reason: None.}}\n"
      )
    ])
    let answers = try #require(result.value).sheets[0].answers
    #expect(answers[Fixture.id("i.1")]?.response == .noCase && answers[Fixture.id("i.2")]?.response == .unknown)
    #expect(answers[Fixture.id("p.1")]?.response == .notApplicable(reason: "None."))
  }

  @Test func aPlannedDutyCannotHaveNoCase() {
    let direct = Document(
      name: "direct.yaml",
      text: """
        questionnaire: direct
        title: D
        assesses: [iso]
        topics:
          - id: t
            title: T
            references: [iso:8.6.1]
            criteria:
              - {id: audit, text: Audits take place.}
              - {id: major, text: Major incidents are reviewed., no-case: yes}
        """)
    ReaderTests.expect(
      "respondent: r\nquestionnaire: direct\nanswers:\n  audit: ⟦no case⟧\n  major: no case\n", on: [direct],
      finds: ["'no case' counts as unanswered here: the requirement does not depend on an event"])
  }
}
