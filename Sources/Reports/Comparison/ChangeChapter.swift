internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The differences between two assessments in succession.
struct ChangeChapter: Chapter, AssessmentPart {
  let context: ReportContext
  let change: Change
  /// 1 for the earliest change.
  let number: Int

  private var text: ChangeText { ChangeText(context: context) }
  private var measure: Measure { evaluation.score.measure }

  var section: ReportSection? {
    ReportSection(
      say("Changes from \(language.date(change.earlier.label)) to \(language.date(change.later.label))"),
      at: Anchor(slug: "change-\(number)"),
      text.findings(change) + [.table(topics)] + criteria("Improved", .improved) + criteria("Declined", .worsened)
        + criteria("Newly answered", .newlyAnswered) + criteria("No longer answered", .noLongerAnswered)
        + criteria("Now marked as not applicable", .excluded) + criteria("Now applicable", .included)
        + actions + scope + questions)
  }

  private var topics: ReportTable {
    let rows = change.topics.map { topic in
      ReportTable.Row(
        [[.userText(topic.topic.title)]] + reported(topic) + [
          [.text(language.percent(topic.likeForLike?.then))], [.text(language.percent(topic.likeForLike?.now))],
          [.text("\(topic.likeForLike?.criteria ?? 0)")],
        ])
    }
    return ReportTable(
      words("Topics in scope both times"),
      [column("Topic")] + reportedColumns + [
        column("Like for like, earlier", .trailing), column("Like for like, later", .trailing),
        column("Criteria", .trailing),
      ], rows, isSortable: true)
  }

  private var reportedColumns: [ReportTable.Column] {
    switch measure {
    case .levels: [column("Earlier", .center), column("Later", .center), column("Score")]
    case .points: [column("Points")]
    case .findings: []
    }
  }

  /// The levels or the points as each report printed them; empty for findings.
  private func reported(_ topic: Change.TopicChange) -> [[Inline]] {
    // `1.20–1.40 → 1.60`
    let scores = [topic.before, topic.after]
      .map { [Inline.text(language.scoreInterval($0.score, $0.scoreHigh))] }.joined(by: " → ")
    return switch measure {
    case .levels: [[.badge(.level(topic.before.level))], [.badge(.level(topic.after.level))], scores]
    case .points: [scores]
    case .findings: []
    }
  }

  private func criteria(_ title: ReportPhrase, _ kind: Change.Kind) -> [Block] {
    let changes = change.criteria(kind)
    guard !changes.isEmpty else { return [] }
    let rows = changes.map { entry in
      ReportTable.Row([
        [.code(entry.criterion.id.text), .text(" "), .userText(entry.criterion.text)], [.userText(entry.topic.title)],
        [.badge(context.badge(for: entry.before))], [.badge(context.badge(for: entry.after))],
      ])
    }
    return [
      .table(
        ReportTable(
          words("\(say(title)): \(changes.count)"),
          [column("Criterion"), column("Topic"), column("Earlier"), column("Later")], rows))
    ]
  }

  /// The entries of the action register that were opened, closed or are overdue.
  private var actions: [Block] {
    let actions = change.actions
    guard !actions.isEmpty else { return [] }
    let lists: [(ReportPhrase, [Action])] = [
      ("Opened", actions.opened), ("Closed", actions.closed), ("Overdue", actions.overdue),
      ("Closed, but the result did not improve", actions.withoutEffect),
    ]
    let rows = lists.flatMap { title, entries in
      entries.map { action in
        ReportTable.Row([
          say(title), [.code(action.id.text)], [.userText(action.about)], [.userText(action.texts.summary)],
          [.userText(action.owner)], [.text(action.progress.due.map { language.date($0.description) } ?? "")],
        ])
      }
    }
    return [
      .table(
        ReportTable(
          words("Actions"),
          [
            column("Change"), column("Action"), column("About"), column("Description"), column("Owner"), column("Due"),
          ], rows))
    ]
  }

  private var scope: [Block] {
    let named = { (title: ReportPhrase, topics: [Topic]) -> [Block] in
      topics.isEmpty
        ? []
        : [
          .paragraph(say(title).strong + [.text(" ")] + .joined(topics.map { [.userText($0.title)] }) + [.text(".")])
        ]
    }
    return named("Newly in scope:", change.entered) + named("No longer in scope:", change.left)
  }

  /// The questions that differ between the two versions of the questionnaire.
  private var questions: [Block] {
    let (old, new) = (change.earlier.assessment.questionnaire.version, change.later.assessment.questionnaire.version)
    let listed = { (title: ReportPhrase, criteria: [Criterion]) -> [Block] in
      criteria.isEmpty
        ? []
        : [
          .paragraph(say(title).strong),
          .list(criteria.map { [.code($0.id.text), .text(" "), .userText($0.text)] }),
        ]
    }
    let lists =
      listed("Reworded, or with another level or weight:", change.reworded) + listed("New questions:", change.added)
      + listed("Dropped questions:", change.removed)
    guard !lists.isEmpty else { return [] }
    return [
      .callout(title: words("Changed by the questionnaire: version \(userText: old) to \(userText: new)"), lists)
    ]
  }
}
