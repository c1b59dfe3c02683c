internal import Assessment
internal import Text
internal import Wording

/// The section of one change: what happened between two assessments.
struct ChangeWriter {
  let change: Change
  /// 1 for the earliest change.
  let number: Int
  let writer: ReportWriter

  private var language: Language { writer.language }

  var section: ReportSection {
    writer.section(
      "From \(change.earlier.label) to \(change.later.label)", at: Anchor(slug: "change-\(number)"),
      [.table(topics)] + criteria("Better", .improved) + criteria("Worse", .worsened)
        + criteria("Newly answered", .newlyAnswered) + criteria("No longer answered", .noLongerAnswered)
        + criteria("Now marked as not applicable", .excluded) + criteria("Now applicable", .included) + scope
        + questions)
  }

  private var topics: ReportTable {
    let rows = change.topics.map { topic in
      ReportTable.Row([
        [.userText(topic.topic.title)], [.badge(.level(topic.before.level))], [.badge(.level(topic.after.level))],
        topic.likeLevels.map { [.badge(.change($0))] } ?? [.text("–")], difference(topic),
        topic.isDistorted
          ? writer.say("reported: \(reported(topic)); the questions differ") : [],
      ])
    }
    return ReportTable(
      writer.words("Topics in scope both times"),
      [
        writer.column("Topic"), writer.column("Before", .center), writer.column("After", .center),
        writer.column("Like for like", .center), writer.column("Score, like for like", .trailing),
        writer.column("Note"),
      ], rows, isSortable: true)
  }

  private func reported(_ topic: Change.TopicChange) -> [Inline] {
    [topic.before.score, topic.after.score].map { [.text($0.map { language.number($0, decimals: 2) } ?? "–")] }
      .joined(by: " → ")
  }

  private func difference(_ topic: Change.TopicChange) -> [Inline] {
    guard let old = topic.likeBefore.score, let new = topic.likeAfter.score else { return [.text("–")] }
    let sign = Rules.isBelow(old, new) ? "+" : ""
    return [.text(sign + language.number(new - old, decimals: 2))]
  }

  private func criteria(_ title: Phrase, _ kind: Change.Kind) -> [Block] {
    let changes = change.criteria(kind)
    guard !changes.isEmpty else { return [] }
    let rows = changes.map { entry in
      ReportTable.Row([
        [.code(entry.criterion.id.text), .text(" "), .userText(entry.criterion.text)], [.userText(entry.topic.title)],
        [.badge(writer.badge(for: entry.before))], [.badge(writer.badge(for: entry.after))],
      ])
    }
    return [
      .table(
        ReportTable(
          writer.words("\(writer.say(title)): \(changes.count)"),
          [writer.column("Criterion"), writer.column("Topic"), writer.column("Before"), writer.column("After")], rows))
    ]
  }

  private var scope: [Block] {
    let named = { (title: Phrase, topics: [Topic]) -> [Block] in
      topics.isEmpty
        ? []
        : [
          .paragraph(
            writer.say(title).strong + [.text(" ")] + .joined(topics.map { [.userText($0.title)] }) + [.text(".")])
        ]
    }
    return named("Newly in scope:", change.entered) + named("No longer in scope:", change.left)
  }

  private var questions: [Block] {
    let (old, new) = (change.earlier.assessment.questionnaire.version, change.later.assessment.questionnaire.version)
    let listed = { (title: Phrase, criteria: [Criterion]) -> [Block] in
      criteria.isEmpty
        ? []
        : [
          .paragraph(writer.say(title).strong),
          .list(criteria.map { [.code($0.id.text), .text(" "), .userText($0.text)] }),
        ]
    }
    let lists =
      listed("Reworded, or at another level or weight:", change.reworded) + listed("New questions:", change.added)
      + listed("Dropped questions:", change.removed)
    guard !lists.isEmpty else { return [] }
    return [
      .callout(
        title: writer.words("Changed by the questionnaire: version \(userText: old) to \(userText: new)"), lists)
    ]
  }
}
