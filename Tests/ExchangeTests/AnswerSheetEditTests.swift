import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import Exchange
@testable import PlainYAML
@testable import Text

@Suite struct AnswerSheetEditTests {
  private static let file = """
    # Written by hand.
    respondent: Ann   # the lead
    questionnaire: q
    x-mine: kept
    answers:
      # first topic
      t.1.1: N   # to be asked again
      t.1.2:
        rating: L
        note: |
          two
          lines
      # second topic
      t.2.1:
      t.2.2: {rating: P, note: short}

    """

  private func edited(_ id: String, _ answer: Answer, in text: String = file) -> String {
    var edit = AnswerSheetEdit(text)
    edit.set(answer, of: Fixture.id(id), on: .nplf)
    return edit.text
  }

  private let full = Answer(response: .rated(Scale.nplf.steps[3]))

  @Test(arguments: [
    ("t.1.1", "  t.1.1: N   #", "  t.1.1: F   #"), ("t.2.1", "  t.2.1:\n", "  t.2.1: F\n"),
    ("t.2.2", "  t.2.2: {rating: P, note: short}\n", "  t.2.2: F\n"),
    (
      "t.1.2", "  t.1.2:\n    rating: L\n    note: |\n      two\n      lines\n", "  t.1.2: F\n"
    ), ("t.3.1", "{rating: P, note: short}\n", "{rating: P, note: short}\n  t.3.1: F\n"),
  ])
  func onlyTheOneAnswerChanges(id: String, old: String, new: String) {
    #expect(edited(id, full) == Self.file.replacing(old, with: new))
  }

  @Test func aLongAnswerIsAtItsPlace() {
    let answer = Answer(response: .rated(Scale.nplf.steps[3]), evidence: [Evidence(title: "Log")], note: "a: b")
    let new = "  # to be asked again\n  t.1.1:\n    rating: F\n    evidence:\n      - title: Log\n    note: \"a: b\"\n"
    #expect(edited("t.1.1", answer) == Self.file.replacing("  t.1.1: N   # to be asked again\n", with: new))
  }

  @Test(arguments: [
    ("respondent: a\nquestionnaire: q\n", "respondent: a\nquestionnaire: q\nanswers:\n  t.1.1: F\n"),
    ("respondent: a\nquestionnaire: q", "respondent: a\nquestionnaire: q\nanswers:\n  t.1.1: F\n"),
    ("respondent: a\nanswers:\nversion: 1\n", "respondent: a\nanswers:\n  t.1.1: F\nversion: 1\n"),
    ("respondent: a\nanswers: {t.1.2: N}\n", "respondent: a\nanswers:\n  t.1.2: N\n  t.1.1: F\n"),
    ("respondent: a\nanswers: {}\n", "respondent: a\nanswers:\n  t.1.1: F\n"),
  ])
  func aSheetWithoutAnswersGetsItsFirst(text: String, expected: String) {
    #expect(edited("t.1.1", full, in: text) == expected)
  }

  /// Whatever a sheet looks like, the tree afterwards is the old one with the one answer.
  @Test func editsOfGeneratedSheetsNeverLoseAnAnswer() throws {
    var dice = Dice(state: 11)
    for _ in 0..<200 {
      var edit = AnswerSheetEdit(Self.file)
      var wanted: [String: String] = ["t.1.1": "N"]
      for _ in 0..<8 {
        let id = "t.\(Int.random(in: 1...3, using: &dice)).\(Int.random(in: 1...3, using: &dice))"
        let step = Scale.nplf.steps[Int.random(in: 0..<4, using: &dice)]
        let note = ["", "two\nlines", "# x", "a: b"].randomElement(using: &dice) ?? ""
        edit.set(Answer(response: .rated(step), note: note), of: Fixture.id(id), on: .nplf)
        wanted[id] = Scale.nplf[step].id
      }
      let root = try #require(Document(parsing: Source(name: "", text: edit.text)).root, "\(edit.text)")
      for (id, rating) in wanted {
        let answer = try #require(root["answers"]?[id], "\(edit.text)")
        #expect((answer.kind == .scalar ? answer.text : answer["rating"]?.text) == rating, "\(edit.text)")
      }
      #expect(edit.text.contains("# Written by hand.") && edit.text.contains("# second topic"))
    }
  }
}
