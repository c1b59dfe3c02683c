package import Assessment
internal import Text

/// Sheets with answers at random, for round trips through other formats.
package enum RandomSheet {
  /// The ids of the criteria.
  package static let criteria = (1...6).map { "t.1.\($0)" }
  /// The questionnaire that the sheets answer.
  package static let questionnaire = Fixture.questionnaire([
    Fixture.topic("t", criteria.map { Fixture.criterion($0) })
  ])

  /// What people, spreadsheets and attackers put into a field.
  static let texts = [
    "", "plain", "two\nlines", "=1+1", "'=quoted", "''", "a;b,c", "she said \"no\"", "back\\slash | bar", " spaced ",
    "\tTab", "+49 30 1", "@home", "-1", "Zürich ✓", "a\r\nb", "\u{FF1D}wide", "| start", "end |", "\\n", "# no comment",
    "key: value", "yes", "1.0", "'1.0", "2026-11-03", "8.10", "private \u{E000} use", "\u{C}", "a\"\u{301}, b",
    "=\u{301}1", "'\u{301}=1", "\u{0}\u{7}", "   ",
  ]

  /// A sheet with any answers.
  package static func sheet(_ dice: inout Dice) -> AnswerSheet {
    let text = { (dice: inout Dice) in texts[Int.random(in: 0..<texts.count, using: &dice)] }
    var answers: [ID<Criterion>: Answer] = [:]
    for name in criteria where Int.random(in: 0..<5, using: &dice) > 0 {
      let reason = text(&dice)
      let response: Answer.Response =
        switch Int.random(in: 0..<6, using: &dice) {
        case 0 where reason.contains { !$0.isWhitespace }: .notApplicable(reason: reason)
        case 1: .unanswered
        case 2: .noCase
        case 3: .unknown
        default: .rated(Scale.nplf.steps[Int.random(in: 0..<4, using: &dice)])
        }
      let evidence = (0..<Int.random(in: 0..<3, using: &dice)).map { _ in
        Evidence(
          title: "x" + text(&dice) + "y", location: text(&dice),
          date: Int.random(in: 0..<2, using: &dice) == 0 ? nil : CalendarDate("2026-11-03"),
          validUntil: Int.random(in: 0..<2, using: &dice) == 0 ? nil : CalendarDate("2027-11-03"), owner: text(&dice))
      }
      let answer = Answer(
        response: response, evidence: evidence, note: text(&dice),
        confidence: [nil, .high, .medium, .low][Int.random(in: 0..<4, using: &dice)])
      if answer != Answer(response: .unanswered) { answers[Fixture.id(name)] = answer }
    }
    return AnswerSheet(
      name: "", respondent: "Ann, \"the\" lead",
      role: Int.random(in: 0..<2, using: &dice) == 0 ? .respondent : .consensus,
      date: CalendarDate("2026-11-03"), version: "1.0", answers: Answers(answers, to: questionnaire))
  }
}
