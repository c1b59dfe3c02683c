internal import Assessment
internal import Text
internal import Wording

extension ReportWriter {
  /// What has changed since last time; nil without an earlier assessment.
  var trend: ReportSection? {
    guard let change = options.comparison?.changes.last else { return nil }
    return section("Since last time", at: Anchor("trend"), trendBlocks(change))
  }

  private func trendBlocks(_ change: Change) -> [Block] {
    let (old, new) = (change.earlier.score.overall, change.later.score.overall)
    let overall = say(
      "Overall level \(level(old.level)) at \(change.earlier.label), \(level(new.level)) now; score \(score(old.score)) then, \(score(new.score)) now."
    )
    let answers = say(
      "Answers: \(change.criteria(.improved).count) better, \(change.criteria(.worsened).count) worse, \(change.criteria(.newlyAnswered).count) newly answered, \(change.criteria(.noLongerAnswered).count) no longer answered."
    )
    let gained = change.topics.filter { ($0.likeLevels ?? 0) > 0 }.map { [Inline.userText($0.topic.title)] }
    let lost = change.topics.filter { ($0.likeLevels ?? 0) < 0 }.map { [Inline.userText($0.topic.title)] }
    var items = [overall, answers]
    if !gained.isEmpty {
      items.append(say("A level gained, on the questions asked both times: \([Inline].joined(gained))."))
    }
    if !lost.isEmpty { items.append(say("A level lost, on the questions asked both times: \([Inline].joined(lost)).")) }
    if gained.isEmpty && lost.isEmpty {
      items.append(say("No topic gained or lost a level on the questions asked both times."))
    }
    return [.list(items + keptApart(change))]
  }

  /// What changed without the organization having changed.
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

  private func level(_ level: Level?) -> String { level.map { "\($0.number)" } ?? "–" }
  private func score(_ score: Double?) -> String { score.map { language.number($0, decimals: 2) } ?? "–" }
}

extension Evaluation {
  /// What tells one assessment of an organization from another: its day, or its name where it has none.
  package var label: String {
    assessment.engagement.date.map(\.description) ?? assessment.engagement.id.text
  }
}
