import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct RoadmapTests {
  /// Topics with one criterion each; the ratings by topic name, `capacity` units of effort in a wave.
  private func roadmap(
    _ topics: [(name: String, effort: Effort, isCritical: Bool)], _ ratings: [String: String], capacity: Int = 30,
    scoring: ScoringMethod = .capability, scale: Scale = .nplf
  ) -> Evaluation {
    let all = topics.map { topic in
      Fixture.topic(
        topic.name,
        [
          Criterion(
            id: Fixture.id("\(topic.name).1"), text: "A fact holds.", effort: topic.effort,
            conditions: .init(isCritical: topic.isCritical))
        ])
    }
    let questionnaire = Fixture.questionnaire(scoring: scoring, scale: scale, all)
    var settings = Engagement.Settings()
    settings.capacity = capacity
    let engagement = Engagement(id: Fixture.id("e"), questionnaire: questionnaire.id, settings: settings)
    let sheet = Fixture.sheet(scale: scale, ratings)
    return Evaluation(of: Fixture.assessment(questionnaire, [sheet], engagement: engagement))
  }

  private func steps(_ evaluation: Evaluation) -> [String] {
    evaluation.roadmap.steps.map { "\($0.topic.id) \($0.wave)" }
  }

  @Test func criticalGapsComeFirstThenPriorityPerEffort() {
    let evaluation = roadmap(
      [("a", .large, false), ("b", .small, false), ("c", .large, true), ("d", .medium, false)],
      ["a.1": "N", "b.1": "P", "c.1": "P", "d.1": "N"])
    #expect(steps(evaluation) == ["c now", "b now", "d now", "a now"])
  }

  @Test func aWaveTakesStepsUpToItsCapacityAndAtLeastOne() {
    let evaluation = roadmap(
      ["a", "b", "c", "d"].map { ($0, .medium, false) }, ["a.1": "N", "b.1": "N", "c.1": "N", "d.1": "N"], capacity: 6)
    #expect(steps(evaluation) == ["a now", "b now", "c next", "d next"])
    let narrow = roadmap(
      ["a", "b", "c", "d"].map { ($0, .large, false) }, ["a.1": "N", "b.1": "N", "c.1": "N", "d.1": "N"], capacity: 5)
    #expect(steps(narrow) == ["a now", "b next", "c later", "d later"])
  }

  @Test func anUnansweredStepIsSmall() {
    let evaluation = roadmap([("a", .large, false), ("b", .large, false)], ["a.1": "N"], capacity: 8)
    // Nothing is answered in `b`: it has no path.
    #expect(steps(evaluation) == ["a now"])
  }

  @Test func aPlainNoIsAlwaysAStep() {
    // All but one statement holds: 3 of 5 points are reached, and the no is named all the same.
    let topic = Fixture.topic("t", (1...5).map { Fixture.criterion("t.\($0)") })
    let questionnaire = Fixture.questionnaire(scoring: .mean, scale: .yesPartlyNo, [topic])
    let sheet = Fixture.sheet(
      scale: .yesPartlyNo, ["t.1": "yes", "t.2": "yes", "t.3": "no", "t.4": "yes", "t.5": "yes"])
    let evaluation = Evaluation(of: Fixture.assessment(questionnaire, [sheet]))
    #expect(evaluation.topics[0].gap.gap == 0 && evaluation.topics[0].gap.path.isEmpty)
    #expect(evaluation.topics[0].gap.named.map(\.id.text) == ["t.3"])
    #expect(evaluation.roadmap.steps.map(\.scored.criterion.id.text) == ["t.3"])
  }

  @Test func levelsRiseWithTheWaves() {
    let evaluation = roadmap([("a", .large, false), ("b", .large, false)], ["a.1": "N", "b.1": "N"], capacity: 8)
    #expect(evaluation.topics.map { evaluation.level(of: $0, after: .now)?.number } == [1, 0])
    #expect(evaluation.topics.map { evaluation.level(of: $0, after: .next)?.number } == [1, 1])
  }
}
