import Foundation
import TestSupport
import Testing
import Text
import Wording

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

@Suite struct ComparisonReportTests {
  private func fixture(_ ratings: [String: String], scoring: ScoringMethod = .capability, isDirect: Bool = true)
    -> AuditFixture
  {
    var fixture = AuditFixture()
    fixture.scoring = scoring
    fixture.isDirect = isDirect
    fixture.items[0] = Catalogue.Item(
      id: Fixture.id("1"), title: "Rule 1", parent: nil,
      documents: [.init(id: Fixture.id("1-p"), title: "Plan", kind: .document)])
    fixture.criteria = [
      AuditFixture.criterion("a", on: "1", documents: ["1-p"]), AuditFixture.criterion("b", on: "2"),
    ]
    fixture.sheets = [Fixture.sheet(ratings)]
    return fixture
  }

  private func pair(_ then: AuditFixture, _ now: AuditFixture) throws -> (comparison: String, trend: String) {
    let comparison = try #require(Comparison(of: [then.evaluation, now.evaluation]))
    let options = ReportOptions(comparison: comparison, generator: "Assay")
    let document = try #require(ReportDocument.comparison(comparison, options: options))
    let context = ReportContext(now.evaluation, options, linkTargets: .none)
    let trend = TrendChapter(context: context).section.map { section in
      section.blocks.flatMap { block -> [String] in
        guard case .list(let items) = block else { return [] }
        return items.map { $0.map(\.words).joined() }
      }.joined(separator: "\n")
    }
    return (document.markdown().replacing("\\", with: ""), try #require(trend))
  }

  @Test func findingsAndDocumentsAreCompared() throws {
    let text = try pair(fixture(["a": "F+", "b": "N"]), fixture(["a": "L", "b": "F+"]))
    #expect(text.comparison.contains("| `1` Rule 1 | conforming | minor nonconformity | **worse** |"))
    #expect(text.comparison.contains("| `2` Rule 2 | major nonconformity | conforming |  |"))
    #expect(text.comparison.contains("| `1-p` Plan | shown | incomplete |"))
    #expect(text.comparison.contains("Findings that became worse: `1` Rule 1."))
    #expect(text.trend.contains("Result: 1 of 2 requirements fulfilled (e (1)); now 1 of 2 requirements fulfilled."))
    #expect(text.trend.contains("Findings that became worse"))
  }

  @Test func aConformityAssessmentIsComparedWithoutLevels() throws {
    let text = try pair(fixture(["a": "F+", "b": "N"]), fixture(["a": "L", "b": "F+"]))
    for word in ["level 0", "| Level", "Score", "levels and scores", "Evidenced"] {
      #expect(!text.comparison.contains(word), "\(word)")
      #expect(!text.trend.contains(word), "\(word)")
    }
    #expect(text.comparison.contains("Achievement of the answered criteria over time"))
  }

  @Test func withoutAnUnchangedQuestionNothingIsCompared() throws {
    let evaluations = [try ShippedExample.evaluation(in: "2025/"), try ShippedExample.evaluation()]
    let comparison = try #require(Comparison(of: evaluations))
    let document = try #require(ReportDocument.comparison(comparison, options: ReportOptions(generator: "Assay")))
    let text = document.markdown()
    #expect(text.contains("have no unchanged question") && !text.contains("No topic declined"))
  }

  @Test(arguments: [true, false]) func aQuestionLeftOpenIsNeverWorse(isDirect: Bool) throws {
    let text = try pair(
      fixture(["a": "F+", "b": "F+"], isDirect: isDirect), fixture(["a": "F+"], isDirect: isDirect))
    #expect(
      text.comparison.contains(
        "No topic declined between the last two assessments (unchanged questions answered both times)."))
    #expect(text.comparison.contains("No longer answered: 1") && !text.comparison.contains("Declined: "))
    #expect(!text.comparison.contains("**worse**") && !text.trend.contains("Declined ("))
    #expect(text.trend.contains("0 declined, 0 newly answered, 1 no longer answered"))
  }

  @Test func aFallIsSaidWithItsPercentAndCriteria() throws {
    let text = try pair(
      fixture(["a": "F", "b": "F"], isDirect: false), fixture(["a": "P", "b": "F"], isDirect: false))
    #expect(text.comparison.contains("t (100\u{A0}% → 67\u{A0}%, 2 criteria)"))
    #expect(text.trend.contains("Declined (unchanged questions answered both times): t (100 % → 67 %, 2 criteria)."))
    #expect(!text.trend.contains("Improved ("))
  }

  @Test func pointsAreNotCalledLevels() throws {
    let text = try pair(
      fixture(["a": "F"], scoring: .mean, isDirect: false),
      fixture(["a": "F", "b": "F"], scoring: .mean, isDirect: false))
    #expect(text.comparison.contains("2.50 of 5 points") && text.comparison.contains("Points over time"))
    #expect(!text.comparison.contains("| Level |") && !text.trend.contains("level"))
  }

  @Test func provisionalFiguresAreMarked() throws {
    let open = AuditFixture.criterion("z", on: "1")
    var now = fixture(["a": "F"], isDirect: false)
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", now.criteria), Fixture.topic("u", [open])])
    let evaluations = [["a": "F"], ["a": "F", "z": "F"]].map {
      Evaluation(of: Fixture.assessment(questionnaire, [Fixture.sheet($0)], catalogues: [now.catalogue]))
    }
    now.sheets = []
    let comparison = try #require(Comparison(of: evaluations))
    let document = ReportDocument.comparison(comparison, options: ReportOptions(generator: "Assay"))
    let text = try #require(document).markdown()
    #expect(text.matches(of: /provisional \(1 of 2 topics answered\)/).count == 1)
  }

  // MARK: The chart

  private func chart(_ count: Int) -> SlopeChart {
    SlopeChart(
      points: ["2025", "2026"], highest: 5,
      rows: (0..<count).map { .init(title: "Topic \($0)", values: [2.5, Double($0) / 2.5]) })
  }

  @Test(arguments: [(10, false), (11, true)]) func manyTopicsAreAListAndNotLines(count: Int, isList: Bool) {
    #expect(chart(count).isList == isList)
  }

  @Test func theListBeginsWithTheLargestFall() {
    let rows = SlopeChart(
      points: ["2025", "2026"], highest: 5,
      rows: [
        .init(title: "rise", values: [1, 2]), .init(title: "new", values: [nil, 2]),
        .init(title: "fall", values: [3, 1]),
        .init(title: "same", values: [2, 2]),
      ]
    ).sorted
    #expect(rows.map(\.title) == ["fall", "same", "rise", "new"])
    #expect(rows.map(\.falls) == [true, false, false, false])
  }

  @Test(arguments: [2, 12]) func aFallHasItsOwnColour(count: Int) {
    let drawing = { (values: [Double?]) in
      let chart = SlopeChart(
        points: ["2025", "2026"], highest: 5,
        rows: (0..<count).map { .init(title: "Topic \($0)", values: values) })
      let picture = Chart(
        at: Anchor("slopes"), "T", description: "D", .slopes(chart), table: ReportTable("T", [.init("T")], []))
      return String(decoding: picture.file(theme: nil), as: UTF8.self).components(separatedBy: "</style>").last ?? ""
    }
    #expect(drawing([3, 1]).contains("class=\"fallen\"") && !drawing([3, 1]).contains("class=\"level\""))
    #expect(drawing([1, 3]).contains("class=\"level\"") && !drawing([1, 3]).contains("fall"))
  }

  @Test func aLongAxisIsLabelledInQuarters() {
    #expect(SlopeChart(points: ["a", "b"], highest: 100, rows: []).ticks == [0, 25, 50, 75, 100])
    #expect(SlopeChart(points: ["a", "b"], highest: 5, rows: []).ticks == [0, 1, 2, 3, 4, 5])
  }
}

extension Inline {
  /// The words of a piece, those of badges too.
  fileprivate var words: String {
    if case .badge(let badge) = self { return badge.sign ?? badge.phrase?.text.key ?? "" }
    return [self].plainText
  }
}
