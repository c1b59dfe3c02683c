import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct OverallScoreTests {
  private func overall(_ ratings: [String: String], topics: Int = 34) -> OverallScore {
    let topics = (1...topics).map { Fixture.topic("t\($0)", [Fixture.criterion("t\($0).1")]) }
    return Score(of: Fixture.assessment(Fixture.questionnaire(topics), [Fixture.sheet(ratings)])).overall
  }

  @Test func oneAnsweredTopicOfThirtyFourIsProvisional() {
    let overall = overall(["t7.1": "F"])
    #expect(overall.level == Level(1) && overall.isProvisional)
    #expect(overall.unanswered == 33 && overall.applicable == 34)
  }

  @Test func topicsWithoutALevelAreLeftOutOfEveryFigure() {
    let overall = overall(["t1.1": "N"], topics: 2)
    #expect(overall.possible == .incomplete && overall.scoreHigh == 0 && overall.achievement.coverage == 0.5)
  }

  @Test(arguments: ScoringMethod.allCases) func aFreshEngagementHasNoFigures(method: ScoringMethod) {
    let topics = ["s", "t"].map { Fixture.topic($0, [Fixture.criterion("\($0).1")]) }
    let assessment = Fixture.assessment(Fixture.questionnaire(scoring: method, topics), [])
    let evaluation = Evaluation(of: assessment)
    let overall = evaluation.score.overall
    #expect(overall.level == nil && overall.possible == nil && overall.evidenced == nil && overall.median == nil)
    #expect(overall.score == nil && overall.scoreHigh == nil && overall.atTarget == 0 && overall.unanswered == 2)
    #expect(evaluation.topics.allSatisfy { $0.gap.gap == nil && $0.gap.path.isEmpty && $0.gap.blockers.isEmpty })
    #expect(evaluation.roadmap.steps.isEmpty && evaluation.priorities.isEmpty)
  }

  @Test func theLowestRatingIsNeverTheDefaultToPass() {
    #expect(Scale.yesNo.ratings[Scale.yesNo.defaultPass.index].id == "yes")
    #expect(Scale.nplf.ratings[Scale.nplf.defaultPass.index].id == "L")
  }
}
