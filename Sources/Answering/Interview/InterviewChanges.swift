package import Assessment
package import Text
internal import Wording

/// The result of merging a sheet that was edited elsewhere during an interview.
package struct TakenChanges: Hashable, Sendable {
  /// The lines to print.
  package let lines: [Interview.Line]
  /// The criteria whose answer differs from the interview's.
  package let changed: Set<ID<Criterion>>
  /// The criteria whose answers of this interview are missing in the edited sheet and must be saved again, in the order
  /// of the questions.
  package let restored: [ID<Criterion>]
}

extension Interview {
  /// Continues with a sheet that was edited elsewhere.
  ///
  /// The edited answers count, with one exception: if an answer of the sheet is still the one from before the interview,
  /// its editor had an older copy without the answer of this interview, which stays.
  package mutating func takeOver(_ sheet: AnswerSheet) -> TakenChanges {
    let mine = questions.map(\.criterion.id).filter { criterion in
      given.contains(criterion) && sheet.answers[criterion] == beginning[criterion]
        && sheet.answers[criterion] != answers[criterion]
    }
    var merged = sheet.answers.byCriterion
    for criterion in mine { merged[criterion] = answers[criterion] }
    let changed = Set(answers.keys).union(merged.keys).filter { answers[$0] != merged[$0] }
    answers = merged
    history.removeAll { changed.contains($0.criterion) }
    replaceSheet(sheet)
    let counts: [Phrase<PlainText>?] = [
      changed.isEmpty
        ? nil
        : Phrase(
          changed.count, one: "{1} answer updated from the file",
          many: "\(changed.count) answers updated from the file"),
      mine.isEmpty
        ? nil
        : Phrase(
          mine.count, one: "{1} answer missing in the file was saved again",
          many: "\(mine.count) answers missing in the file were saved again"),
    ]
    let listed = counts.compactMap { $0.map(language.text) }.joined(separator: ", ")
    var lines = [
      line(
        listed.isEmpty
          ? "The sheet was edited in the meantime; no answer changed"
          : "The sheet was edited in the meantime: \(listed)", .fault)
    ]
    if position < questions.count, changed.contains(questions[position].criterion.id) {
      lines += [
        line(
          "This statement is one of them. Your answer was not saved; answer again to replace the one in the file.",
          .fault)
      ]
      lines += question
    }
    return TakenChanges(lines: lines, changed: changed, restored: mine)
  }
}
