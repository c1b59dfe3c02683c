import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct AgreementTests {
  /// Raters by units, 0 for a missing rating; published data with alpha by the ordinal metric.
  static let vectors: [(raters: [[Int]], alpha: Double)] = [
    (
      [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
        [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
      ], 0.815388
    ),
    (
      [
        [0, 0, 0, 0, 0, 3, 4, 1, 2, 1, 1, 3, 3, 0, 3], [1, 0, 2, 1, 3, 3, 4, 3, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 2, 1, 3, 4, 4, 0, 2, 1, 1, 3, 3, 0, 4],
      ], 0.806721
    ),
  ]

  @Test(arguments: vectors.indices) func publishedVectorsHold(index: Int) throws {
    let (raters, expected) = Self.vectors[index]
    let units = raters[0].indices.map { unit in raters.map { $0[unit] }.filter { $0 > 0 } }
    let alpha = try #require(Agreement.alpha(units: units))
    #expect(abs(alpha - expected) < 1e-6)
  }

  @Test func nothingToCompareIsNoAgreement() {
    #expect(Agreement.alpha(units: []) == nil)
    #expect(Agreement.alpha(units: [[1], [2]]) == nil)
    #expect(Agreement.alpha(units: [[2, 2], [2, 2, 2]]) == nil)
  }

  @Test func consensusAndNotApplicableAreNoVoices() {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a"), Fixture.criterion("b")])])
    let assessment = Fixture.assessment(
      questionnaire,
      [
        Fixture.sheet("a.yaml", ["a": "N", "b": "n/a"]), Fixture.sheet("b.yaml", ["a": "L", "b": "P"]),
        Fixture.sheet("c.yaml", role: .consensus, ["a": "F", "b": "F"]),
      ])
    #expect(assessment.ratings(on: Fixture.id("a")).count == 2)
    #expect(assessment.ratings(on: Fixture.id("b")).count == 1)
    #expect(Evaluation(of: assessment).disputes.map(\.criterion.id.text) == ["a"])
    #expect(Evaluation(of: assessment).disputes.map(\.spread) == [2])
  }

  @Test func theWidestDisputeComesFirst() {
    let questionnaire = Fixture.questionnaire([
      Fixture.topic("t", ["a", "b", "c", "d"].map { Fixture.criterion($0) })
    ])
    let assessment = Fixture.assessment(
      questionnaire,
      [
        Fixture.sheet("a.yaml", ["a": "N", "b": "N", "c": "F", "d": "P"]),
        Fixture.sheet("b.yaml", ["a": "L", "b": "F", "c": "N", "d": "L"]),
      ])
    #expect(Evaluation(of: assessment).disputes.map(\.criterion.id.text) == ["b", "c", "a"])
  }
}
