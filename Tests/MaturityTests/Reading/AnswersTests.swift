import Testing
import YAML

@testable import Maturity

@Suite struct AnswersTests {
  private static let ids: [ID<Criterion>] = ["t.1", "t.2", "T.3", "u.1"].map { Fixture.id($0) }
  private static let rated = Scale.nplf.steps.map { Answer(response: .rated($0)) }
  /// In the order of the ids, but none to the second.
  private static var answers: Answers {
    var findings = Findings(Document(parsing: Source(name: "a.yaml", text: "a: b")))
    var answers = Answers(to: CriterionIndex(ids.map { Located(value: $0, range: nil) }, into: &findings))
    for place in [3, 0, 2] { answers.set(rated[place], at: place) }
    return answers
  }

  @Test func eachAnswerIsFoundByItsCriterion() {
    #expect(Self.ids.map { Self.answers[$0] } == [Self.rated[0], nil, Self.rated[2], Self.rated[3]])
    #expect(Self.answers[Fixture.id("t.3")] == nil)
    #expect(Self.answers[Fixture.id("v.1")] == nil)
    #expect(Self.answers.count == 3)
  }

  /// A guess at the place never changes the answer, be it right or wrong.
  @Test(arguments: [[0, 1, 2, 3], [3, 2, 1, 0], [2, 3, 0, 1], [1, 1, 3, 3], [0, 4, 2]])
  func anyOrderFindsTheSame(order: [Int]) {
    let asked = Self.ids + [Fixture.id("unknown")]
    var last = -1
    for place in order {
      #expect(Self.answers.answer(to: asked[place], after: &last) == Self.answers[asked[place]])
    }
  }

  @Test func theOrderOfTheQuestionnaireIsNoPartOfTheAnswers() {
    let same = Answers([Self.ids[3]: Self.rated[3], Self.ids[0]: Self.rated[0], Self.ids[2]: Self.rated[2]])
    #expect(same == Self.answers)
    #expect(Set([same, Self.answers]).count == 1)
    #expect(same != Answers([Self.ids[0]: Self.rated[0]]))
  }
}
