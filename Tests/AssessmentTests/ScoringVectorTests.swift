import Foundation
import TestSupport
import Testing
import Text

@testable import Assessment

/// The scorings that the page's script computes too: `Tests/Vectors/scoring.json`.
@Suite struct ScoringVectorTests {
  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    struct Rating: Decodable, Sendable {
      let id: String
      let value: Double
    }

    struct Questions: Decodable, Sendable {
      let scoring: String
      let pass: Int
      let levels: Int
      let scale: [Rating]
    }

    struct Question: Decodable, Sendable {
      let id: String
      let level: Int
      let weight: Double
      let attribute: String?
    }

    struct Figures: Decodable, Sendable {
      let level: Int?
      let possible: Int?
      let score: Double?
      let scoreHigh: Double?
      let coverage: Double?
      let answered: Int
      let applicable: Int
    }

    let name: String
    let questionnaire: Questions
    let criteria: [Question]
    let answers: [String: String]
    let expected: Figures

    var testDescription: String { name }
  }

  static let vectors: [Vector] = {
    let file = packageFolder.appending(path: "Tests/Vectors/scoring.json")
    return (try? JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))) ?? []
  }()

  @Test func thereAreVectorsForEveryMethod() {
    #expect(Self.vectors.count >= 60)
    #expect(Set(Self.vectors.map(\.questionnaire.scoring)) == Set(ScoringMethod.allCases.map(\.rawValue)))
  }

  private func topic(_ vector: Vector) throws -> TopicScore {
    let asked = vector.questionnaire
    let scale = Scale(
      name: nil, ratings: asked.scale.map { Scale.Rating(id: $0.id, label: $0.id, value: $0.value) })
    let criteria = vector.criteria.map { question in
      Criterion(
        id: Fixture.id(question.id), text: "A fact holds.", level: Level(question.level),
        attribute: question.attribute, weight: question.weight)
    }
    let questionnaire = Questionnaire(
      id: Fixture.id("q"), title: "Q", version: "", description: "",
      scoring: try #require(ScoringMethod(rawValue: asked.scoring)), pass: scale.steps[asked.pass], scale: scale,
      levels: (0..<asked.levels).map { "Level \($0 + 1)" }, topics: [Fixture.topic("t", criteria)])
    return Score(of: Fixture.assessment(questionnaire, [Fixture.sheet(scale: scale, vector.answers)])).topics[0]
  }

  @Test(arguments: vectors) func theProgramComputesWhatThePageComputes(vector: Vector) throws {
    let topic = try topic(vector)
    let expected = vector.expected
    #expect(topic.capability.level?.number == expected.level)
    #expect(topic.capability.possible?.number == expected.possible)
    for (actual, wanted) in [
      (topic.capability.score, expected.score), (topic.capability.scoreHigh, expected.scoreHigh),
      (topic.achievement.coverage, expected.coverage),
    ] {
      #expect((actual == nil) == (wanted == nil))
      #expect(abs((actual ?? 0) - (wanted ?? 0)) < 1e-9)
    }
    #expect(topic.achievement.answeredCount == expected.answered)
    #expect(topic.achievement.applicable == expected.applicable)
  }
}
