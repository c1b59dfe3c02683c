import TestSupport
import Testing

@testable import Answering
@testable import Assessment

@Suite struct InterviewTests {
  private static let questionnaire = Fixture.questionnaire([
    Fixture.topic("one", [Fixture.criterion("one.1.1"), Fixture.criterion("one.2.1", level: 2)]),
    Fixture.topic("two", [Fixture.criterion("two.1.1")]),
  ])

  private func interview(_ said: [String: String] = [:], scale: Scale = .nplf) -> Interview {
    let asked = Fixture.questionnaire(scale: scale, Self.questionnaire.topics)
    return Interview(
      Fixture.assessment(asked, []), topics: asked.topics, sheet: Fixture.sheet(scale: scale, said))
  }

  private func said(_ lines: String..., in interview: inout Interview) -> [Interview.Line] {
    lines.flatMap { interview.receive($0) }
  }

  @Test func itBeginsAtTheFirstOpenQuestion() {
    #expect(interview(["one.1.1": "F"]).prompt == "one.2.1 > ")
    #expect(interview(["one.1.1": "F", "one.2.1": "n/a", "two.1.1": "P"]).prompt == "> ")
  }

  @Test(arguments: [
    ("3", "L"), ("L", "L"), ("l", "L"), ("largely achieved", "L"), ("N", "N"), ("  4  ", "F"),
  ])
  func ratingsAreToldByNumberIdOrLabel(line: String, rating: String) {
    var interview = interview()
    _ = interview.receive(line)
    #expect(interview.changed == Fixture.id("one.1.1"))
    #expect(interview.answers[Fixture.id("one.1.1")]?.step == Scale.nplf.step(named: rating))
    #expect(interview.prompt == "one.2.1 > ")
  }

  /// On a scale of numbers a number is the rating itself, not its place.
  @Test func aScaleOfNumbersGoesByItsIds() {
    var interview = interview(scale: .maturity)
    _ = interview.receive("0")
    #expect(interview.answers[Fixture.id("one.1.1")]?.step == Scale.maturity.steps[0])
  }

  @Test func notApplicableNeedsAReason() {
    var interview = interview()
    _ = said("n", "", in: &interview)
    #expect(interview.answers.isEmpty && interview.changed == nil)
    _ = said("n/a", "Nobody does it.", in: &interview)
    #expect(
      interview.answers[Fixture.id("one.1.1")]?.response == .notApplicable(reason: "Nobody does it."))
  }

  @Test(arguments: [
    ("unknown", Answer.Response.unknown), ("d", .unknown), ("No Case", .noCase), ("k", .noCase),
  ])
  func answersThatAreNotARatingAreTaken(line: String, response: Answer.Response) {
    var interview = interview()
    _ = interview.receive(line)
    #expect(interview.answers[Fixture.id("one.1.1")]?.response == response)
    #expect(interview.prompt == "one.2.1 > ")
  }

  @Test func anUnknownAnswerIsAskedButNotAnswered() {
    var interview = interview()
    let lines = said("F", "unknown", in: &interview).map(\.text)
    #expect(
      lines.contains(
        "one by your answers: level 1 (Initial), up to 2 if the open answers turn out fulfilled; 1 of 2 answered, 1 not known"
      ))
    _ = said("F", in: &interview)
    #expect(
      interview.closing.map(\.text).contains("Every statement was asked: 2 of 3 answered, 1 not known."))
    #expect(self.interview(["one.1.1": "unknown"]).prompt == "one.2.1 > ")
  }

  @Test func evidenceAndCommentStayWithTheRating() {
    var interview = interview()
    _ = said("e", "Log", "https://a.example", "2026-11-31", in: &interview)
    #expect(interview.changed == nil)
    _ = said("2026-11-03", "", "c", "As seen.", "2", in: &interview)
    let expected = Answer(
      response: .rated(Scale.nplf.steps[1]),
      evidence: [Evidence(title: "Log", location: "https://a.example", date: CalendarDate("2026-11-03"))],
      note: "As seen.")
    #expect(interview.answers[Fixture.id("one.1.1")] == expected)
  }

  @Test func oneCanGoBackSkipAndJump() {
    var interview = interview()
    _ = said("s", in: &interview)
    #expect(interview.prompt == "one.2.1 > ")
    _ = said("b", "j", "2", in: &interview)
    #expect(interview.prompt == "two.1.1 > ")
    _ = said("j", "ONE", in: &interview)
    #expect(interview.prompt == "one.1.1 > ")
    _ = said("j", "three", in: &interview)
    #expect(interview.prompt == "Topic (number or name): ")
    _ = said("", "q", in: &interview)
    #expect(interview.isFinished && interview.answers.isEmpty)
  }

  @Test func aTopicThatIsLeftShowsItsResult() {
    var interview = interview()
    let lines = said("F", "L", in: &interview).map(\.text)
    #expect(lines.contains("one by your answers: level 2 (Managed); 2 of 2 answered"))
  }

  /// No line of a person, however odd, ends it or loses an answer.
  @Test func oddLinesChangeNothing() {
    var interview = interview(["one.1.1": "F"])
    for line in ["x", "5", "-1", "😀", String(repeating: "y", count: 10_000), "\u{1B}[2J", "b", "?", ""] {
      _ = interview.receive(line)
      #expect(interview.changed == nil && !interview.isFinished)
    }
    #expect(interview.answers.count == 1)
  }
}
