internal import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// The changes since the last assessment; nil without an earlier one.
package struct TrendChapter: Chapter, AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// A chapter on the report's assessment.
  package init(context: ReportContext) {
    self.context = context
  }

  private var text: ChangeText { ChangeText(context: context) }

  /// The chapter; nil if there is nothing to report.
  package var section: ReportSection? {
    guard let change = context.options.comparison?.changes.last else { return nil }
    return ReportSection(
      say("Since the last assessment"), at: Anchor("trend"),
      [.list(items(of: change) + (context.isLimited ? [] : keptApart(change)))])
  }

  private func items(of change: Change) -> [[Inline]] {
    let changes = { (kind: Change.Kind) in change.criteria(kind).count { context.shows($0.topic) } }
    let (before, now) = (text.result(of: change.earlier), text.result(of: change.later))
    let date = language.date(change.earlier.label)
    let result =
      switch change.later.score.measure {
      case .levels: say("Lowest of all topics: \(before) (\(date)); now \(now).")
      case .points: say("Weighted mean of the topics: \(before) (\(date)); now \(now).")
      case .findings: say("Result: \(before) (\(date)); now \(now).")
      }
    let answers =
      change.criteria.isEmpty
      ? say("No question is unchanged, so the two results do not show a trend.")
      : say(
        "Unchanged questions: \(changes(.improved)) improved, \(changes(.worsened)) declined, \(changes(.newlyAnswered)) newly answered, \(changes(.noLongerAnswered)) no longer answered."
      )
    let topics = change.topics.filter { context.shows($0.topic) }
    let risen = topics.filter(\.isImprovement).map(text.likeForLike)
    let fallen = topics.filter(\.isRegression).map(text.likeForLike)
    return (context.isLimited ? [] : [result] + worseFindings(change)) + [answers]
      + (risen.isEmpty
        ? [] : [say("Improved (unchanged questions answered both times): \([Inline].joined(risen, by: "; ")).")])
      + (fallen.isEmpty
        ? [] : [say("Declined (unchanged questions answered both times): \([Inline].joined(fallen, by: "; ")).")])
  }

  private func worseFindings(_ change: Change) -> [[Inline]] {
    let worse = change.worseFindings.map { entry in
      say(
        "\(text.name(of: entry.subject, in: change)): \(.badge(.finding(entry.then))) → \(.badge(.finding(entry.now)))")
    }
    return worse.isEmpty ? [] : [say("Findings that became worse: \([Inline].joined(worse, by: "; ")).")]
  }

  /// Changes of scope and questions, which are no change of the organization.
  private func keptApart(_ change: Change) -> [[Inline]] {
    let scope = { (title: ReportPhrase, topics: [Topic]) -> [[Inline]] in
      topics.isEmpty ? [] : [say(title) + [.text(" ")] + .joined(topics.map { [.userText($0.title)] }) + [.text(".")]]
    }
    let questions = change.reworded.count + change.added.count + change.removed.count
    let changed =
      questions == 0
      ? [] : [say("New, dropped or reworded questions, which show no trend: \(questions).")]
    return scope("New in scope, without a trend:", change.entered) + scope("No longer in scope:", change.left)
      + changed
  }
}
