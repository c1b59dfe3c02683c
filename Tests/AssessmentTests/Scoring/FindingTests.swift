import TestSupport
import Testing
import Text

@testable import Assessment

@Suite struct FindingTests {
  private func finding(_ ratings: [String]) -> Finding {
    Finding(of: Fixture.score([ratings]).topics[0].criteria)
  }

  @Test(arguments: [
    ([], Finding.notAssessed), (["n/a"], .notAssessed), (["N"], .major), (["N", "N", ""], .major),
    (["P", "F", "F"], .minor), (["L", "L", "L"], .minor), (["F", "F", "F", "P"], .minor), (["F+", ""], .open),
    (["", ""], .open), (["F", "F", "L"], .opportunity), (["F+", "F"], .unevidenced),
    (["F+", "F+", "n/a"], .conforming),
  ])
  func everyCaseOfTheTableHolds(ratings: [String], expected: Finding) {
    #expect(finding(ratings) == expected)
  }

  @Test func theWorstFindingBelowDecides() {
    #expect(Finding.worst(of: [.conforming, .opportunity, .unevidenced]) == .unevidenced)
    #expect(Finding.worst(of: [.notAssessed, .conforming]) == .conforming)
    #expect(Finding.worst(of: [.notAssessed, .notAssessed]) == .notAssessed)
    #expect(Finding.worst(of: []) == nil)
  }
}

@Suite struct FrameworkScoreTests {
  static let catalogue = Catalogue(
    id: Fixture.id("iso"), title: "ISO", edition: "", kind: .conformity,
    items: [
      Catalogue.Item(id: Fixture.id("8"), title: "Operation", parent: nil, isRequirement: false),
      Catalogue.Item(id: Fixture.id("8.1"), title: "Control", parent: Fixture.id("8")),
      Catalogue.Item(id: Fixture.id("8.2"), title: "Portfolio", parent: Fixture.id("8"), isRequirement: false),
      Catalogue.Item(id: Fixture.id("8.2.1"), title: "Delivery", parent: Fixture.id("8.2")),
      Catalogue.Item(id: Fixture.id("9"), title: "Heading alone", parent: nil, isRequirement: false),
    ])

  private func items(_ ratings: [String: String]) -> [String: FrameworkScore.Item] {
    let reference = { ItemReference(catalogue: Fixture.id("iso"), item: Fixture.id($0)) }
    let criteria = [
      Fixture.criterion("a", references: [reference("8.1")]),
      Fixture.criterion("b", references: [reference("8.1"), reference("8.2.1")]),
      Fixture.criterion("c", references: [reference("8.2.1"), reference("8.2.1")]),
    ]
    let questionnaire = Fixture.questionnaire([Fixture.topic("t", criteria)])
    let score = Score(
      of: Fixture.assessment(questionnaire, [Fixture.sheet(ratings)], catalogues: [Self.catalogue]))
    return Dictionary(score.frameworks[0].items.map { ($0.item.id.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func aHeadingTakesEachCriterionBelowItOnce() {
    let items = items(["a": "F", "b": "F", "c": "F"])
    #expect(items["8"]?.criteria.map(\.criterion.id.text) == ["a", "b", "c"])
    #expect(items["8.2"]?.criteria.count == 2)
    #expect(items["9"]?.criteria.isEmpty == true)
  }

  @Test func aHeadingTakesTheWorstFindingBelow() {
    let items = items(["a": "F+", "b": "F+", "c": "N"])
    #expect(items["8.1"]?.finding == .conforming)
    #expect(items["8.2.1"]?.finding == .minor)
    #expect(items["8"]?.finding == .minor)
    #expect(items["9"]?.finding == nil)
  }

  @Test func conformityHasNoLevels() {
    #expect(items([:])["8.1"]?.capability == nil)
    #expect(items([:])["8.1"]?.finding == .open)
  }
}
