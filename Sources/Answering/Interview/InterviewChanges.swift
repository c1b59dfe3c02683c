package import Assessment
package import Text

/// What came of a sheet that somebody else edited during an interview.
package struct TakenChanges: Hashable, Sendable {
  /// What to print.
  package let lines: [Interview.Line]
  /// The criteria that have another answer now than the interview knew.
  package let changed: Set<ID<Criterion>>
  /// Answers of this interview that the edited sheet lacks, to be saved again, in the order of the questions.
  package let restored: [ID<Criterion>]
}

extension Interview {
  /// Goes on with a sheet that somebody else edited.
  ///
  /// What they wrote counts, with one exception: where the sheet says what it said before this interview answered, its
  /// editor worked on an older copy and never saw that answer, and the answer stays.
  package mutating func takeOver(_ sheet: AnswerSheet) -> TakenChanges {
    let mine = questions.map(\.criterion.id).filter { criterion in
      given.contains(criterion) && sheet.answers[criterion] == beginning[criterion]
        && sheet.answers[criterion] != answers[criterion]
    }
    var merged = sheet.answers.byCriterion
    for criterion in mine { merged[criterion] = answers[criterion] }
    let changed = Set(answers.keys).union(merged.keys).filter { answers[$0] != merged[$0] }
    answers = merged
    replaceSheet(sheet)
    let counts = [
      changed.isEmpty ? nil : "\(changed.count) answered otherwise there and taken over",
      mine.isEmpty ? nil : "\(mine.count) given here and missing there, saved again",
    ].compactMap(\.self)
    var lines = [
      Line(
        "The sheet was edited meanwhile: \(counts.isEmpty ? "no answer differs" : counts.joined(separator: ", "))",
        .fault)
    ]
    if position < questions.count, changed.contains(questions[position].criterion.id) {
      lines += [
        Line("This question is one of them; your answer to it was not saved. Give it again to replace theirs.", .fault)
      ]
      lines += question
    }
    return TakenChanges(lines: lines, changed: changed, restored: mine)
  }
}
