internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The topics to which the report is limited, and what its verdicts are based on; nil for a report on all topics.
struct ShownItemsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    guard context.isLimited else { return nil }
    let names = [Inline].joined(context.topics.map { [.userText($0.score.topic.title)] })
    return ReportSection(
      say("Topics in this report"), at: Anchor("shown-topics"),
      [
        .paragraph(
          say(
            "This report is limited to \(context.topics.count) of \(say(.topics(evaluation.topics.count))): \(names)."
          )
          .strong + [.text(" ")]
            + say(
              "Only items with a criterion of these topics are shown. The result of an item is based on all its criteria. Chapters about the whole framework are left out."
            ))
      ])
  }
}
