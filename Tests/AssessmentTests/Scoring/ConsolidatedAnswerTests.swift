import TestSupport
import Testing

@testable import Assessment

@Suite struct ConsolidatedAnswerTests {
  private func verdict(_ sheets: [AnswerSheet], rule: ConsensusRule = .median) -> ConsolidatedAnswer {
    let asked = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("c")])])
    return ConsolidatedAnswer(at: 0, in: sheets.map { $0.answering(asked) }, scale: .nplf, rule: rule)
  }

  private func respondents(_ ratings: [String]) -> [AnswerSheet] {
    ratings.enumerated().map { Fixture.sheet("s\($0).yaml", ["c": $1]) }
  }

  @Test(arguments: [
    (["N", "F"], "N"), (["F", "N", "L"], "L"), (["P", "L", "L", "F"], "L"), (["F"], "F"),
  ])
  func theMedianIsTheLowerOne(ratings: [String], result: String) {
    #expect(verdict(respondents(ratings)).step == Scale.nplf.step(named: result))
  }

  @Test func theLowestRatingDecidesUnderLowest() {
    #expect(verdict(respondents(["F", "P", "L"]), rule: .lowest).step == Scale.nplf.step(named: "P"))
  }

  @Test func aMeanIsNoRatingOfTheScale() throws {
    let answer = verdict(respondents(["F", "P"]), rule: .mean)
    #expect(answer.step == nil)
    #expect(try abs(#require(answer.answeredValue) - 2.0 / 3) < 1e-9)
  }

  @Test func theLastConsensusSheetDecidesAlone() {
    let sheets =
      respondents(["N", "N"]) + [
        Fixture.sheet("x.yaml", role: .consensus, ["c": "L"]), Fixture.sheet("y.yaml", role: .consensus, ["c": "F"]),
        Fixture.sheet("z.yaml", role: .consensus, [:]),
      ]
    let answer = verdict(sheets)
    #expect(answer.step == Scale.nplf.step(named: "F"))
    #expect(answer.origin == .consensus(sheet: 3))
  }

  @Test func oneRatingOutweighsNotApplicable() {
    #expect(verdict(respondents(["n/a", "P"])).step == Scale.nplf.step(named: "P"))
    #expect(verdict(respondents(["n/a", "n/a"])).verdict == .notApplicable)
    #expect(verdict([Fixture.sheet(["d": "F"])]).verdict == .unanswered)
  }

  @Test func evidenceOnAnySheetCounts() {
    let sheets = [Fixture.sheet("a.yaml", ["c": "P+"]), Fixture.sheet("b.yaml", role: .consensus, ["c": "F"])]
    #expect(verdict(sheets).isEvidenced)
    #expect(!verdict(respondents(["F"])).isEvidenced)
  }
}
