import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct WaveTests {
  /// Two topics, one of twice the priority, both at level 0 with targets of 3.
  private func evaluation() -> Evaluation {
    let topic = { (name: String) in
      Fixture.topic(
        name,
        [
          Fixture.criterion("\(name).1", dimension: .organizationsAndPeople),
          Fixture.criterion("\(name).2", level: 2, dimension: .informationAndTechnology),
          Fixture.criterion("\(name).3", level: 3, dimension: .valueStreamsAndProcesses),
          Fixture.criterion("\(name).4", level: 4), Fixture.criterion("\(name).5", level: 5),
        ])
    }
    let service = { (name: String) in
      Engagement.Service(id: Fixture.id(name), title: name, topics: [Fixture.id(name)])
    }
    let engagement = Engagement(
      id: Fixture.id("e"), questionnaire: Fixture.id("q"), target: Level(5),
      goals: [
        Engagement.Goal(id: Fixture.id("g"), title: "G", weight: 5, services: [Fixture.id("s")]),
        Engagement.Goal(id: Fixture.id("h"), title: "H", weight: 2, services: [Fixture.id("t")]),
      ], services: [service("s"), service("t")])
    let ratings = ["1", "2", "3", "4", "5"].flatMap { ["s.\($0)", "t.\($0)"] }.map { ($0, $0 == "t.1" ? "" : "N") }
    return Evaluation(
      of: Fixture.assessment(
        Fixture.questionnaire([topic("s"), topic("t")]),
        [Fixture.sheet(Dictionary(uniqueKeysWithValues: ratings.filter { !$0.1.isEmpty }))], engagement: engagement))
  }

  @Test func lowerLevelsAndHigherPrioritiesComeFirst() {
    let evaluation = evaluation()
    let waves = Dictionary(
      uniqueKeysWithValues: evaluation.roadmap.map { ($0.scored.criterion.id.text, evaluation.wave(of: $0)) })
    #expect(waves["s.1"] == .now && waves["s.2"] == .next && waves["s.3"] == .later && waves["s.5"] == .later)
    #expect(waves["t.1"] == .next && waves["t.2"] == .later)
  }

  @Test func aStepBelongsWhereItsWorkLies() {
    let steps = Dictionary(
      uniqueKeysWithValues: evaluation().roadmap.map { ($0.scored.criterion.id.text, $0.implementationStep) })
    #expect(steps["s.1"] == .train && steps["s.2"] == .configure && steps["s.3"] == .plan)
    #expect(steps["s.4"] == .monitor && steps["s.5"] == .improve && steps["t.1"] == .assess)
  }
}
