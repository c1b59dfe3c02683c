import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct ShortestPathTests {
  private func path(
    _ rows: [[String]], to target: Int, scoring: ScoringMethod = .capability, scale: Scale = .nplf
  ) -> [String] {
    let score = Fixture.score(rows, scoring: scoring, scale: scale)
    return ShortestPath.path(through: score.topics[0].criteria, to: Level(target), rule: score.rule).map(\.id.text)
  }

  @Test func lowerLevelsAreLiftedFullyAndTheTargetLargely() {
    #expect(path([["F", "P", "L"], ["N", "N", "N", "N"]], to: 2) == ["t.1.2", "t.2.1", "t.2.2", "t.2.3"])
  }

  @Test func theLargestGainIsTakenFirst() {
    #expect(path([["L", "N", "P"]], to: 1) == ["t.1.2"])
  }

  @Test func exactlyHalfIsNotYetLargely() {
    #expect(path([["F", "N"]], to: 1) == ["t.1.2"])
  }

  @Test func unansweredCriteriaGainAll() {
    #expect(path([["P", ""]], to: 1) == ["t.1.2"])
  }

  @Test func anAttainedTargetNeedsNothing() {
    #expect(path([["F"]], to: 1).isEmpty)
    #expect(path([["L"]], to: 1).isEmpty)
  }

  @Test func stagedTakesEveryMissedCriterionLevelByLevel() {
    #expect(path([["F", "P"], ["N", "L"], ["P"]], to: 2, scoring: .staged) == ["t.1.2", "t.2.1"])
  }

  @Test func levelSumTakesByGainOnTheScore() {
    #expect(path([["P", "P"], ["N"], ["F", "P", "P"]], to: 2, scoring: .levelSum) == ["t.2.1", "t.1.1"])
    #expect(path([["N", "N"], ["N"]], to: 1, scoring: .levelSum) == ["t.2.1"])
  }

  @Test func equalGainsStandInQuestionnaireOrderWhateverTheirRounding() {
    // 3 × (1 - 2/3) and 1 × (1 - 0) are one and the same gain.
    let topic = Fixture.topic(
      "t", [Fixture.criterion("a", weight: 3), Fixture.criterion("b"), Fixture.criterion("c", weight: 1.5)])
    let sheet = Fixture.sheet(["a": "L", "b": "N", "c": "P"])
    let score = Score(of: Fixture.assessment(Fixture.questionnaire(scoring: .mean, [topic]), [sheet]))
    let path = ShortestPath.path(through: score.topics[0].criteria, to: Level(5), rule: score.rule)
    #expect(path.map(\.id.text) == ["a", "b", "c"])
  }

  @Test func meanStopsAtTheTarget() {
    #expect(path([["no", "no", "no", "no", "no"]], to: 3, scoring: .mean, scale: .yesPartlyNo).count == 3)
  }

  /// What the path promises: fulfilling it reaches the target, and without its last step the target is not reached.
  @Test(arguments: ScoringMethod.allCases)
  func fulfillingThePathAttainsTheTarget(method: ScoringMethod) {
    var dice = Dice(state: 11)
    for _ in 0..<200 {
      let rows = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
        (0..<Int.random(in: 1...4, using: &dice)).map { _ in
          ["N", "P", "L", "F", "n/a", ""].randomElement(using: &dice) ?? ""
        }
      }
      let score = Fixture.score(rows, scoring: method)
      let topic = score.topics[0]
      guard topic.capability.level != nil else { continue }
      let target = min(Level(3), topic.top)
      let path = ShortestPath.path(through: topic.criteria, to: target, rule: score.rule).map(\.id)
      for taken in [path.count, path.count - 1] where taken >= 0 {
        let done = Set(path.prefix(taken))
        let lifted = rows.enumerated().map { index, row in
          row.enumerated().map { number, rating in
            done.contains(Fixture.id("t.\(index + 1).\(number + 1)")) ? "F" : rating
          }
        }
        let level = Fixture.score(lifted, scoring: method).topics[0].capability.level ?? .incomplete
        #expect((level >= target) == (taken == path.count), "\(rows) by \(path)")
      }
    }
  }
}
