import TestSupport
import Testing
import Text

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

@Suite struct PortfolioReportTests {
  private func unit(
    _ name: String, _ ratings: [String: String], scoring: ScoringMethod = .capability, isDirect: Bool = false
  ) -> PortfolioUnit {
    var fixture = AuditFixture()
    fixture.isDirect = isDirect
    fixture.scoring = scoring
    fixture.criteria = [AuditFixture.criterion("a", on: "1"), AuditFixture.criterion("b", on: "2", isCritical: true)]
    fixture.sheets = [Fixture.sheet(ratings)]
    fixture.engagement = Engagement(id: Fixture.id(name), questionnaire: Fixture.id("q"))
    return PortfolioUnit(of: fixture.evaluation.assessment, path: name)
  }

  private func text(_ units: [PortfolioUnit]) -> String {
    ReportDocument.portfolio(Portfolio(units), options: ReportOptions(generator: "Assay")).markdown()
      .replacing("\\", with: "")
  }

  @Test func aStandardIsFindingsWithoutLevels() {
    let text = text([unit("e", ["a": "F+", "b": "N"], isDirect: true)])
    #expect(text.contains("| 1 of 2 requirements fulfilled | – | – | 100\u{A0}% | 1 major nonconformity |"))
    #expect(text.contains("Achievement by topic") && text.contains("| 50\u{A0}% |"))
    #expect(!text.contains("Units per overall level") && !text.contains("targets reached"))
  }

  /// Gaps are numbers in the cells, dark where they are large.
  @Test func gapsAreUnitByTopic() {
    var portfolio = Portfolio([unit("e", ["a": "F", "b": "F"]), unit("f", ["a": "N", "b": "N"])])
    let document = ReportDocument.portfolio(portfolio, options: ReportOptions(generator: "Assay"))
    let page = String(decoding: document.html(), as: UTF8.self)
    #expect(page.contains("Gaps to the targets") && page.contains("<b class=\"g"))
    portfolio = Portfolio([unit("e", ["a": "F", "b": "F"], isDirect: true)])
    #expect(
      !ReportDocument.portfolio(portfolio, options: ReportOptions(generator: "Assay")).markdown().contains("Gaps to"))
  }

  @Test func theMedianIsTheLowerOne() {
    let text = text([unit("e", ["a": "F", "b": "F"]), unit("f", ["a": "N", "b": "N"])])
    #expect(
      text.contains("| 0 | 0 | 1 | 2 | 1 × 0, 1 × 1 |") && text.contains("Median: of two middle results, the lower."))
  }

  @Test func pointsAreOutOfTheHighest() {
    let text = text([unit("e", ["a": "F", "b": "N"], scoring: .mean)])
    #expect(text.contains("2.50 of 5 points") && text.contains("Points by topic"))
    #expect(!text.contains("Units per overall level") && !text.contains("requirement"))
  }

  @Test func levelsHaveTheirDistribution() {
    let text = text([unit("e", ["a": "F", "b": "F"]), unit("f", ["a": "N", "b": "N"])])
    #expect(text.contains("Units per overall level") && text.contains("| 1 × 0, 1 × 1 |"))
    #expect(text.contains("1/1 targets reached") && !text.contains("provisional"))
  }

  @Test func unitsOfDifferentMeasuresStandSideBySide() {
    let text = text([
      unit("e", ["a": "F", "b": "F"]), unit("f", ["a": "F", "b": "F"], scoring: .mean),
      unit("g", ["a": "F", "b": "F"], isDirect: true),
    ])
    for title in ["Levels by topic", "Points by topic", "Achievement by topic"] { #expect(text.contains(title)) }
  }

  @Test func provisionalFiguresAreMarked() {
    let questionnaire = Fixture.questionnaire([
      Fixture.topic("s", [Fixture.criterion("s.1")]), Fixture.topic("t", [Fixture.criterion("t.1")]),
    ])
    let unit = PortfolioUnit(of: Fixture.assessment(questionnaire, [Fixture.sheet(["s.1": "F"])]), path: "x")
    #expect(text([unit]).contains("1, provisional (1 of 2 topics answered)"))
  }
}
