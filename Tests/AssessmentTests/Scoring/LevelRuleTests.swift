import TestSupport
import Testing

@testable import Assessment

@Suite struct LevelRuleTests {
  /// A scale with a rating for each percent that the published cases name.
  static let percents = Scale(
    name: nil,
    ratings: [0, 33, 40, 50, 67, 70, 100].map {
      Scale.Rating(id: "p\($0)", label: "\($0) %", value: Double($0) / 100)
    })

  /// One level with its attributes, each rated by one criterion.
  static func level(of attributes: [[String]]) -> Int? {
    let scale = percents
    let words = ["N": "p0", "P": "p33", "L": "p67", "F": "p100", "70": "p70", "40": "p40"]
    var criteria: [Criterion] = []
    var said: [String: String] = [:]
    for (index, row) in attributes.enumerated() {
      for (number, rating) in row.enumerated() {
        let name = "t.\(index + 1).\(number + 1)"
        criteria.append(Fixture.criterion(name, level: index + 1, attribute: "PA\(index + 1).\(number + 1)"))
        said[name] = words[rating]
      }
    }
    let questionnaire = Fixture.questionnaire(scale: scale, [Fixture.topic("t", criteria)])
    let score = Score(of: Fixture.assessment(questionnaire, [Fixture.sheet(scale: scale, said)]))
    return score.topics[0].capability.level?.number
  }

  @Test(arguments: [
    ([["L"]], 1), ([["F"], ["L", "L"]], 2), ([["P"]], 0), ([["F"], ["L", "F"], ["N", "N"]], 2),
    ([["F"], ["F", "F"], ["70", "40"]], 2), ([["F"], ["L", "L"], ["F", "F"]], 2), ([["L"], ["F", "F"]], 1),
  ])
  func publishedAttributeCasesHold(attributes: [[String]], level: Int) {
    #expect(Self.level(of: attributes) == level)
  }

  @Test(arguments: [("1", 3.0), ("1/4", 0.75), ("1/2", 1.5)])
  func publishedLevelSumCasesHold(rating: String, score: Double) throws {
    let scale = Scale(
      name: nil,
      ratings: [("0", 0), ("1/4", 0.25), ("1/2", 0.5), ("1", 1)].map {
        Scale.Rating(id: $0.0, label: $0.0, value: $0.1)
      })
    let rows = [[String]](repeating: [rating, rating], count: 3)
    let topic = Fixture.score(rows, scoring: .levelSum, scale: scale, levels: 3).topics[0]
    let actual = try #require(topic.capability.score)
    #expect(abs(actual - score) < 1e-9)
    #expect(topic.capability.level == Level(Int(score)))
  }

  @Test func publishedStagedCasesHold() {
    let first = Fixture.score([["F", "L"], ["F", "P"], ["F"]], scoring: .staged, pass: "L").topics[0]
    #expect(first.capability.level == Level(1))
    let second = Fixture.score([["F", ""], ["F", "F"], ["P"]], scoring: .staged, pass: "L").topics[0]
    #expect(second.capability.level == .incomplete)
    #expect(second.capability.possible == Level(2))
  }

  @Test func aLevelWithoutCriteriaDoesNotBlockAndIsNotAResult() {
    let topic = Fixture.score([["F"], [], ["L"]]).topics[0]
    #expect(topic.capability.level == Level(3))
    #expect(topic.levels(upTo: Level(5)).map(\.achievement.applicable) == [1, 0, 1, 0, 0])
    #expect(Fixture.score([["F"], [], ["P"]]).topics[0].capability.level == Level(1))
  }

  @Test(arguments: [
    ([[], [], ["N", "N"], ["N"]], 0, 0.0), ([[], [], ["F", "F"], ["N"]], 3, 3.0), ([[], ["L"]], 2, 4.0 / 3),
  ])
  func aLevelWithoutQuestionsIsNotAResult(rows: [[String]], level: Int, score: Double) throws {
    let topic = Fixture.score(rows).topics[0]
    #expect(topic.capability.level == Level(level))
    #expect(try abs(#require(topic.capability.score) - score) < 1e-9)
  }

  @Test(arguments: ScoringMethod.allCases) func aTopicInWhichNothingIsAnsweredHasNoLevel(method: ScoringMethod) {
    let topic = Fixture.score([["", ""], [""]], scoring: method).topics[0]
    #expect(topic.isUnanswered)
    #expect(topic.capability.level == nil && topic.capability.evidenced == nil && topic.capability.score == nil)
    #expect(topic.capability.possible == topic.top)
    #expect(topic.achievement.coverage == 0 && topic.achievement.rating == nil)
  }

  @Test func theTopOfALevelSumCountsTheAskedLevels() {
    let topic = Fixture.score([[], ["F"], ["F"]], scoring: .levelSum).topics[0]
    #expect(topic.top == Level(2) && topic.capability.level == Level(2))
  }

  @Test func nothingMoreThanWasAskedCanBeShown() {
    let topic = Fixture.score([["F"], ["F"]]).topics[0]
    #expect(topic.top == Level(2))
    #expect(topic.capability.level == Level(2))
  }

  @Test func aTopicWithoutApplicableCriteriaHasNoLevel() {
    let score = Fixture.score([["n/a", "n/a"]])
    #expect(score.topics[0].capability.level == nil)
    #expect(score.topics[0].capability.score == nil)
    #expect(score.overall.level == nil)
    #expect(score.overall.achievement.coverage == nil)
  }

  @Test func unansweredCriteriaWidenTheInterval() throws {
    let topic = Fixture.score([["F", "F", "", "L"]]).topics[0]
    let (low, high) = (try #require(topic.achievement.low), try #require(topic.achievement.high))
    #expect(abs(low.value - 100 * (2 + 2.0 / 3) / 4) < 1e-9)
    #expect(abs(high.value - 100 * (3 + 2.0 / 3) / 4) < 1e-9)
    #expect(topic.achievement.coverage == 0.75)
    #expect(topic.capability.level == Level(1))
  }

  @Test func ratingsWithoutEvidenceDoNotCountAsEvidenced() {
    let topic = Fixture.score([["F+", "F+"], ["F", "F+"]]).topics[0]
    #expect(topic.capability.level == Level(2))
    #expect(topic.capability.evidenced == Level(1))
  }

  @Test func aMeanReachesTheHighestLevelOfTheQuestionnaire() throws {
    let topic = Fixture.score([["yes", "partly", "no", "yes"]], scoring: .mean, scale: .yesPartlyNo).topics[0]
    #expect(topic.top == Level(5))
    #expect(try abs(#require(topic.capability.score) - 3.125) < 1e-9)
    #expect(topic.capability.level == Level(3))
  }

  @Test(arguments: ScoringMethod.allCases)
  func evidencedIsNeverAboveTheLevelNorTheLevelAbovePossible(method: ScoringMethod) throws {
    var dice = Dice(state: 7)
    for _ in 0..<300 {
      let rows = (0..<Int.random(in: 1...5, using: &dice)).map { _ in
        (0..<Int.random(in: 0...4, using: &dice)).map { _ in
          ["N", "P", "L", "F", "L+", "F+", "n/a", ""].randomElement(using: &dice) ?? ""
        }
      }
      let topic = Fixture.score(rows, scoring: method).topics[0]
      guard let level = topic.capability.level else { continue }
      let (possible, evidenced) = (try #require(topic.capability.possible), try #require(topic.capability.evidenced))
      #expect(evidenced <= level && level <= possible && possible <= topic.top)
    }
  }
}
