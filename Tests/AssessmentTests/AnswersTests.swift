import TestSupport
import Testing

@testable import Assessment
@testable import Text

@Suite struct AnswersTests {
  private static let ids: [ID<Criterion>] = ["t.1", "t.2", "T.3", "u.1"].map { Fixture.id($0) }
  private static let rated = Scale.nplf.steps.map { Answer(response: .rated($0)) }
  /// In the order of the ids, but none to the second.
  private static var answers: Answers {
    var answers = Answers(to: questionnaire)
    for place in [3, 0, 2] { answers[place] = rated[place] }
    return answers
  }
  private static let questionnaire = Fixture.questionnaire([
    Fixture.topic("t", ids[0...2].map { Fixture.criterion($0.text) }),
    Fixture.topic("u", [Fixture.criterion("u.1")]),
  ])

  @Test func eachAnswerIsFoundByItsCriterion() {
    #expect(Self.ids.map { Self.answers[$0] } == [Self.rated[0], nil, Self.rated[2], Self.rated[3]])
    #expect(Self.answers[Fixture.id("t.3")] == nil)
    #expect(Self.answers[Fixture.id("v.1")] == nil)
    #expect(Self.answers.count == 3)
  }

  @Test func aQuestionnaireKnowsThePlaceOfEachCriterion() {
    let topics = Self.questionnaire.topics
    #expect(Self.ids.map { Self.questionnaire.places[$0] } == [0, 1, 2, 3])
    #expect(topics.map(Self.questionnaire.places(of:)) == [0..<3, 3..<4])
    #expect(Self.questionnaire.places[Fixture.id("unknown")] == nil)
  }

  @Test func theOrderOfSettingIsNotPartOfTheAnswers() {
    let same = Answers(
      [Self.ids[3]: Self.rated[3], Self.ids[0]: Self.rated[0], Self.ids[2]: Self.rated[2]], to: Self.questionnaire)
    #expect(same == Self.answers)
    #expect(Set([same, Self.answers]).count == 1)
    #expect(same != Answers([Self.ids[0]: Self.rated[0]], to: Self.questionnaire))
  }
}
