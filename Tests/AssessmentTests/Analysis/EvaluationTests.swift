import TestSupport
import Testing

@testable import Assessment
@testable import Text

@Suite struct EvaluationTests {
  private func evaluation(goals: [Engagement.Goal] = [], targets: [ID<Topic>: Level] = [:]) -> Evaluation {
    let topics = ["a", "b", "c"].map { name in
      Fixture.topic(
        name, weight: name == "c" ? 2 : 1, [Fixture.criterion("\(name).1"), Fixture.criterion("\(name).2", level: 2)])
    }
    let services = [
      Engagement.Service(id: Fixture.id("web"), title: "Web", topics: [Fixture.id("a"), Fixture.id("b")]),
      Engagement.Service(id: Fixture.id("pay"), title: "Pay", topics: [Fixture.id("b")]),
    ]
    let engagement = Engagement(
      id: Fixture.id("e"), questionnaire: Fixture.id("q"), targets: targets, goals: goals, services: services)
    return Evaluation(
      of: Fixture.assessment(
        Fixture.questionnaire(topics), [Fixture.sheet(["a.1": "F", "b.1": "F", "c.1": "N", "c.2": "F"])],
        engagement: engagement))
  }

  private let goals = [
    Engagement.Goal(id: Fixture.id("sell"), title: "Sell", weight: 3, services: [Fixture.id("web")]),
    Engagement.Goal(
      id: Fixture.id("charge"), title: "Charge", weight: 2, services: [Fixture.id("web"), Fixture.id("pay")]),
  ]

  @Test func everyGoalCountsOnceHoweverManyServicesCarryIt() {
    #expect(evaluation(goals: goals).topics.map(\.gap.importance) == [5, 5, 0])
    #expect(evaluation().topics.map(\.gap.importance) == [1, 1, 1])
  }

  /// 0.1 + 0.2 is not above 0.3.
  @Test func equalPrioritiesStandInTheOrderOfTheQuestionnaire() {
    let goal = { (id: String, weight: Double, service: String) in
      Engagement.Goal(id: Fixture.id(id), title: id, weight: weight, services: [Fixture.id(service)])
    }
    let services = ["a", "b"].map {
      Engagement.Service(id: Fixture.id($0), title: $0, topics: [Fixture.id($0)])
    }
    let engagement = Engagement(
      id: Fixture.id("e"), questionnaire: Fixture.id("q"), target: Level(1),
      goals: [goal("g", 0.3, "a"), goal("h", 0.1, "b"), goal("i", 0.2, "b")], services: services)
    let topics = ["a", "b"].map { Fixture.topic($0, [Fixture.criterion("\($0).1")]) }
    let evaluation = Evaluation(
      of: Fixture.assessment(
        Fixture.questionnaire(topics), [Fixture.sheet(["a.1": "N", "b.1": "N"])], engagement: engagement))
    #expect(evaluation.priorities.map(\.score.topic.id.text) == ["a", "b"])
  }

  @Test func prioritiesFallByImportanceTimesGap() {
    #expect(evaluation().priorities.map(\.score.topic.id.text) == ["c", "a", "b"])
    #expect(evaluation(goals: goals).priorities.map(\.score.topic.id.text) == ["a", "b", "c"])
  }

  @Test func aTargetIsAtMostTheTop() {
    #expect(
      evaluation(targets: [Fixture.id("a"): Level(1)]).topics.map(\.gap.target) == [Level(1), Level(2), Level(2)])
  }

  @Test func theOverallLevelIsTheLowest() throws {
    let overall = evaluation().score.overall
    #expect(overall.level == .incomplete)
    #expect(overall.possible == .incomplete)
    #expect(overall.median == Level(1))
    let score = try #require(overall.score)
    #expect(abs(score - 1) < 1e-9)
  }

  @Test func blockersSayWhyNotOneLevelHigher() {
    #expect(evaluation().score.overall.atTarget == 0 && evaluation().score.overall.unanswered == 0)
    #expect(evaluation().topics.map { $0.gap.blockers.map(\.id.text) } == [["a.2"], ["b.2"], ["c.1"]])
  }

  @Test func theRoadmapGoesByPriorityAndEffort() {
    // Unanswered steps are small: find out first.
    #expect(evaluation().roadmap.steps.map(\.scored.criterion.id.text) == ["a.2", "b.2", "c.1"])
    #expect(evaluation().roadmap.steps.map(\.number) == [1, 2, 3])
  }
}
