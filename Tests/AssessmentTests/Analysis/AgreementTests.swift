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

  @Test func nothingToCompareIsNotAgreement() {
    #expect(Agreement.alpha(units: []) == nil)
    #expect(Agreement.alpha(units: [[1], [2]]) == nil)
    #expect(Agreement.alpha(units: [[2, 2], [2, 2, 2]]) == nil)
  }

  @Test func consensusAndNotApplicableDoNotCount() {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a"), Fixture.criterion("b")])])
    let assessment = Fixture.assessment(
      questionnaire,
      [
        Fixture.sheet("a.yaml", ["a": "N", "b": "n/a"]), Fixture.sheet("b.yaml", ["a": "L", "b": "P"]),
        Fixture.sheet("c.yaml", role: .consensus, ["a": "F", "b": "F"]),
      ])
    let ratings = TopicRatings(on: questionnaire.topics[0], in: assessment)
    #expect(ratings.criteria.map(\.ratings.count) == [2, 1] && ratings.criteria.map(\.refusing.count) == [0, 1])
    let disputes = Evaluation(of: assessment).disputes
    #expect(disputes.open.isEmpty)
    #expect(disputes.settled.map(\.criterion.id.text) == ["a", "b"])
  }

  @Test(arguments: [(7, false), (8, true)]) func alphaNeedsEightCriteriaWithTwoRaters(count: Int, isKnown: Bool) {
    let names = (0..<count).map { "c\($0)" }
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", names.map { Fixture.criterion($0) })])
    let said = { (flip: Int) in
      Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0 % flip == 0 ? "N" : "F") })
    }
    let evaluation = Evaluation(
      of: Fixture.assessment(questionnaire, [Fixture.sheet("a.yaml", said(2)), Fixture.sheet("b.yaml", said(3))]))
    #expect((evaluation.agreement.alpha != nil) == isKnown)
    #expect(evaluation.agreement.raters == 2 && evaluation.agreement.comparable == count)
    #expect(evaluation.topics[0].gap.agreement.alpha != nil)
  }

  @Test func twoAnswersInCommonAreTooFewToTell() {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a"), Fixture.criterion("b")])])
    let sheets = [Fixture.sheet("a.yaml", ["a": "N", "b": "F"]), Fixture.sheet("b.yaml", ["a": "N", "b": "F"])]
    let agreement = Evaluation(of: Fixture.assessment(questionnaire, sheets)).topics[0].gap.agreement
    #expect(agreement.alpha == nil && agreement.comparable == 2 && agreement.raters == 2)
  }

  @Test func aRatingAgainstNotApplicableIsADispute() {
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("a"), Fixture.criterion("b")])])
    let assessment = Fixture.assessment(
      questionnaire,
      [Fixture.sheet("a.yaml", ["a": "F", "b": "L"]), Fixture.sheet("b.yaml", ["a": "n/a", "b": "F"])])
    #expect(Evaluation(of: assessment).disputes.open.map(\.criterion.id.text) == ["a"])
  }

  @Test func whatDecidesALevelComesFirst() {
    // The topic `s` stays at level 0 whatever its disputed criterion is rated; `t` is at level 1 or 0.
    let questionnaire = Fixture.questionnaire([
      Fixture.topic("s", [Fixture.criterion("a", weight: 1), Fixture.criterion("b", weight: 9)]),
      Fixture.topic("t", [Fixture.criterion("c")]),
    ])
    let assessment = Fixture.assessment(
      questionnaire,
      [
        Fixture.sheet("a.yaml", ["a": "N", "b": "N", "c": "P"]),
        Fixture.sheet("b.yaml", ["a": "F", "b": "N", "c": "F"]),
      ])
    let disputes = Evaluation(of: assessment).disputes.open
    #expect(disputes.map(\.criterion.id.text) == ["c", "a"] && disputes.map(\.decidesLevel) == [true, false])
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
    #expect(Evaluation(of: assessment).disputes.open.map(\.criterion.id.text) == ["b", "c", "a"])
  }
}
