import Foundation
import TestSupport
import Testing
import Text

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

/// Conclusion, nonconformities, documents and stages of the audit report.
@Suite struct AuditPreparationTests {
  private static let plan = RequiredDocument(id: Fixture.id("1-p"), title: "Yearly plan", kind: .document)

  /// Two requirements in the first of two stages; the plan is listed twice.
  private func fixture(_ ratings: [String: String]) -> AuditFixture {
    var fixture = AuditFixture()
    fixture.items = [
      Catalogue.Item(id: Fixture.id("1"), title: "Plan", parent: nil, documents: [Self.plan]),
      Catalogue.Item(
        id: Fixture.id("2"), title: "Act", parent: nil,
        documents: [.init(id: Fixture.id("2-p"), title: "Plan again", kind: .record, sameAs: Self.plan.id)]),
    ]
    fixture.criteria = [
      AuditFixture.criterion("a", on: "1", documents: ["1-p"]), AuditFixture.criterion("b", on: "2"),
    ]
    fixture.stages = [
      AuditStage(
        id: Fixture.id("one"), title: "Readiness stage", items: [Fixture.id("1")], documents: [Fixture.id("1-p")],
        activities: ["Agree on the scope"]),
      AuditStage(
        id: Fixture.id("two"), title: "Practice stage", items: [Fixture.id("1"), Fixture.id("2")],
        interviews: [.init(items: [Fixture.id("2")], roles: ["Top management", "A user"], ask: "Ask for a decision")],
        samples: [.init(items: [Fixture.id("2")], draw: "Ten records, one of them late")]),
    ]
    fixture.engagement = Engagement(
      id: Fixture.id("e"), questionnaire: Fixture.id("q"), owners: ["k:2": "Head of acts", "k:1-p": "Planner"])
    fixture.sheets = [Fixture.sheet(ratings)]
    return fixture
  }

  // MARK: Conclusion

  @Test func aMajorIsAnObstacleForItsStages() {
    let text = fixture(["a": "F+", "b": "N"]).chapter("conclusion")
    #expect(text.contains("**Readiness stage – no obstacle found in the answers.**"))
    #expect(text.contains("**Practice stage – not ready.**"))
    #expect(text.contains("Major nonconformities: [`2` Act](#item-k-2)."))
    #expect(!text.contains("The previous stage is not ready."))
  }

  @Test func aStageFollowsTheStageBeforeIt() {
    var fixture = fixture(["a": "N", "b": "F+"])
    fixture.stages[1] = AuditStage(id: Fixture.id("two"), title: "Practice stage", items: [Fixture.id("2")])
    let text = fixture.chapter("conclusion")
    #expect(text.contains("Practice stage – not ready") && text.contains("The previous stage is not ready."))
    #expect(text.contains("Documents missing or incomplete: Yearly plan."))
  }

  @Test func whatIsUnknownComesBeforeTheVerdict() throws {
    let text = fixture(["a": "F+"]).chapter("conclusion")
    let unanswered = try #require(text.range(of: "Not fully answered: 1 requirement"))
    let verdict = try #require(text.range(of: "Practice stage – cannot be determined yet."))
    #expect(unanswered.lowerBound < verdict.lowerBound)
    #expect(!fixture(["a": "F+", "b": "F+"]).chapter("conclusion").contains("Not answered"))
  }

  @Test func aDocumentThatIsOnlyClaimedLeavesReadinessOpen() {
    let text = fixture(["a": "F", "b": "F+"]).chapter("conclusion")
    #expect(
      text.contains("Readiness stage – cannot be determined yet.")
        && text.contains("Documents not shown yet: Yearly plan."))
  }

  @Test(arguments: [("N", "not ready."), ("", "cannot be determined yet."), ("F+", "no obstacle found")])
  func withoutStagesTheWholeIsConcludedOn(rating: String, verdict: String) {
    var fixture = fixture(["a": "F+", "b": rating])
    fixture.stages = []
    #expect(fixture.chapter("conclusion").contains("**\(verdict)"))
  }

  // MARK: Nonconformities

  @Test func aNonconformityIsStatedInTheNegativeWithLinesToFillIn() {
    let text = fixture(["a": "F+", "b": "P"]).chapter("corrections")
    #expect(text.contains("**NC 2 · Act**") && text.contains("“The fact b holds” is not fully achieved."))
    for line in ["Correction", "Cause", "Corrective action", "Effectiveness check"] {
      #expect(text.contains("**\(line)**: ……"), "\(line)")
    }
    #expect(text.contains("Head of acts, no due date"))
    #expect(!text.contains("NC 1 "))
    #expect(fixture(["a": "F+", "b": "F"]).chapter("corrections").contains("show no nonconformity"))
  }

  @Test func theRegisterFillsTheLines() {
    var fixture = fixture(["a": "F+", "b": "P"])
    fixture.actions = [
      .about(
        "2",
        texts: .init(
          finding: "Two of five acts were late.", correction: "Catch up.", cause: "No deputy.",
          action: "Name a deputy.", effectiveness: "No late act since."),
        owner: "Ann",
        progress: .init(
          state: .verified, due: CalendarDate("2027-01-31"), verified: CalendarDate("2027-02-10"), verifiedBy: "K. Lee")
      )
    ]
    let text = fixture.chapter("corrections")
    for part in [
      "NC 2 (A-007) · Act", "Two of five acts were late.", "Catch up.", "No deputy.", "Name a deputy.",
      "Ann, 2027-01-31 · verified", "No late act since.; verified on 2027-02-10 by K. Lee",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("…………"))
  }

  @Test func manyFailuresAreNamedBriefly() {
    var fixture = fixture([:])
    fixture.criteria = (1...9).map { AuditFixture.criterion("c\($0)", on: "2") }
    fixture.sheets = [Fixture.sheet(Dictionary((1...9).map { ("c\($0)", "L") }, uniquingKeysWith: { one, _ in one }))]
    let text = fixture.chapter("corrections")
    #expect(text.matches(of: /is not fully achieved/).count == 3)
    #expect(
      text.contains(
        "The same applies to: [c4](#c-c4), [c5](#c-c5), [c6](#c-c6), [c7](#c-c7), [c8](#c-c8), [c9](#c-c9)."))
  }

  // MARK: Documents, stages, interviews

  @Test(arguments: [
    ("F+", "shown"), ("F", "claimed"), ("L+", "**incomplete**"), ("N+", "**missing**"), ("", "not answered"),
    ("n/a", "not applicable"),
  ])
  func aDocumentHasTheStatusOfItsCriteria(rating: String, status: String) {
    let text = fixture(["a": rating, "b": "F+"]).chapter("documents")
    #expect(text.contains("| Yearly plan `1-p`, `2-p` | [1](#item-k-1), [2](#item-k-2) | \(status) |"))
    #expect(!text.contains("| Plan again"))
    #expect(text.contains("| Planner |"))
  }

  @Test func stagesHoldReadinessDocumentsAndSamples() {
    let fixture = fixture(["a": "F+", "b": "L"])
    let (first, second) = (fixture.chapter("stage-one"), fixture.chapter("stage-two"))
    #expect(first.contains("| ☐ | [`1` Plan](#item-k-1) | conforming |") && first.contains("Agree on the scope"))
    #expect(first.contains("| ☐ | Yearly plan | [1](#item-k-1) | shown | Planner |"))
    #expect(!first.contains("`2` Act") && !first.contains("Samples"))
    #expect(
      second.contains("| ☐ | Ten records, one of them late | [2](#item-k-2) | minor nonconformity | Head of acts |"))
    #expect(!second.contains("Documents to provide"))
  }

  @Test func interviewsNameRolesAndOwners() {
    let text = fixture(["a": "F+"]).chapter("interviews")
    #expect(text.contains("| [2](#item-k-2) | Top management; A user | Head of acts | Ask for a decision |"))
  }

  @Test func evidenceThatDoesNotCountIsMarked() {
    var fixture = fixture([:])
    let pieces = ["2024-06-01", "2026-09-01", "2026-12-01"].map {
      Evidence(title: "Of \($0)", location: "javascript:alert(1)", date: CalendarDate($0))
    }
    let questionnaire = fixture.evaluation.assessment.questionnaire
    let answer = Answer(response: .rated(Scale.nplf.steps[3]), evidence: pieces)
    fixture.engagement = Engagement(
      id: Fixture.id("e"), date: CalendarDate("2026-11-03"), questionnaire: Fixture.id("q"))
    fixture.sheets = [
      AnswerSheet(name: "a.yaml", respondent: "a", answers: Answers([Fixture.id("b"): answer], to: questionnaire)),
      Fixture.sheet("low.yaml", ["a": "N+"]), Fixture.sheet("one.yaml", ["a": "F"]),
      Fixture.sheet("two.yaml", ["a": "F"]),
    ]
    let index = fixture.chapter("evidence")
    #expect(
      index.contains("2024-06-01 | **out of date**") && index.contains("2026-12-01 | **dated after the assessment**"))
    #expect(index.contains("2026-09-01 | valid") && index.contains("| Record | – | **does not support the rating** |"))
    #expect(index.contains("3 pieces of evidence do not count.") && !index.contains("](javascript"))
  }
}
