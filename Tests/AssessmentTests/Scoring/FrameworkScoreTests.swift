import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct FrameworkScoreTests {
  private func items(_ ratings: [String: String]) -> [String: FrameworkScore.Item] {
    let criteria = [
      Fixture.criterion("a", references: [Audit.reference("8.1")]),
      Fixture.criterion("b", references: [Audit.reference("8.1"), Audit.reference("8.2.1")]),
      Fixture.criterion("c", references: [Audit.reference("8.2.1"), Audit.reference("8.2.1")]),
    ]
    let questionnaire = Fixture.questionnaire(assesses: [Fixture.id("iso")], [Fixture.topic("t", criteria)])
    let score = Score(
      of: Fixture.assessment(questionnaire, [Fixture.sheet(ratings)], catalogues: [Audit.catalogue]))
    return Dictionary(score.frameworks[0].items.map { ($0.item.id.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func aHeadingTakesEachCriterionBelowItOnce() {
    let items = items(["a": "F", "b": "F", "c": "F"])
    #expect(items["8"]?.criteria.map(\.criterion.id.text) == ["a", "b", "c"])
    #expect(items["8.2"]?.criteria.count == 2)
    #expect(items["9"]?.criteria.isEmpty == true && items["9"]?.result == nil)
  }

  @Test func aHeadingTakesTheWorstFindingBelow() {
    let items = items(["a": "F+", "b": "F+", "c": "N"])
    #expect(items["8.1"]?.finding == .conforming)
    #expect(items["8.2.1"]?.finding == .minor)
    #expect(items["8"]?.finding == .minor)
  }

  @Test func conformityHasNoLevels() {
    #expect(items([:])["8.1"]?.capability == nil)
    #expect(items([:])["8.1"]?.finding == .unanswered)
  }

  /// An item of an adoption catalogue that criteria of the given levels refer to.
  private func adopted(_ rows: [[String]], scoring: ScoringMethod = .capability) -> Capability? {
    let catalogue = Catalogue(
      id: Fixture.id("cobit"), title: "COBIT", edition: "", kind: .adoption,
      items: [Catalogue.Item(id: Fixture.id("DSS01"), title: "Operations", parent: nil)])
    var said: [String: String] = [:]
    let criteria = rows.enumerated().flatMap { level, row in
      row.enumerated().map { number, rating in
        let name = "t.\(level + 1).\(number + 1)"
        if !rating.isEmpty { said[name] = rating }
        return Fixture.criterion(
          name, level: level + 1,
          references: [ItemReference(catalogue: Fixture.id("cobit"), item: Fixture.id("DSS01"))])
      }
    }
    let questionnaire = Fixture.questionnaire(scoring: scoring, [Fixture.topic("t", criteria)])
    return Score(of: Fixture.assessment(questionnaire, [Fixture.sheet(said)], catalogues: [catalogue]))
      .frameworks[0].items[0].capability
  }

  @Test func aCrosswalkItemHasALevelOnlyUpToWhereEveryLevelIsAsked() {
    #expect(adopted([[], ["F"], ["F"]]) == .unknown)
    #expect(adopted([["F"], [], ["F"]])?.level == Level(1))
    #expect(adopted([["F"], ["F"], ["N"]])?.level == Level(2))
  }

  @Test func oneYesIsNotAHighLevel() {
    #expect(adopted([["F"]])?.level == Level(1) && adopted([["F"]])?.possible == Level(1))
    #expect(adopted([[], [], [], [], ["F"]]) == .unknown)
  }

  @Test func aMeanGivesFrameworkItemsNoLevel() {
    #expect(adopted([["F"]], scoring: .mean) == .unknown)
    #expect(adopted([["F"]], scoring: .levelSum) == .unknown)
  }
}
