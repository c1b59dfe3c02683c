internal import Assessment
internal import Text
internal import Wording

/// The changes since the last assessment; nil without an earlier one.
struct TrendChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    guard let change = context.options.comparison?.changes.last else { return nil }
    return ReportSection(say("Since last time"), at: Anchor("trend"), [.list(items(of: change) + keptApart(change))])
  }

  private func items(of change: Change) -> [[Inline]] {
    let (old, new) = (change.earlier.score.overall, change.later.score.overall)
    let overall = say(
      "Overall level \(language.level(old.level)) at \(change.earlier.label), \(language.level(new.level)) now; score \(language.score(old.score)) then, \(language.score(new.score)) now."
    )
    let answers = say(
      "Answers: \(change.criteria(.improved).count) better, \(change.criteria(.worsened).count) worse, \(change.criteria(.newlyAnswered).count) newly answered, \(change.criteria(.noLongerAnswered).count) no longer answered."
    )
    let gained = change.topics.filter { ($0.levels ?? 0) > 0 }.map { [Inline.userText($0.topic.title)] }
    let lost = change.topics.filter { ($0.levels ?? 0) < 0 }.map { [Inline.userText($0.topic.title)] }
    var items = [overall, answers]
    if !gained.isEmpty {
      items.append(say("A level gained, on the questions asked both times: \([Inline].joined(gained))."))
    }
    if !lost.isEmpty { items.append(say("A level lost, on the questions asked both times: \([Inline].joined(lost)).")) }
    if gained.isEmpty && lost.isEmpty {
      items.append(say("No topic gained or lost a level on the questions asked both times."))
    }
    return items
  }

  /// Changes of scope and questions, which are no change of the organization.
  private func keptApart(_ change: Change) -> [[Inline]] {
    let scope = { (title: Phrase, topics: [Topic]) -> [[Inline]] in
      topics.isEmpty ? [] : [say(title) + [.text(" ")] + .joined(topics.map { [.userText($0.title)] }) + [.text(".")]]
    }
    let questions = change.reworded.count + change.added.count + change.removed.count
    let changed =
      questions == 0
      ? [] : [say("Questions that are new, gone or reworded, and therefore no trend: \(questions).")]
    return scope("New in scope, and therefore no trend:", change.entered) + scope("No longer in scope:", change.left)
      + changed
  }
}
