import TestSupport
import Testing

@testable import Assessment

@Suite struct ConsolidatedAnswerTests {
  private func verdict(_ sheets: [AnswerSheet], rule: ConsensusRule = .median) -> ConsolidatedAnswer {
    let asked = Fixture.questionnaire([Fixture.topic("t", [Fixture.criterion("c")])])
    let engagement = Engagement(id: Fixture.id("e"), questionnaire: asked.id, consensus: rule)
    let assessment = Fixture.assessment(asked, sheets, engagement: engagement)
    return ConsolidatedAnswer(to: asked.topics[0].criteria[0], at: 0, in: assessment)
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

  @Test func aMeanIsNotARatingOfTheScale() throws {
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

  @Test(arguments: [
    (["n/a", "P"], "P"), (["n/a", "n/a", "P"], nil), (["n/a", "no case", "P", "L"], "P"), (["unknown", "F"], "F"),
  ])
  func outOfTheSumsNeedsAMajority(ratings: [String], result: String?) {
    #expect(verdict(respondents(ratings)).step == result.flatMap(Scale.nplf.step(named:)))
  }

  @Test func theKindOfTheMajorityDecidesWhyACriterionIsOut() {
    #expect(verdict(respondents(["n/a", "n/a"])).verdict == .notApplicable)
    #expect(verdict(respondents(["n/a", "no case"])).verdict == .notApplicable)
    #expect(verdict(respondents(["no case", "n/a", "no case"])).verdict == .noCase)
  }

  @Test func unknownIsNotAnAnswerButIsReported() {
    let answer = verdict(respondents(["unknown"]))
    #expect(answer.verdict == .unanswered && answer.isUnknownToSome)
    #expect(verdict([Fixture.sheet(["d": "F"])]).verdict == .unanswered)
    let agreed = verdict(
      respondents(["L"]) + [Fixture.sheet("x.yaml", role: .consensus, ["c": "unknown"])])
    #expect(agreed.origin == .respondents(sheets: [0]))
  }

  @Test func theLatestConsensusDecidesWhateverItsFileName() {
    let sheet = { (name: String, date: String?, rating: String) in
      Fixture.sheet(name, role: .consensus, date: date, ["c": rating])
    }
    let answer = verdict([
      sheet("a.yaml", "2026-11-03", "F"), sheet("b.yaml", "2026-10-01", "N"), sheet("c.yaml", nil, "P"),
    ])
    #expect(answer.origin == .consensus(sheet: 0))
  }
}
