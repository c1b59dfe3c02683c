import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct PortfolioTests {
  private func unit(_ name: String, _ ratings: [String: String], scope: [String]) -> PortfolioUnit {
    let topics = ["s", "t"].map {
      Fixture.topic($0, [Fixture.criterion("\($0).1"), Fixture.criterion("\($0).2", level: 2)])
    }
    let questionnaire = Fixture.questionnaire(topics)
    let engagement = Engagement(
      id: Fixture.id(name), questionnaire: questionnaire.id, topics: scope.map { Fixture.id($0) })
    return PortfolioUnit(
      of: Fixture.assessment(questionnaire, [Fixture.sheet(ratings)], engagement: engagement), path: name)
  }

  @Test func lowestHighestAndDistributionAreOverTheUnitsThatHaveTheTopic() throws {
    let portfolio = Portfolio([
      unit("a", ["s.1": "F", "s.2": "L", "t.1": "N"], scope: ["s", "t"]), unit("b", ["s.1": "L"], scope: ["s"]),
      unit("c", ["s.1": "n/a", "s.2": "n/a"], scope: ["s"]),
    ])
    #expect(portfolio.columns.map(\.id.text) == ["s", "t"])
    let (first, second) = (portfolio.columns[0], portfolio.columns[1])
    #expect(first.lowest == Level(1) && first.highest == Level(2) && first.counts == [0, 1, 1])
    #expect(first.median == Level(1) && second.median == Level(0))
    #expect(portfolio.units[0].topics.map(\.gap) == [0, 2] && portfolio.units[0].gap == 2)
    #expect(second.counts == [1] && portfolio.counts == [1, 1])
    #expect(portfolio.units[1].topic(Fixture.id("t")) == nil)
  }

  @Test(
    arguments: [
      ([0, 0, 1], 2), ([1], 0), ([1, 1], 0), ([0, 1, 1, 2], 2), ([1, 0, 2], 2), ([2, 0, 2], 0), ([], nil),
      ([0, 0], nil),
    ] as [([Int], Int?)])
  func theMedianOfTwoMiddleLevelsIsTheLower(counts: [Int], median: Int?) {
    let column = Portfolio.Column(id: Fixture.id("s"), title: "s", counts: counts)
    #expect(column.median == median.map { Level($0) })
  }

  @Test(arguments: [
    (["u"], [""]), (["u", "u"], ["", ""]), (["a/u", "b/u"], ["a/u", "b/u"]), (["a/n", "a/s", "a/n"], ["n", "s", "n"]),
    ([".", "a"], [".", "a"]),
  ])
  func groupsAreTheFoldersAboveTheUnits(folders: [String], groups: [String]) {
    #expect(Portfolio.groups(ofFolders: folders) == groups)
  }

  /// A unit is computed without the rest of the evaluation.
  @Test(arguments: ScoringMethod.allCases) func aUnitHasTheFiguresOfTheEvaluation(method: ScoringMethod) {
    let topics = ["s", "t"].map {
      Fixture.topic($0, [Fixture.criterion("\($0).1"), Fixture.criterion("\($0).2", level: 2)])
    }
    let assessment = Fixture.assessment(
      Fixture.questionnaire(topics), [Fixture.sheet(["s.1": "F", "s.2": "P", "t.1": "L"])])
    let unit = PortfolioUnit(of: assessment, method: method, path: "x")
    let evaluation = Evaluation(of: assessment, method: method)
    #expect(unit.overall == evaluation.score.overall)
    #expect(unit.topics.map(\.level) == evaluation.topics.map(\.score.capability.level))
    #expect(unit.topics.map(\.score) == evaluation.topics.map(\.score.capability.score))
    #expect(unit.topics.map(\.target) == evaluation.topics.map(\.gap.target))
  }

  @Test func anEmptyPortfolioIsNotAnError() {
    #expect(Portfolio([]).columns.isEmpty && Portfolio([]).counts.isEmpty)
  }
}
