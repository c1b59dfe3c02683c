import TestSupport
import Testing

@testable import Answering
@testable import Assessment
@testable import Text

/// What was said can be taken back, corrected and removed.
@Suite struct InterviewCorrectionTests {
  private static let questionnaire = Fixture.questionnaire([
    Fixture.topic("one", [Fixture.criterion("one.1.1"), Fixture.criterion("one.2.1", level: 2)])
  ])
  private static let first: ID<Criterion> = Fixture.id("one.1.1")

  private func interview(
    _ said: [String: String] = [:], scale: Scale = .nplf, isTyped: Bool = false, offersDrafts: Bool = false
  ) -> Interview {
    let asked = Fixture.questionnaire(scale: scale, Self.questionnaire.topics)
    return Interview(
      Fixture.assessment(asked, []), topics: asked.topics, sheet: Fixture.sheet(scale: scale, said), isTyped: isTyped,
      offersDrafts: offersDrafts, today: CalendarDate("2026-11-20"))
  }

  @discardableResult
  private func said(_ lines: String..., in interview: inout Interview) -> [String] {
    lines.flatMap { interview.receive($0).map(\.text) }
  }

  @Test(arguments: [
    ("y", "yes"), ("Y", "yes"), ("n", "no"), ("p", "partly"), ("yes", "yes"), ("No", "no"), ("3", "yes"),
  ])
  func oneLetterIsEnoughOnAScaleOfWords(line: String, rating: String) {
    var interview = interview(scale: .yesPartlyNo)
    said(line, in: &interview)
    #expect(interview.answers[Self.first]?.step == Scale.yesPartlyNo.step(named: rating))
    #expect(interview.keys[0].text.contains("n/a not applicable"))
  }

  @Test(arguments: [("skip", "one.2.1 > "), ("SKIP", "one.2.1 > "), ("jump", "Topic (number or name): ")])
  func commandsAreWordsToo(line: String, prompt: String) {
    var interview = interview()
    said(line, in: &interview)
    #expect(interview.prompt == prompt)
    said("", "help", "back", "quit", in: &interview)
    #expect(interview.prompt == "one.1.1 > " && interview.isFinished)
  }

  @Test func theRuleOfRatingAndTheLevelsAreExplained() {
    for scale in [Scale.nplf, .yesNo] {
      var interview = interview(scale: scale)
      for lines in [interview.opening.map(\.text), said("?", in: &interview)] {
        #expect(lines.contains { $0.hasPrefix("Rate what is done today") })
        #expect(lines.contains { $0.hasPrefix("Levels: 1 Initial, 2 Managed") })
        #expect(lines.contains { $0.hasPrefix("N means up to 15 % achieved") } == (scale == .nplf))
      }
    }
  }

  @Test func whatWasSavedIsSaidOnce() {
    var interview = interview(scale: .yesNo)
    #expect(said("yes", in: &interview).first == "saved: yes")
  }

  @Test func eachChangeCanBeUndone() {
    var interview = interview(["one.1.1": "P"])
    said("b", "c", "Seen.", "F", "L", in: &interview)
    #expect(interview.answers.count == 2)
    #expect(said("u", in: &interview).contains("The last change was undone: one.2.1"))
    #expect(interview.changed == Fixture.id("one.2.1") && interview.answers[Fixture.id("one.2.1")] == nil)
    #expect(interview.prompt == "one.2.1 > ")
    said("undo", in: &interview)
    #expect(interview.answers[Self.first] == Answer(response: .rated(Scale.nplf.steps[1]), note: "Seen."))
    said("u", in: &interview)
    #expect(interview.answers[Self.first] == Answer(response: .rated(Scale.nplf.steps[1])))
    #expect(said("u", in: &interview) == ["There is nothing to undo in this interview"])
    #expect(interview.changed == nil)
  }

  /// An undone answer must not replace the one of another program.
  @Test func anAnswerThatWasEditedElsewhereIsNotUndone() {
    var interview = interview()
    said("F", in: &interview)
    _ = interview.takeOver(Fixture.sheet(["one.1.1": "N"]))
    #expect(interview.history.isEmpty)
    said("u", in: &interview)
    #expect(interview.answers[Self.first]?.step == Scale.nplf.steps[0])
  }

  @Test func aRatingIsTakenBackAndItsCommentStays() {
    var interview = interview()
    said("c", "Seen.", "F", "b", "-", in: &interview)
    #expect(interview.answers[Self.first] == Answer(response: .unanswered, note: "Seen."))
    #expect(said("-", in: &interview) == ["There is no rating to remove"])
  }

  @Test func aCommentIsOfferedForChanges() {
    var interview = interview(offersDrafts: true)
    said("c", "Seen.", "c", in: &interview)
    #expect(interview.draft == "Seen.")
    said("Seen.", in: &interview)
    #expect(interview.changed == nil)
    said("c", "Seen\ntwice.", in: &interview)
    #expect(interview.answers[Self.first]?.note == "Seen\ntwice.")
    said("c", "", in: &interview)
    #expect(interview.answers[Self.first]?.note == "" && interview.draft.isEmpty)
  }

  /// A script sees no draft, so its empty line cannot mean that one was removed.
  @Test func withoutADraftAnEmptyLineChangesNothing() {
    var interview = interview()
    said("c", "Seen.", "c", "", in: &interview)
    #expect(interview.answers[Self.first]?.note == "Seen.")
    said("c", "-", in: &interview)
    #expect(interview.answers[Self.first]?.note == "")
  }

  @Test func severalLinesAreOneAnswer() {
    var interview = interview(scale: .yesNo)
    #expect(said("no\nyes", in: &interview).first == "'no yes' is not a valid answer here")
    #expect(interview.answers.isEmpty)
    said("e", "Duty\nlog", "", "", "", in: &interview)
    #expect(interview.answers[Self.first]?.evidence == [Evidence(title: "Duty log")])
  }

  @Test func evidenceIsChangedByItsNumber() {
    var interview = interview(isTyped: true, offersDrafts: true)
    said("e", "Log", "a/b", "today", "2027-01-31", "Plan", "", "", "", "1", in: &interview)
    #expect(interview.draft == "Log")
    said("Logs", in: &interview)
    #expect(interview.draft == "a/b")
    said("", in: &interview)
    #expect(interview.draft == "2026-11-20")
    said("yesterday", in: &interview)
    #expect(interview.draft == "2027-01-31")
    said("1 Feb 2027", "", in: &interview)
    let logs = Evidence(title: "Logs", date: CalendarDate("2026-11-19"), validUntil: CalendarDate("2027-02-01"))
    #expect(interview.answers[Self.first]?.evidence == [logs, Evidence(title: "Plan")])
    #expect(said("e", "2", "-", in: &interview).contains("removed: Plan"))
    #expect(interview.answers[Self.first]?.evidence == [logs])
    said("", "u", in: &interview)
    #expect(interview.answers[Self.first]?.evidence.count == 2)
  }

  @Test func onlyAPersonIsAskedForTheValidity() {
    var script = interview()
    said("e", "Log", "", "2026-11-03", in: &script)
    #expect(script.answers[Self.first]?.evidence.count == 1)
    var person = interview(isTyped: true)
    said("e", "Log", "", "2026-11-03", in: &person)
    #expect(person.prompt.hasPrefix("Valid until") && person.answers.isEmpty)
    #expect(said("2026-11-02", in: &person) == ["2026-11-02 is before the date of the evidence, 2026-11-03"])
    said("", in: &person)
    #expect(person.answers[Self.first]?.evidence.count == 1)
  }

  @Test(arguments: [
    ("03/04/2026", "'03/04/2026' can be 2026-04-03 or 2026-03-04: write the date you mean"),
    ("soon", "'soon' is not a date: write YYYY-MM-DD, e.g. 2026-11-03, or press Enter to skip"),
  ])
  func aDateThatIsNotClearIsAskedBack(text: String, message: String) {
    var interview = interview(offersDrafts: true)
    said("e", "Log", "", in: &interview)
    #expect(said(text, in: &interview) == [message])
    #expect(interview.prompt.hasPrefix("Date") && interview.draft == text)
    said("2026-04-03", in: &interview)
    #expect(interview.answers[Self.first]?.evidence == [Evidence(title: "Log", date: CalendarDate("2026-04-03"))])
  }

  @Test func aTextThatIsTooLongIsOfferedAgain() {
    var interview = interview(offersDrafts: true)
    let long = String(repeating: "x", count: 10_001)
    said("c", long, in: &interview)
    #expect(interview.draft == long && interview.answers.isEmpty && interview.prompt == "Comment: ")
  }

  @Test func theEndNamesWhatIsOpen() {
    var interview = interview()
    said("F", "q", in: &interview)
    #expect(interview.closing.map(\.text).contains("Open: one (1)") && !interview.isComplete)
    said("s", "b", "L", in: &interview)
    #expect(interview.isComplete)
  }
}
